package org.xiaohao.document.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.xiaohao.document.container.OleContents;
import org.xiaohao.document.ground.DocumentText;
import org.xiaohao.document.ground.Grid;
import org.xiaohao.document.ground.NoteCode;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.text.Interruption;

/**
 * Old Word documents (.doc), which WPS Office writes as .wps too: paragraphs with their automatic numbers and tables,
 * with all tracked changes accepted. Headers, footers, comments and notes are other parts of the file and stay out.
 */
public final class DocReader {

    private static final String MEDIA_TYPE = "application/msword";
    /** Edges of cells nearer than this are one edge; in twentieths of a point. */
    private static final int SAME_EDGE = 40;

    private final DocumentText text = new DocumentText();
    private final DocNumbers numbers = new DocNumbers();
    private String unfinished = "";

    private DocReader() {}

    /**
     * Reads a document.
     *
     * @throws IOException when it is damaged
     * @throws UnreadableDocumentException when its text is too long
     */
    public static SourceText read(DirectoryNode files, List<String> fileHints) throws IOException {
        try (HWPFDocument document = new HWPFDocument(files)) {
            DocReader reader = new DocReader();
            reader.readRange(document.getRange());
            Range boxes = document.getMainTextboxRange();
            if (boxes.getEndOffset() > boxes.getStartOffset()) {
                reader.readRange(boxes);
            }
            if (OleContents.hasMacros(files)) {
                reader.text.note(NoteCode.MACROS_LEFT_OUT);
            }
            List<String> hints = new ArrayList<>();
            String title = document.getSummaryInformation() == null
                    ? null
                    : document.getSummaryInformation().getTitle();
            if (title != null && !title.isBlank()) {
                hints.add(title.strip());
            }
            hints.addAll(fileHints);
            return reader.text.source(MEDIA_TYPE, hints);
        }
    }

    private void readRange(Range range) {
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > 0) {
                Table table = range.getTable(paragraph);
                flush();
                readTable(table);
                i += Math.max(1, table.numParagraphs()) - 1;
            } else {
                readParagraph(paragraph);
            }
        }
        flush();
    }

    private void readParagraph(Paragraph paragraph) {
        String words = words(paragraph);
        if (endIsDeleted(paragraph)) {
            unfinished += words;
        } else {
            text.paragraph(numbers.next(paragraph) + unfinished + words);
            unfinished = "";
        }
    }

    private void flush() {
        if (!unfinished.isEmpty()) {
            text.paragraph(unfinished);
            unfinished = "";
        }
    }

    private String words(Paragraph paragraph) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted()) {
                text.note(NoteCode.CHANGES_ACCEPTED);
            } else if (!run.isVanished()) {
                if (run.isMarkedInserted()) {
                    text.note(NoteCode.CHANGES_ACCEPTED);
                }
                if (run.text().indexOf('\u0002') >= 0) {
                    text.note(NoteCode.NOTES_LEFT_OUT);
                }
                words.append(run.text());
            }
        }
        return plain(Range.stripFields(words.toString()));
    }

    /** Without the signs by which Word marks ends, breaks and objects. */
    private static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '\u000B', '\f' -> plain.append('\n');
                case '\u001E' -> plain.append('-');
                case '\t' -> plain.append('\t');
                default -> plain.append(c < ' ' ? "" : String.valueOf(c));
            }
        }
        return plain.toString();
    }

    private static boolean endIsDeleted(Paragraph paragraph) {
        int runs = paragraph.numCharacterRuns();
        CharacterRun last = runs == 0 ? null : paragraph.getCharacterRun(runs - 1);
        return last != null && last.isMarkedDeleted() && last.text().endsWith("\r");
    }

    private void readTable(Table table) {
        NavigableSet<Integer> edges = edges(table);
        Grid grid = new Grid();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                int column =
                        edges.headSet(cell.getLeftEdge() + SAME_EDGE, false).size() - 1;
                int end = edges.headSet(cell.getLeftEdge() + cell.getWidth() - SAME_EDGE, true)
                        .size();
                grid.put(r, column, 1, Math.max(1, end - column), cellWords(cell, grid, r, column));
            }
        }
        grid.writeTo(text);
    }

    private String cellWords(TableCell cell, Grid grid, int row, int column) {
        if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
            return grid.get(row - 1, column);
        }
        if (cell.isMerged() && !cell.isFirstMerged() && column > 0) {
            return grid.get(row, column - 1);
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cell.numParagraphs(); i++) {
            Paragraph paragraph = cell.getParagraph(i);
            String line = (numbers.next(paragraph) + words(paragraph)).strip();
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return String.join("\n", lines);
    }

    /** The left edges of all cells, of which a cell that spans columns covers several. */
    private static NavigableSet<Integer> edges(Table table) {
        NavigableSet<Integer> edges = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            Interruption.check();
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                int edge = row.getCell(c).getLeftEdge();
                Integer near = edges.ceiling(edge - SAME_EDGE);
                if (near == null || near > edge + SAME_EDGE) {
                    edges.add(edge);
                }
            }
        }
        return edges;
    }
}
