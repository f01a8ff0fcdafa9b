package org.xiaohao.report.drafting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.xiaohao.outlines.HeadingStyle;
import org.xiaohao.outlines.PartKind;

/**
 * An outline while it is edited. A heading moves with all that belongs to it, and takes the numbering of the headings of
 * the level it comes to. The introduction stays where it is. An act that cannot be done changes nothing.
 */
public final class OutlineSketch {

    public static final int MOST_LEVELS = 4;
    public static final int MOST_LINES = 100;

    private static final List<HeadingStyle> USUAL = List.of(
            HeadingStyle.CHINESE,
            HeadingStyle.CHINESE_IN_BRACKETS,
            HeadingStyle.ARABIC,
            HeadingStyle.ARABIC_IN_BRACKETS);

    private final List<OutlineLine> lines;

    public OutlineSketch(List<OutlineLine> lines) {
        this.lines = new ArrayList<>(lines);
    }

    public List<OutlineLine> lines() {
        return Collections.unmodifiableList(lines);
    }

    /** The number in front of a heading as it is printed, empty where it has none. */
    public String number(int at) {
        OutlineLine line = lines.get(at);
        int number = 0;
        for (int before = at; before >= 0 && lines.get(before).level() >= line.level(); before--) {
            boolean beside = lines.get(before).level() == line.level();
            if (beside && lines.get(before).style() != HeadingStyle.NONE) {
                number++;
            }
        }
        return Page.number(line.style(), number);
    }

    public void replace(int at, OutlineLine line) {
        lines.set(at, line.at(lines.get(at).level()));
    }

    /**
     * Adds a heading behind another and all that belongs to it, of the same level and kind.
     *
     * @return its place; -1 where there is no room for more
     */
    public int addBehind(int at, String title) {
        if (lines.size() >= MOST_LINES) {
            return -1;
        }
        OutlineLine before = lines.get(at);
        PartKind kind = before.introduces() ? PartKind.RESULTS : before.kinds().getFirst();
        int place = end(at);
        lines.add(place, OutlineLine.heading(before.level(), kind, style(before.level()), title));
        return place;
    }

    /** Takes a heading away, with all that belongs to it. */
    public void remove(int at) {
        if (!lines.get(at).introduces()) {
            lines.subList(at, end(at)).clear();
        }
    }

    /**
     * Moves a heading before the one before it of its level.
     *
     * @return where it is now
     */
    public int moveUp(int at) {
        int before = neighbour(at);
        if (before < 0) {
            return at;
        }
        Collections.rotate(lines.subList(before, end(at)), end(at) - at);
        return before;
    }

    /**
     * Moves a heading behind the one behind it of its level.
     *
     * @return where it is now
     */
    public int moveDown(int at) {
        int behind = end(at);
        if (lines.get(at).introduces()
                || behind >= lines.size()
                || lines.get(behind).level() != lines.get(at).level()) {
            return at;
        }
        int length = end(behind) - behind;
        Collections.rotate(lines.subList(at, end(behind)), length);
        return at + length;
    }

    /** Makes a heading part of the one before it. */
    public void moveIn(int at) {
        boolean deepest =
                IntStream.range(at, end(at)).anyMatch(place -> lines.get(place).level() >= MOST_LEVELS);
        if (neighbour(at) >= 0 && !deepest) {
            shift(at, 1);
        }
    }

    /** Makes a heading the next one behind that to which it belongs; what follows it there becomes part of it. */
    public void moveOut(int at) {
        if (lines.get(at).level() > 1) {
            shift(at, -1);
        }
    }

    private void shift(int at, int by) {
        int to = end(at);
        for (int place = at; place < to; place++) {
            OutlineLine line = lines.get(place);
            HeadingStyle style = line.style() == HeadingStyle.NONE ? line.style() : style(line.level() + by);
            lines.set(place, line.at(line.level() + by).numbered(style));
        }
    }

    /** The place of the heading before this one of the same level under the same heading, -1 where it is the first. */
    private int neighbour(int at) {
        int before = at - 1;
        while (before >= 0 && lines.get(before).level() > lines.get(at).level()) {
            before--;
        }
        boolean beside = before >= 0
                && lines.get(before).level() == lines.get(at).level()
                && !lines.get(before).introduces();
        return beside && !lines.get(at).introduces() ? before : -1;
    }

    private int end(int at) {
        return OutlineLine.end(lines, at, lines.size());
    }

    /** How headings of a level are numbered in this outline, or else usually. */
    private HeadingStyle style(int level) {
        return lines.stream()
                .filter(line -> line.level() == level && !line.introduces())
                .map(OutlineLine::style)
                .findFirst()
                .orElse(USUAL.get(level - 1));
    }
}
