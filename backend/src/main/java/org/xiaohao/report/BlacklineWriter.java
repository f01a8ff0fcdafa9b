package org.xiaohao.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiaohao.paper.OfficialDocument;
import org.xiaohao.paper.OfficialDocumentWriter;
import org.xiaohao.shared.WordChanges;
import org.xiaohao.shared.WordChanges.Kind;
import org.xiaohao.shared.WordChanges.Piece;

/**
 * Writes two wordings of an official document as one Word file with tracked changes, in the same form as either: to
 * accept all of them gives the one after, to reject all the one before, with the same paragraphs in the same styles.
 *
 * <p>The last paragraph of a file has an end that can neither come nor go. Where paragraphs came or went behind the last
 * that stayed, the ends before them are marked in their place, as Word itself does when one types at the end.
 */
@Component
class BlacklineWriter {

    private final OfficialDocumentWriter form;

    BlacklineWriter(OfficialDocumentWriter form) {
        this.form = form;
    }

    /** A paragraph of the file: of one wording, or of both. */
    private record Row(@Nullable Block before, @Nullable Block after) {

        boolean isOfBoth() {
            return before != null && after != null;
        }

        Kind kind() {
            return isOfBoth() ? Kind.SAME : before == null ? Kind.ADDED : Kind.REMOVED;
        }
    }

    private record Block(String style, String lead, String text) {

        static @Nullable Block of(@Nullable Wording wording) {
            return wording == null
                    ? null
                    : new Block(
                            wording.level() == 0 ? "BodyText" : "Heading" + wording.level(),
                            wording.lead(),
                            wording.text());
        }
    }

    /**
     * @param author who made the changes, as Word shows it
     * @param header what stands above each page; may be empty
     */
    byte[] write(OfficialDocument before, OfficialDocument after, String author, Instant at, String header) {
        return form.write(
                after.title(), header, document -> fill(document, rows(before, after), new TrackedChanges(author, at)));
    }

    private static void fill(XWPFDocument document, List<Row> rows, TrackedChanges changes) {
        int staying = lastOfBoth(rows);
        boolean open = staying < rows.size() - 1;
        for (int i = 0; i < rows.size(); i++) {
            XWPFParagraph paragraph = add(document, rows.get(i), changes);
            if (open && i == rows.size() - 1) {
                closeBy(paragraph, rows.get(staying), rows.get(i), changes);
            } else if (open && i == staying) {
                changes.markEnd(paragraph, rows.getLast().kind());
            } else if (!rows.get(i).isOfBoth()) {
                changes.markEnd(paragraph, rows.get(i).kind());
            }
        }
    }

    private static List<Row> rows(OfficialDocument before, OfficialDocument after) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(new Block("Title", "", before.title()), new Block("Title", "", after.title())));
        BlockAlignment.of(words(before), words(after))
                .forEach(pair -> rows.add(new Row(Block.of(pair.before()), Block.of(pair.after()))));
        joinEnds(rows);
        return rows;
    }

    private static List<Wording> words(OfficialDocument document) {
        return document.blocks().stream()
                .map(block -> switch (block) {
                    case OfficialDocument.Heading(int level, String text) -> new Wording(level, "", text);
                    case OfficialDocument.Paragraph(String lead, String text) ->
                        new Wording(0, Objects.requireNonNullElse(lead, ""), text);
                })
                .toList();
    }

    /** Where behind the last paragraph that stayed some went and some came, the last of both share the end. */
    private static void joinEnds(List<Row> rows) {
        List<Row> behind = rows.subList(lastOfBoth(rows) + 1, rows.size());
        int gone = last(behind, Kind.REMOVED);
        int come = last(behind, Kind.ADDED);
        if (gone >= 0 && come >= 0) {
            Row shared = new Row(behind.get(gone).before(), behind.get(come).after());
            behind.remove(Math.max(gone, come));
            behind.remove(Math.min(gone, come));
            behind.add(shared);
        }
    }

    private static int last(List<Row> rows, Kind kind) {
        int last = rows.size() - 1;
        while (last >= 0 && rows.get(last).kind() != kind) {
            last--;
        }
        return last;
    }

    private static int lastOfBoth(List<Row> rows) {
        int last = rows.size() - 1;
        while (!rows.get(last).isOfBoth()) {
            last--;
        }
        return last;
    }

    private static XWPFParagraph add(XWPFDocument document, Row row, TrackedChanges changes) {
        Block before = row.before();
        Block after = row.after();
        XWPFParagraph paragraph = document.createParagraph();
        Block shown = Objects.requireNonNull(after == null ? before : after);
        paragraph.setStyle(shown.style());
        if (before == null || after == null) {
            changes.write(paragraph, whole(row.kind(), shown.lead()), "Strong");
            changes.write(paragraph, whole(row.kind(), shown.text()), "");
        } else {
            changes.write(paragraph, WordChanges.between(before.lead(), after.lead()), "Strong");
            changes.write(paragraph, WordChanges.between(before.text(), after.text()), "");
            if (!before.style().equals(after.style())) {
                changes.markStyle(paragraph, before.style());
            }
        }
        return paragraph;
    }

    private static List<Piece> whole(Kind kind, String text) {
        return text.isEmpty() ? List.of() : List.of(new Piece(kind, text));
    }

    /** The last paragraph takes the end of the one that stayed, which had its style. */
    private static void closeBy(XWPFParagraph paragraph, Row staying, Row last, TrackedChanges changes) {
        String stayed = Objects.requireNonNull(staying.after()).style();
        Block own = Objects.requireNonNull(last.before() == null ? last.after() : last.before());
        if (stayed.equals(own.style())) {
            return;
        }
        if (last.kind() == Kind.ADDED) {
            changes.markStyle(paragraph, stayed);
        } else {
            paragraph.setStyle(stayed);
            changes.markStyle(paragraph, own.style());
        }
    }
}
