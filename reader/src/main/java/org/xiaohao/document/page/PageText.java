package org.xiaohao.document.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.xiaohao.document.ground.DocumentText;
import org.xiaohao.document.ground.NoteCode;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.text.Interruption;

/**
 * Makes one text of the pages of a document: page numbers and running heads are dropped, lines are mended into
 * paragraphs, and tables that go on over several pages become one.
 */
final class PageText {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-\u2014\u2013\uFF0D\u00B7\\s\u3000]*[0-9]{1,4}[-\u2014\u2013\uFF0D\u00B7\\s\u3000]*|第?[\\s\u3000]*[0-9]{1,4}[\\s\u3000]*页?[\\s\u3000]*[/\uFF0F,\uFF0C]?[\\s\u3000]*[(\uFF08]?共?[\\s\u3000]*[0-9]{0,4}[\\s\u3000]*页?[)\uFF09]?");
    private static final Pattern PRINTED = Pattern.compile(
            "(?:https?|file)://.*|(?i:page) [0-9]{1,4}(?: of [0-9]{1,4})?|[0-9]{1,4}[/-][0-9]{1,2}[/-][0-9]{1,4},?[\\s\u3000]*(?:[上下]午)?[0-9]{1,2}:[0-9]{2}.*");
    private static final float MARGIN = 0.13f;
    private static final int EDGE_LINES = 2;
    private static final int MOST_NAMED = 20;
    private static final int FEWEST_REPEATS = 2;
    private static final int ENOUGH_REPEATS = 3;

    /** The lines of a page outside of its tables, and its tables. */
    private record Page(float width, List<PageLine> lines, List<PageRows> tables) {}

    private final DocumentText text;
    private final List<Page> pages = new ArrayList<>();
    private final Map<String, Integer> edges = new HashMap<>();
    private final List<PageLine> paragraph = new ArrayList<>();
    private final PageTables tables;
    private final List<String> scans = new ArrayList<>();
    private float width;
    private int number;
    private boolean words;
    private boolean pictures;

    /** @param text where the text is written to */
    PageText(DocumentText text) {
        this.text = text;
        this.tables = new PageTables(text);
    }

    /** Adds the next page. */
    void add(PageContent content) {
        Interruption.check();
        number++;
        boolean hasWords = content.glyphs.stream().anyMatch(glyph -> !glyph.isBlank());
        words |= hasWords;
        pictures |= content.picture;
        if (content.picture && !hasWords) {
            scans.add(Integer.toString(number));
        }
        List<PageTable> bordered = PageTable.find(content.rules);
        List<PageGlyph> loose = new ArrayList<>();
        for (PageGlyph glyph : content.glyphs) {
            if (bordered.stream().noneMatch(candidate -> candidate.take(glyph))) {
                loose.add(glyph);
            }
        }
        List<PageRows> found =
                new ArrayList<>(bordered.stream().map(PageTable::rows).toList());
        PageColumns columns = PageColumns.find(loose);
        if (columns != null) {
            text.note(NoteCode.TABLE_WITHOUT_BORDERS, Integer.toString(number));
            loose.removeAll(columns.glyphs());
            found.add(columns.rows());
            found.sort((a, b) -> Float.compare(a.top(), b.top()));
        }
        List<PageLine> lines = new ArrayList<>(PageLine.of(loose));
        lines.removeIf(line ->
                isAtEdge(line, content.height) && isPageMark(line.words().strip()));
        Page page = new Page(content.width, lines, found);
        for (PageLine line : edgeLines(lines)) {
            if (isAtEdge(line, content.height)) {
                edges.merge(likeness(line), 1, Integer::sum);
            }
        }
        pages.add(page);
    }

    /**
     * Writes the text of all pages.
     *
     * @throws UnreadableDocumentException when there is none
     */
    void write() {
        if (!words) {
            throw new UnreadableDocumentException(pictures ? Reason.SCANNED : Reason.EMPTY);
        }
        if (!scans.isEmpty()) {
            String more = scans.size() > MOST_NAMED ? "\u3001\u2026" : "";
            String named = String.join("\u3001", scans.subList(0, Math.min(MOST_NAMED, scans.size())));
            text.note(NoteCode.PAGES_WITHOUT_TEXT, named + more);
        }
        // on many pages, so that words which only happen to begin a page stay
        int often = Math.max(Math.clamp(pages.size(), FEWEST_REPEATS, ENOUGH_REPEATS), pages.size() / 4);
        for (Page page : pages) {
            Interruption.check();
            if (page.width != width) {
                flush();
                width = page.width;
            }
            Set<PageLine> running = new HashSet<>();
            for (PageLine line : edgeLines(page.lines)) {
                if (edges.getOrDefault(likeness(line), 0) >= often) {
                    running.add(line);
                }
            }
            write(page, running);
        }
        flush();
    }

    private void write(Page page, Set<PageLine> running) {
        int next = 0;
        for (PageLine line : page.lines) {
            while (next < page.tables.size() && page.tables.get(next).top() < line.y()) {
                flushParagraphs();
                tables.add(page.tables.get(next++));
            }
            if (!running.contains(line)) {
                tables.flush();
                paragraph.add(line);
            }
        }
        for (PageRows rest : page.tables.subList(next, page.tables.size())) {
            flushParagraphs();
            tables.add(rest);
        }
    }

    private void flush() {
        flushParagraphs();
        tables.flush();
    }

    private void flushParagraphs() {
        PageParagraphs.of(paragraph, width).forEach(text::paragraph);
        paragraph.clear();
    }

    /** The number of the page, or what a browser prints above and below a page. */
    private static boolean isPageMark(String words) {
        return PAGE_NUMBER.matcher(words).matches() || PRINTED.matcher(words).matches();
    }

    private static boolean isAtEdge(PageLine line, float height) {
        return line.y() < height * MARGIN || line.y() > height * (1 - MARGIN);
    }

    private static List<PageLine> edgeLines(List<PageLine> lines) {
        int size = lines.size();
        List<PageLine> found = new ArrayList<>(lines.subList(0, Math.min(EDGE_LINES, size)));
        found.addAll(lines.subList(Math.max(Math.min(EDGE_LINES, size), size - EDGE_LINES), size));
        return found;
    }

    /** What running heads have in common: their place and their words without the number of the page. */
    private static String likeness(PageLine line) {
        return Math.round(line.y() / 4) + line.words().replaceAll("[0-9]+", "0");
    }
}
