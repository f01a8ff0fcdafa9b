package org.xiaohao.document.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xiaohao.document.container.OfficePackage;
import org.xiaohao.document.container.XmlTree;
import org.xiaohao.document.ground.DocumentText;
import org.xiaohao.document.ground.Grid;
import org.xiaohao.document.ground.NoteCode;
import org.xiaohao.document.ground.SourceText;

/**
 * Word documents (.docx): paragraphs with their automatic numbers and tables, with all tracked changes accepted.
 * Headers, footers, comments, notes, macros and embedded files are other parts and stay out; so does hidden text.
 */
public final class DocxReader {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final OfficePackage parts;
    private final DocxNumbers numbers;
    private final DocumentText text = new DocumentText();
    private final StringBuilder joined = new StringBuilder();

    private DocxReader(OfficePackage parts) {
        this.parts = parts;
        this.numbers = new DocxNumbers(parts);
    }

    /**
     * Reads a document.
     *
     * @throws UnreadableDocumentException when it is damaged or its text too long
     */
    public static SourceText read(OfficePackage parts, List<String> fileHints) {
        DocxReader reader = new DocxReader(parts);
        XmlTree.each(parts.main(), Set.of("p", "tbl", "altChunk"), reader::readBlock);
        reader.flush("");
        reader.noteParts();
        return reader.text.source(MEDIA_TYPE, parts.titleHints(fileHints));
    }

    private void noteParts() {
        if (parts.hasMacros()) {
            text.note(NoteCode.MACROS_LEFT_OUT);
        }
        if (parts.hasExternal()) {
            text.note(NoteCode.EXTERNAL_LEFT_OUT);
        }
        if (parts.related("comments") != null) {
            text.note(NoteCode.COMMENTS_LEFT_OUT);
        }
    }

    private void readBlock(XmlTree block) {
        switch (block.name()) {
            case "p" -> readParagraph(block);
            case "tbl" -> {
                flush("");
                readTable(block);
            }
            default -> text.note(NoteCode.EMBEDDED_LEFT_OUT);
        }
    }

    private void readParagraph(XmlTree paragraph) {
        DocxRuns runs = new DocxRuns(paragraph);
        noteRuns(runs);
        // a paragraph whose mark was deleted goes on in the next one, which keeps its own properties
        if (paragraph.at("pPr", "rPr", "del") != null) {
            joined.append(runs.words());
            return;
        }
        flush(numbers.next(paragraph), runs.words());
        runs.boxes().forEach(this::readBox);
    }

    private void readBox(XmlTree box) {
        for (XmlTree block : box.children()) {
            switch (block.name()) {
                case "p" -> readParagraph(block);
                case "tbl" -> readTable(block);
                case "sdt" -> {
                    XmlTree content = block.child("sdtContent");
                    if (content != null) {
                        readBox(content);
                    }
                }
                default -> {
                    // bookmarks and the like hold no words
                }
            }
        }
    }

    private void flush(String number, String... words) {
        String rest = joined + String.join("", words);
        joined.setLength(0);
        if (!rest.isEmpty() || words.length > 0) {
            text.paragraph(number + rest);
        }
    }

    private void noteRuns(DocxRuns runs) {
        if (runs.changed()) {
            text.note(NoteCode.CHANGES_ACCEPTED);
        }
        if (runs.noted()) {
            text.note(NoteCode.NOTES_LEFT_OUT);
        }
    }

    private void readTable(XmlTree table) {
        List<XmlTree> lines = rows(table);
        if (lines.stream().allMatch(line -> cells(line).size() < 2)) {
            // a frame around paragraphs
            lines.forEach(line -> cells(line).forEach(this::readBox));
            return;
        }
        Grid grid = new Grid();
        int row = 0;
        for (XmlTree line : lines) {
            if (line.at("trPr", "del") != null) {
                text.note(NoteCode.CHANGES_ACCEPTED);
                continue;
            }
            XmlTree before = line.at("trPr", "gridBefore");
            int column = before == null ? 0 : Math.clamp(before.number("val", 0), 0, Grid.MOST_COLUMNS);
            for (XmlTree cell : cells(line)) {
                int span = span(cell);
                String words = continuesMerge(cell) ? grid.get(row - 1, column) : cellWords(cell);
                grid.put(row, column, 1, span, words);
                column += span;
            }
            row++;
        }
        grid.writeTo(text);
    }

    private static List<XmlTree> rows(XmlTree container) {
        return unwrapped(container, "tr");
    }

    private static List<XmlTree> cells(XmlTree row) {
        return unwrapped(row, "tc");
    }

    /** Elements of the name, also those inside content controls and the like. */
    private static List<XmlTree> unwrapped(XmlTree container, String name) {
        List<XmlTree> found = new ArrayList<>();
        for (XmlTree child : container.children()) {
            if (child.name().equals(name)) {
                found.add(child);
            } else if (Set.of("sdt", "sdtContent", "customXml", "ins", "moveTo").contains(child.name())) {
                found.addAll(unwrapped(child, name));
            }
        }
        return found;
    }

    private String cellWords(XmlTree cell) {
        List<String> lines = new ArrayList<>();
        collectCell(cell, lines);
        return String.join("\n", lines);
    }

    private void collectCell(XmlTree container, List<String> lines) {
        for (XmlTree child : container.children()) {
            switch (child.name()) {
                case "p" -> {
                    DocxRuns runs = new DocxRuns(child);
                    noteRuns(runs);
                    String line = numbers.next(child) + runs.words();
                    if (!line.isBlank()) {
                        lines.add(line.strip());
                    }
                    runs.boxes().forEach(box -> collectCell(box, lines));
                }
                case "tbl", "tr", "tc", "sdt", "sdtContent", "customXml" -> collectCell(child, lines);
                default -> {
                    // properties hold no words
                }
            }
        }
    }

    private static boolean continuesMerge(XmlTree cell) {
        XmlTree merge = cell.at("tcPr", "vMerge");
        return merge != null && !"restart".equals(merge.attribute("val"));
    }

    private static int span(XmlTree cell) {
        XmlTree span = cell.at("tcPr", "gridSpan");
        return span == null ? 1 : Math.clamp(span.number("val", 1), 1, Grid.MOST_COLUMNS);
    }
}
