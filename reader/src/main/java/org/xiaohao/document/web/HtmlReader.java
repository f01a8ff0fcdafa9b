package org.xiaohao.document.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.xiaohao.document.ground.DocumentText;
import org.xiaohao.document.ground.Grid;
import org.xiaohao.document.ground.ListNumbers;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.Slice;

/**
 * Web pages and pasted rich text: the paragraphs, lists and tables of the page's main content. Nothing that the page
 * refers to is loaded.
 */
public final class HtmlReader {

    private static final Pattern BREAK_IN_WORDS = Pattern.compile(
            "(?<=[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF])[ \\t]*[\\r\\n]\\s*(?=[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF])");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f\u00A0]+");
    private static final Pattern ACTION = Pattern.compile("[\\s\u3000\u00A0\\[\\]【】()\uFF08\uFF09|\uFF5C>\u2022]*"
            + "(?:(?:打印|关闭|收藏|返回顶部|返回首页|返回|回到顶部|我要纠错|分享|分享到|微信|微博|下载|字体|大|中|小|本页|窗口|此页|页面|扫一扫在手机打开当前页)"
            + "[\\s\u3000\u00A0\\[\\]【】()\uFF08\uFF09|\uFF5C:\uFF1A]*)+");
    private static final Pattern NEIGHBOUR = Pattern.compile(
            "[\\s\u3000\u00A0]*(?:上一[篇条]|下一[篇条]|相关(?:链接|文章|阅读|稿件)|您?(?:现在|当前)?的?位置|当前位置|版权所有|主办单位\uFF1A.*承办单位\uFF1A.*备案|网站标识码|分享到).*",
            Pattern.DOTALL);
    private static final int MOST_TAGS = 400_000;
    private static final int LONGEST_ACTION = 60;
    private static final int LONGEST_HINT = 120;

    private final DocumentText text = new DocumentText();
    private final StringBuilder line = new StringBuilder();
    private String number = "";
    private final Map<Element, Integer> listCounts = new HashMap<>();

    private HtmlReader() {}

    /**
     * Reads a page or a fragment of one.
     *
     * @throws UnreadableDocumentException when its text is too long
     */
    public static SourceText read(String html, String mediaType, List<String> fileHints) {
        if (html.chars().filter(c -> c == '<').limit(MOST_TAGS + 1L).count() > MOST_TAGS) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE);
        }
        Document page = Jsoup.parse(html);
        Set<String> hints = titles(page);
        hints.addAll(fileHints);
        Element content = HtmlContent.of(page);
        HtmlReader reader = new HtmlReader();
        Element heading = page.selectFirst("h1");
        if (heading != null && heading.hasText() && !content.text().contains(heading.text())) {
            reader.text.paragraph(heading.text());
        }
        reader.readChildren(content);
        reader.flush();
        return reader.text.source(mediaType, new ArrayList<>(hints));
    }

    private static Set<String> titles(Document page) {
        Set<String> titles = new LinkedHashSet<>();
        for (Element meta : page.select("meta[name=ArticleTitle], meta[property=og:title]")) {
            titles.add(meta.attr("content").strip());
        }
        for (Element heading : page.select("h1")) {
            titles.add(heading.text().strip());
        }
        // behind the title of the article stands the name of the site
        titles.add(page.title().split("_|\\||\uFF5C| - | \u2014 |--", 2)[0].strip());
        titles.removeIf(title -> title.isBlank() || title.length() > LONGEST_HINT);
        return titles;
    }

    private void readChildren(Element element) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                line.append(words.getWholeText());
            } else if (node instanceof Element child) {
                readElement(child);
            }
        }
    }

    private void readElement(Element element) {
        String name = element.normalName();
        if (name.equals("br") || name.equals("hr")) {
            flush();
        } else if (name.equals("table")) {
            flush();
            readTable(element);
        } else if (name.equals("pre")) {
            flush();
            element.wholeText().lines().forEach(text::paragraph);
        } else if (element.isBlock() || name.equals("li") || name.equals("td") || name.equals("th")) {
            flush();
            if (name.equals("li")) {
                number = number(element);
            }
            readChildren(element);
            flush();
        } else {
            readChildren(element);
        }
    }

    private void flush() {
        String words = joined(line.toString());
        line.setLength(0);
        boolean furniture =
                words.length() < LONGEST_ACTION && ACTION.matcher(words).matches()
                        || NEIGHBOUR.matcher(words).matches();
        if (!words.isBlank() && !furniture) {
            text.paragraph(number + words);
            number = "";
        }
    }

    /** Line breaks of the page's source are blanks, and nothing at all between Chinese characters. */
    private static String joined(String words) {
        String whole = BREAK_IN_WORDS.matcher(words).replaceAll("");
        return BLANKS.matcher(whole).replaceAll(" ").strip();
    }

    /** The number that a browser shows before the item of an ordered list, unless its text brings its own. */
    private String number(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "";
        }
        int start = integer(list.attr("start"), 1);
        int count = listCounts.merge(
                list, integer(item.attr("value"), start), (old, first) -> integer(item.attr("value"), old + 1));
        String words = item.text();
        String style = (list.attr("style") + item.attr("style")).toLowerCase(Locale.ROOT);
        boolean none = style.matches("(?s).*list-style(?:-type)?\\s*:[^;]*\\bnone\\b.*");
        if (none || NumberingRule.at(Slice.of(words)) != null) {
            return "";
        }
        boolean chinese = style.contains("cjk-") || style.contains("chinese");
        String format =
                switch (list.attr("type")) {
                    case "a" -> "lowerLetter";
                    case "A" -> "upperLetter";
                    case "i" -> "lowerRoman";
                    case "I" -> "upperRoman";
                    default -> chinese ? "chineseCounting" : "decimal";
                };
        return ListNumbers.format(count, format) + (chinese ? "\u3001" : ".");
    }

    private static int integer(String words, int otherwise) {
        return words.matches("-?[0-9]{1,6}") ? Integer.parseInt(words) : otherwise;
    }

    private void readTable(Element table) {
        List<Element> rows = HtmlContent.rows(table);
        if (!HtmlContent.isData(table, rows)) {
            readChildren(table);
            flush();
            return;
        }
        for (Element caption : table.select("> caption")) {
            readChildren(caption);
            flush();
        }
        Grid grid = new Grid();
        for (int row = 0; row < rows.size(); row++) {
            for (Element cell : rows.get(row).select("> td, > th")) {
                int span = integer(cell.attr("rowspan"), 1);
                int down = span == 0 ? rows.size() - row : Math.clamp(span, 1, rows.size() - row);
                int right = Math.clamp(integer(cell.attr("colspan"), 1), 1, Grid.MOST_COLUMNS);
                grid.put(row, grid.nextFree(row), down, right, cellWords(cell));
            }
        }
        grid.writeTo(text);
    }

    private String cellWords(Element cell) {
        HtmlCell words = new HtmlCell();
        cell.traverse(words);
        return words.lines();
    }
}
