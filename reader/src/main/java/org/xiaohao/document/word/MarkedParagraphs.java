package org.xiaohao.document.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xiaohao.document.container.OfficePackage;
import org.xiaohao.document.container.XmlTree;
import org.xiaohao.document.container.ZipContents;
import org.xiaohao.document.ground.MarkedParagraph;

/**
 * The paragraphs of a Word document (.docx) with their automatic numbers, with all tracked changes accepted and with the
 * bookmarks that begin in each: programs that write a document find its paragraphs again by these. A table is told of by
 * its words, in its place.
 */
public final class MarkedParagraphs {

    public static final String MEDIA_TYPE = DocxReader.MEDIA_TYPE;

    private static final Set<String> GONE = Set.of("del", "moveFrom");

    private final List<MarkedParagraph> paragraphs = new ArrayList<>();
    private final StringBuilder joined = new StringBuilder();
    private final List<String> bookmarks = new ArrayList<>();
    private final DocxNumbers numbers;

    private MarkedParagraphs(OfficePackage parts) {
        numbers = new DocxNumbers(parts);
    }

    /**
     * Reads a document.
     *
     * @throws UnreadableDocumentException when it is none, or damaged
     */
    public static List<MarkedParagraph> read(byte[] content) {
        OfficePackage parts = OfficePackage.of(ZipContents.of(content));
        MarkedParagraphs reader = new MarkedParagraphs(parts);
        XmlTree.each(parts.main(), Set.of("p", "tbl"), reader::add);
        reader.flush("");
        return List.copyOf(reader.paragraphs);
    }

    private void add(XmlTree block) {
        if (block.name().equals("tbl")) {
            flush("");
            String words = table(block).strip();
            if (!words.isEmpty()) {
                paragraphs.add(new MarkedParagraph(words, List.of(), true));
            }
            return;
        }
        // a paragraph whose mark was deleted goes on in the next one, which keeps its own number
        boolean goesOn = block.at("pPr", "rPr", "del") != null;
        joined.append(new DocxRuns(block).words());
        findBookmarks(block);
        if (!goesOn) {
            flush(numbers.next(block));
        }
    }

    private static String table(XmlTree element) {
        StringBuilder words = new StringBuilder();
        for (XmlTree child : element.children()) {
            words.append(child.name().equals("p") ? new DocxRuns(child).words() + " " : table(child));
        }
        return words.toString();
    }

    private void findBookmarks(XmlTree element) {
        for (XmlTree child : element.children()) {
            String name = child.attribute("name");
            if (child.name().equals("bookmarkStart") && name != null) {
                bookmarks.add(name);
            } else if (!GONE.contains(child.name())) {
                findBookmarks(child);
            }
        }
    }

    private void flush(String number) {
        if (!joined.toString().isBlank()) {
            paragraphs.add(new MarkedParagraph(number + joined.toString().strip(), bookmarks, false));
        }
        joined.setLength(0);
        bookmarks.clear();
    }
}
