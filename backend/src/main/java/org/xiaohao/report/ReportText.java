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
    private final String title;

    /**
     * Where a block comes from.
     *
     * @param statement null for a mark that something is to be written
     * @param offset of the block's text in that of the statement
     * @param first whether no block before shows the statement
     */
    record Piece(@Nullable ReportStatement statement, int offset, boolean first) {}

    /** What a block shows: the words, and the statement where it is one of the report as it stands. */
    private record Shown(Wording words, @Nullable ReportStatement statement) {

        boolean isHeading() {
            return words.level() > 0;
        }

        boolean missing() {
            return !isHeading() && words.words().isBlank();
        }
    }

    /** @param clean without marks, and without headings below which nothing stands */
    ReportText(ReportDetails report, boolean clean) {
        this(
                report.title(),
                report.statements().stream()
                        .map(statement -> new Shown(Wording.of(statement), statement))
                        .toList(),
                clean);
    }

    /** What was said at another time, or by others, without marks. */
    static OfficialDocument of(String title, List<Wording> words) {
        return new ReportText(
                        title, words.stream().map(one -> new Shown(one, null)).toList(), true)
                .document();
    }

    private ReportText(String title, List<Shown> shown, boolean clean) {
        this.title = title;
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
        return new OfficialDocument(title, blocks, List.of(), null, null);
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

    private void add(Shown shown, boolean clean) {
        if (shown.isHeading()) {
            int level = Math.min(shown.words().level(), Heading.MAX_LEVEL);
            put(new Heading(level, shown.words().text()), new Piece(shown.statement(), 0, true));
        } else if (shown.missing()) {
            if (!clean) {
                mark(shown.statement());
            }
        } else {
            addLines(shown.words(), shown.statement());
        }
    }

    private void addLines(Wording words, @Nullable ReportStatement statement) {
        List<String> lines = OfficialText.lines(words.text());
        String lead = OfficialText.line(words.lead());
        int at = 0;
        for (int i = 0; i < Math.max(1, lines.size()); i++) {
            String line = lines.isEmpty() ? "" : lines.get(i);
            int found = words.text().indexOf(line, at);
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

    private static boolean isEmptyHeading(List<Shown> shown, int index) {
        Shown heading = shown.get(index);
        if (!heading.isHeading()) {
            return false;
        }
        for (Shown below : shown.subList(index + 1, shown.size())) {
            if (below.isHeading() && below.words().level() <= heading.words().level()) {
                return true;
            }
            if (!below.isHeading() && !below.missing()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a paragraph or a deeper heading follows, which has a mark of its own. */
    private static boolean isFollowedByMark(List<Shown> shown, int heading) {
        if (heading + 1 == shown.size()) {
            return false;
        }
        Shown next = shown.get(heading + 1);
        return !next.isHeading()
                || next.words().level() > shown.get(heading).words().level();
    }
}
