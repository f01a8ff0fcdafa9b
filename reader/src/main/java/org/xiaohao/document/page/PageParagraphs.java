package org.xiaohao.document.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.xiaohao.text.Marks;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.RoleLabel;
import org.xiaohao.text.Slice;

/** Mends the lines of pages into paragraphs. */
final class PageParagraphs {

    private static final float SAME_EDGE = 2;
    private static final float ASYMMETRY = 3;
    private static final float INDENT = 1.2f;
    private static final float SHORT = 2.6f;
    private static final float OTHER_SIZE = 1.5f;
    private static final float WIDE_LEADING = 2.2f;

    private final List<PageLine> lines;
    private final float left;
    private final float right;
    private final boolean indented;

    private PageParagraphs(List<PageLine> lines, float width) {
        this.lines = lines;
        this.left = edge(lines, false);
        this.right = right(lines, width - left);
        this.indented = lines.stream().filter(this::isIndented).count() * 10 > lines.size();
    }

    /**
     * The paragraphs of a text that may run over several pages.
     *
     * @param width width of the pages in points
     */
    static List<String> of(List<PageLine> lines, float width) {
        return lines.isEmpty() ? List.of() : new PageParagraphs(lines, width).paragraphs();
    }

    /** The lines of a table cell as one text, its numbered points on lines of their own. */
    static String joined(List<PageLine> lines) {
        StringBuilder words = new StringBuilder();
        for (PageLine line : lines) {
            boolean point = NumberingRule.at(Slice.of(line.words())) != null && endsSentence(words);
            words.append(point ? "\n" : words.isEmpty() ? "" : between(words, line.words()))
                    .append(line.words());
        }
        return words.toString();
    }

    private List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        PageLine last = null;
        for (PageLine line : lines) {
            if (last != null && begins(line, last, words)) {
                paragraphs.add(words.toString());
                words.setLength(0);
            }
            String plain = line.words().strip();
            words.append(words.isEmpty() ? "" : between(words, plain)).append(plain);
            last = line;
        }
        paragraphs.add(words.toString());
        return paragraphs;
    }

    /** Whether a line begins a paragraph. */
    private boolean begins(PageLine line, PageLine last, CharSequence before) {
        boolean lastShort = last.end() < right - SHORT * last.size();
        boolean otherSize = Math.abs(line.size() - last.size()) > OTHER_SIZE;
        boolean farBelow = line.y() - last.y() > WIDE_LEADING * Math.max(line.size(), last.size());
        if (lastShort || otherSize || farBelow && endsSentence(before) || isIndented(line)) {
            return true;
        }
        boolean numbered =
                NumberingRule.at(Slice.of(line.words())) != null || RoleLabel.at(Slice.of(line.words())) != null;
        return !indented && numbered && endsSentence(before);
    }

    private boolean isIndented(PageLine line) {
        return line.x() > left + INDENT * line.size();
    }

    private static boolean endsSentence(CharSequence words) {
        char last = words.isEmpty() ? '\u3002' : words.charAt(words.length() - 1);
        return Marks.endsSentence(last) || Marks.isClosing(last) || last == ':' || last == '\uFF1A';
    }

    /** Latin words are parted by a blank, Chinese characters by nothing. */
    private static String between(CharSequence before, String after) {
        char one = before.charAt(before.length() - 1);
        char two = after.isEmpty() ? ' ' : after.charAt(0);
        return one < 0x2E80 && two < 0x2E80 && Character.isLetter(one) && Character.isLetter(two) ? " " : "";
    }

    /** Where full lines end: near the margin that the left one lets expect, else at the end of the longest line. */
    private static float right(List<PageLine> lines, float expected) {
        float edge = edge(lines, true);
        float size = lines.getFirst().size();
        if (Math.abs(edge - expected) < ASYMMETRY * size) {
            return edge;
        }
        return lines.stream().map(PageLine::end).max(Float::compare).orElse(edge);
    }

    /** The outermost place at which several lines begin or end. */
    private static float edge(List<PageLine> lines, boolean right) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (PageLine line : lines) {
            counts.merge(Math.round((right ? line.end() : line.x()) / SAME_EDGE), 1, Integer::sum);
        }
        int several = Math.min(lines.size(), Math.max(3, lines.size() / 15));
        for (int place : right ? counts.descendingKeySet() : counts.navigableKeySet()) {
            if (counts.getOrDefault(place, 0) + counts.getOrDefault(place + 1, 0) + counts.getOrDefault(place - 1, 0)
                    >= several) {
                return place * SAME_EDGE;
            }
        }
        return (right ? counts.lastKey() : counts.firstKey()) * SAME_EDGE;
    }
}
