package org.xiaohao.document.web;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.Interruption;
import org.xiaohao.text.RoleLabel;
import org.xiaohao.text.Slice;

/** Finds the main content of a web page: the block in which nearly all of the text stands that is no link. */
final class HtmlContent {

    private static final String NEVER_TEXT =
            "script, style, noscript, iframe, frame, object, embed, template, svg, select, button, input, textarea, del";
    private static final String FURNITURE_TAGS = "nav, header, footer, aside, form";
    private static final Pattern FURNITURE_NAME = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:bread)?crumbs?(?:$|[\\s_-])|(?:^|[\\s_-])(?:nav|menu|footer?|copyright|share|bdshare|toolbar|pager|pagination|sidebar|side|login|search|banner|logo|qrcode|related|prevnext|pre_?next|print|position|location|weizhi)(?:$|[\\s_-]|box|bar|list|area)");
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final double MOST_OF_FURNITURE = 0.3;
    private static final int LONGEST_FURNITURE = 20_000;
    private static final int MOST_FURNITURE = 2000;
    private static final double DENSE = 0.7;
    private static final int PARAGRAPH = 10;
    private static final int LAYOUT_CELL = 300;

    private final Map<Element, Integer> words = new IdentityHashMap<>();
    private final Map<Element, Integer> links = new IdentityHashMap<>();

    /** Counts the words in all elements below one, in one walk. */
    private HtmlContent(Element body) {
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                // children come first
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    count(element);
                }
            }
        });
    }

    private void count(Element element) {
        int all = 0;
        int linked = 0;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                all += text.isBlank() ? 0 : text.text().length();
            } else if (child instanceof Element inner) {
                all += words.getOrDefault(inner, 0);
                linked += links.getOrDefault(inner, 0);
            }
        }
        words.put(element, all);
        links.put(element, element.normalName().equals("a") ? all : linked);
    }

    /** The element with the main content; what is never part of it is removed from the page. */
    static Element of(Document page) {
        page.select(NEVER_TEXT).remove();
        page.select("[hidden]").remove();
        for (Element element : page.select("[style]")) {
            if (HIDDEN.matcher(element.attr("style")).find()) {
                element.remove();
            }
        }
        Element body = page.body();
        new HtmlContent(body).removeFurniture(body);
        HtmlContent counted = new HtmlContent(body);
        Element content = body;
        for (Element next = counted.denser(content); next != null; next = counted.denser(content)) {
            Interruption.check();
            content = next;
        }
        return content;
    }

    private void removeFurniture(Element body) {
        int all = words.getOrDefault(body, 0);
        Elements candidates = body.select(FURNITURE_TAGS);
        for (Element element : body.select("[class], [id]")) {
            if (FURNITURE_NAME.matcher(element.id()).find()
                    || FURNITURE_NAME.matcher(element.className()).find()) {
                candidates.add(element);
            }
        }
        for (Element element : candidates.subList(0, Math.min(MOST_FURNITURE, candidates.size()))) {
            Interruption.check();
            int length = words.getOrDefault(element, 0);
            boolean small = length <= all * MOST_OF_FURNITURE && length <= LONGEST_FURNITURE;
            if (small && element != body && !RoleLabel.occursIn(Slice.of(element.text()))) {
                element.remove();
            }
        }
    }

    /** The one child block that holds most of the words, null when the paragraphs stand in the element itself. */
    private @Nullable Element denser(Element element) {
        int paragraphs = 0;
        for (Element child : element.children()) {
            if (!isContainer(child) && unlinked(child) >= PARAGRAPH) {
                paragraphs++;
            }
        }
        if (paragraphs > 1 || element.ownText().length() >= PARAGRAPH) {
            return null;
        }
        for (Element child : element.children()) {
            if (isContainer(child) && unlinked(child) > unlinked(element) * DENSE) {
                return child;
            }
        }
        return null;
    }

    private static boolean isContainer(Element element) {
        return switch (element.normalName()) {
            case "div",
                    "section",
                    "article",
                    "main",
                    "center",
                    "form",
                    "tbody",
                    "tr",
                    "td",
                    "font",
                    "span",
                    "ucapcontent" -> true;
            case "table" -> !isData(element, rows(element));
            default -> false;
        };
    }

    /** Number of characters that are no link. */
    private int unlinked(Element element) {
        return words.getOrDefault(element, 0) - links.getOrDefault(element, 0);
    }

    /** The rows of the table itself, not those of tables within it. */
    static List<Element> rows(Element table) {
        return new ArrayList<>(table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr"));
    }

    /** Whether a table holds data; others only lay out the page. */
    static boolean isData(Element table, List<Element> rows) {
        // The words of tables within tables are not gathered anew at each level.
        if (rows.size() < 2 || table.select("table").size() > 1) {
            return false;
        }
        int columns = 0;
        int largest = 0;
        for (Element row : rows) {
            Elements cells = row.select("> td, > th");
            columns = Math.max(columns, cells.size());
            for (Element cell : cells) {
                largest = Math.max(largest, cell.text().length());
            }
        }
        boolean layout = largest > LAYOUT_CELL && largest > table.text().length() * DENSE;
        return columns > 1 && !layout;
    }
}
