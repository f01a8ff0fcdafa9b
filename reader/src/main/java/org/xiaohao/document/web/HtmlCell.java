package org.xiaohao.document.web;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Collects the lines of a table cell in a web page. */
final class HtmlCell implements NodeVisitor {

    private final StringBuilder words = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            words.append(text.getWholeText().replaceAll("[ \\t\\r\\n\\f\u00A0]+", " "));
        } else if (isBreak(node) && depth > 0) {
            words.append('\n');
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock() && depth > 0) {
            words.append('\n');
        }
    }

    private static boolean isBreak(Node node) {
        return node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"));
    }

    /** The lines without blanks at their ends and without empty ones. */
    String lines() {
        return words.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }
}
