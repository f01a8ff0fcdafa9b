package org.xiaohao.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of text on a page. Lengths in points, from the top left corner of the page.
 *
 * @param x left edge of the first character
 * @param end right edge of the last character
 * @param y base line
 * @param size height of the font
 * @param words its text, with a blank at its end if one stands there
 */
record PageLine(float x, float end, float y, float size, String words) {

    private static final float SAME_LINE = 0.5f;
    private static final float WIDE_GAP = 1.6f;
    private static final float WORD_GAP = 0.2f;

    /** The lines that the characters form, from top to bottom. */
    static List<PageLine> of(List<PageGlyph> glyphs) {
        List<PageGlyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(PageGlyph::y));
        List<PageLine> lines = new ArrayList<>();
        List<PageGlyph> line = new ArrayList<>();
        for (PageGlyph glyph : sorted) {
            PageGlyph last = line.isEmpty() ? glyph : line.getLast();
            if (glyph.y() - last.y() > SAME_LINE * Math.min(glyph.size(), last.size())) {
                add(lines, line);
                line.clear();
            }
            line.add(glyph);
        }
        add(lines, line);
        return lines;
    }

    private static void add(List<PageLine> lines, List<PageGlyph> glyphs) {
        if (glyphs.stream().anyMatch(glyph -> !glyph.isBlank())) {
            lines.add(line(glyphs));
        }
    }

    private static PageLine line(List<PageGlyph> glyphs) {
        glyphs.sort(Comparator.comparingDouble(PageGlyph::x));
        StringBuilder words = new StringBuilder();
        PageGlyph first = null;
        PageGlyph last = null;
        boolean blank = false;
        float size = 0;
        for (PageGlyph glyph : glyphs) {
            // the same character twice in one place makes it bold
            boolean twice = last != null
                    && last.words().equals(glyph.words())
                    && glyph.x() - last.x() < WORD_GAP * glyph.size();
            if (glyph.isBlank()) {
                blank = true;
            } else if (!twice) {
                words.append(last == null ? "" : gap(last, glyph, blank)).append(glyph.words());
                first = first == null ? glyph : first;
                last = glyph;
                blank = false;
                size = Math.max(size, glyph.size());
            }
        }
        words.append(blank ? " " : "");
        float start = first == null ? 0 : first.x();
        return new PageLine(
                start, last == null ? start : last.end(), glyphs.getFirst().y(), size, words.toString());
    }

    /** What a reader sees between two characters: nothing, a blank between words, or a gap as wide as a column's. */
    private static String gap(PageGlyph left, PageGlyph right, boolean blank) {
        float gap = right.x() - left.end();
        float size = Math.min(left.size(), right.size());
        if (gap > WIDE_GAP * size) {
            return "\u3000";
        }
        char before = left.words().charAt(left.words().length() - 1);
        char after = right.words().charAt(0);
        boolean latin = before < '\u2E80' && after < '\u2E80';
        return blank || latin && gap > WORD_GAP * size || gap > size * 0.8f ? " " : "";
    }
}
