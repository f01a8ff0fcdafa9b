package org.xiaohao.document.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xiaohao.document.container.OfficePackage;
import org.xiaohao.document.container.XmlTree;
import org.xiaohao.document.container.ZipContents;
import org.xiaohao.document.ground.MarkedParagraph;

/**
 * The paragraphs of a Word document (.docx) outside of tables, with all tracked changes accepted and with the bookmarks
 * that begin in each: programs that write a document find its paragraphs again by these.
 */
public final class MarkedParagraphs {

    public static final String MEDIA_TYPE = DocxReader.MEDIA_TYPE;

    private static final Set<String> GONE = Set.of("del", "moveFrom");

    private final List<MarkedParagraph> paragraphs = new ArrayList<>();
    private final StringBuilder joined = new StringBuilder();
    private final List<String> bookmarks = new ArrayList<>();

    private MarkedParagraphs() {}

    /**
     * Reads a document.
     *
     * @throws UnreadableDocumentException when it is none, or damaged
     */
    public static List<MarkedParagraph> read(byte[] content) {
        MarkedParagraphs reader = new MarkedParagraphs();
        OfficePackage parts = OfficePackage.of(ZipContents.of(content));
        XmlTree.each(parts.main(), Set.of("p", "tbl"), reader::add);
        reader.flush();
        return List.copyOf(reader.paragraphs);
    }

    private void add(XmlTree block) {
        if (!block.name().equals("p")) {
            return;
        }
        joined.append(new DocxRuns(block).words());
        findBookmarks(block);
        // a paragraph whose mark was deleted goes on in the next one
        if (block.at("pPr", "rPr", "del") == null) {
            flush();
        }
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

    private void flush() {
        if (!joined.toString().isBlank()) {
            paragraphs.add(new MarkedParagraph(joined.toString().strip(), bookmarks));
        }
        joined.setLength(0);
        bookmarks.clear();
    }
}
