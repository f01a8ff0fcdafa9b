package org.xiaohao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.paper.OfficialDocument;
import org.xiaohao.paper.OfficialDocument.Block;
import org.xiaohao.paper.OfficialDocument.Heading;
import org.xiaohao.paper.OfficialDocument.Paragraph;
import org.xiaohao.paper.OfficialText;

/** What a report says as a document, with the statement that each block shows. All files are made of this one text. */
final class ReportText {

    static final String TO_BE_WRITTEN = "（待补充）";

    private final List<Block> blocks = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final ReportDetails report;

    /**
     * Where a block comes from.
     *
     * @param statement null for a mark that something is to be written
     * @param offset of the block's text in that of the statement
     * @param first whether no block before shows the statement
     */
    record Piece(@Nullable ReportStatement statement, int offset, boolean first) {}

    /** @param clean without marks, and without headings below which nothing stands */
    ReportText(ReportDetails report, boolean clean) {
        this.report = report;
        List<ReportStatement> shown = report.statements();
        for (int i = 0; i < shown.size(); i++) {
            boolean bare = isEmptyHeading(shown, i);
            if (!clean || !bare) {
                add(shown.get(i), clean);
            }
            if (!clean && bare && !isFollowedByMark(shown, i)) {
                mark(null);
            }
        }
    }

    OfficialDocument document() {
        return new OfficialDocument(report.title(), blocks, List.of(), null, null);
    }

    /** The words of a block as they stand in a file. */
    static String words(Block block) {
        return switch (block) {
            case Heading heading -> heading.text();
            case Paragraph paragraph -> Objects.requireNonNullElse(paragraph.lead(), "") + paragraph.text();
        };
    }

    /** As many as the document has blocks. */
    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    private void add(ReportStatement statement, boolean clean) {
        if (statement.kind() == StatementKind.HEADING) {
            put(new Heading(statement.level(), statement.text()), new Piece(statement, 0, true));
        } else if (statement.missing()) {
            if (!clean) {
                mark(statement);
            }
        } else {
            addLines(statement);
        }
    }

    private void addLines(ReportStatement statement) {
        List<String> lines = OfficialText.lines(statement.text());
        String lead = OfficialText.line(statement.lead());
        int at = 0;
        for (int i = 0; i < Math.max(1, lines.size()); i++) {
            String line = lines.isEmpty() ? "" : lines.get(i);
            int found = statement.text().indexOf(line, at);
            put(new Paragraph(i == 0 ? lead : null, line), new Piece(statement, Math.max(found, at), i == 0));
            at = found < 0 ? at : found + line.length();
        }
    }

    private void mark(@Nullable ReportStatement statement) {
        put(new Paragraph(null, TO_BE_WRITTEN), new Piece(statement, 0, statement != null));
    }

    private void put(Block block, Piece piece) {
        blocks.add(block);
        pieces.add(piece);
    }

    private static boolean isEmptyHeading(List<ReportStatement> shown, int index) {
        ReportStatement heading = shown.get(index);
        if (heading.kind() != StatementKind.HEADING) {
            return false;
        }
        for (ReportStatement below : shown.subList(index + 1, shown.size())) {
            if (below.kind() == StatementKind.HEADING && below.level() <= heading.level()) {
                return true;
            }
            if (below.kind() == StatementKind.PARAGRAPH && !below.missing()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a paragraph or a deeper heading follows, which has a mark of its own. */
    private static boolean isFollowedByMark(List<ReportStatement> shown, int heading) {
        if (heading + 1 == shown.size()) {
            return false;
        }
        ReportStatement next = shown.get(heading + 1);
        return next.kind() == StatementKind.PARAGRAPH
                || next.level() > shown.get(heading).level();
    }
}
