package org.xiaohao.testing;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What Word makes of a file with tracked changes when all of them are accepted or rejected: runs that came or went, ends
 * of paragraphs that came or went (such a paragraph is one with the next, and has its style), and styles that changed.
 */
public final class AcceptedChanges {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final boolean accept;
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private String style = "";

    private AcceptedChanges(boolean accept) {
        this.accept = accept;
    }

    /** The paragraphs after all were accepted: style, then the text with the style of its characters. */
    public static List<String> accepted(byte[] file) throws Exception {
        return new AcceptedChanges(true).read(file);
    }

    /** The same after all were rejected. */
    public static List<String> rejected(byte[] file) throws Exception {
        return new AcceptedChanges(false).read(file);
    }

    private List<String> read(byte[] file) throws Exception {
        for (Element paragraph : children(child(document(file), "body"))) {
            if (paragraph.getLocalName().equals("p")) {
                readParagraph(paragraph);
            }
        }
        if (!words.isEmpty()) {
            throw new IllegalStateException("The last paragraph has no end: " + words);
        }
        return paragraphs;
    }

    private static Element document(byte[] file) throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                    factory.setNamespaceAware(true);
                    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                    return factory.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(zip.readAllBytes()))
                            .getDocumentElement();
                }
            }
        }
        throw new IllegalStateException("No document");
    }

    private void readParagraph(Element paragraph) {
        Element properties = child(paragraph, "pPr");
        readRuns(paragraph);
        Element end = child(child(properties, "rPr"), accept ? "del" : "ins");
        if (end != null) {
            return;
        }
        Element before = child(child(properties, "pPrChange"), "pPr");
        Element named = child(!accept && before != null ? before : properties, "pStyle");
        paragraphs.add(value(named) + ": " + words);
        words.setLength(0);
        style = "";
    }

    private void readRuns(Element parent) {
        for (Element child : children(parent)) {
            switch (child.getLocalName()) {
                case "ins" -> {
                    if (accept) {
                        readRuns(child);
                    }
                }
                case "del" -> {
                    if (!accept) {
                        readRuns(child);
                    }
                }
                case "r" -> readRun(child);
                default -> {
                    if (!child.getLocalName().equals("pPr")) {
                        throw new IllegalStateException(child.getLocalName());
                    }
                }
            }
        }
    }

    private void readRun(Element run) {
        boolean gone = ((Element) run.getParentNode()).getLocalName().equals("del");
        for (Element child : children(run)) {
            switch (child.getLocalName()) {
                case "rPr" -> {
                    String now = value(child(child, "rStyle"));
                    if (!now.equals(style)) {
                        words.append('[').append(now).append(']');
                        style = now;
                    }
                }
                case "t", "delText" -> {
                    if (gone != child.getLocalName().equals("delText")) {
                        throw new IllegalStateException("Text that went is delText, and no other");
                    }
                    words.append(child.getTextContent());
                }
                case "br" -> words.append('\n');
                default -> throw new IllegalStateException(child.getLocalName());
            }
        }
    }

    private static String value(@Nullable Element named) {
        return named == null ? "" : named.getAttributeNS(W, "val");
    }

    private static @Nullable Element child(@Nullable Element parent, String name) {
        return parent == null
                ? null
                : children(parent).stream()
                        .filter(child -> child.getLocalName().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    private static List<Element> children(@Nullable Element parent) {
        List<Element> result = new ArrayList<>();
        for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                result.add(element);
            }
        }
        return result;
    }
}
