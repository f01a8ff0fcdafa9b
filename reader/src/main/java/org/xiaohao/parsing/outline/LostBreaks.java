package org.xiaohao.parsing.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.ChineseNumerals;
import org.xiaohao.text.Marks;
import org.xiaohao.text.NumberMark;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.RoleLabel;
import org.xiaohao.text.Slice;
import org.xiaohao.text.TableLine;

/**
 * Puts line breaks back before the numbers of a text that lost them, as web pages that were crawled and pages that were
 * recognised do. A number stands where a sentence has ended, or where a heading runs into the first of its points, and it
 * goes on counting.
 */
final class LostBreaks {

    private static final int FEWEST_POINTS = 4;
    /** A heading that runs into its first point is no longer than this. */
    private static final int LONGEST_HEADING = 40;

    private static final Set<NumberingRule> KINDS = EnumSet.of(
            NumberingRule.CHAPTER,
            NumberingRule.SECTION,
            NumberingRule.ARTICLE,
            NumberingRule.HAN_COMMA,
            NumberingRule.HAN_BRACKET,
            NumberingRule.TOPIC,
            NumberingRule.ARABIC,
            NumberingRule.ARABIC_BRACKET);

    /** What a number begins with. */
    private static final String BEGINNINGS = ChineseNumerals.DIGITS
            + "0123456789\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18\uFF19(\uFF08第问任事项建提";
    /** Behind what a point may begin: the end of a sentence, or a colon that opens the list. */
    private static final String ENDS = "\u3002\uFF01!\uFF1F?:\uFF1A";
    /** A number one that no number two follows is looked at so often. */
    private static final int MOST_TRIES = 5;

    private final Slice line;
    private final Map<NumberingRule, Integer> counted = new EnumMap<>(NumberingRule.class);
    private final List<Slice> parts = new ArrayList<>();
    private final Set<NumberingRule> found = EnumSet.noneOf(NumberingRule.class);
    private int from;
    private int tries;
    private @Nullable NumberMark heading;

    private LostBreaks(Slice line) {
        this.line = line;
        this.from = line.start();
        NumberMark mark = NumberingRule.at(line);
        if (mark != null) {
            count(mark);
        }
    }

    /**
     * The lines of a text as they were before.
     *
     * @param lines those found
     * @param added how many breaks were put back
     */
    record Mended(List<Slice> lines, int added) {}

    static Mended mend(List<Slice> physical) {
        List<Slice> lines = new ArrayList<>();
        Set<NumberingRule> kept = EnumSet.noneOf(NumberingRule.class);
        physical.forEach(line -> {
            NumberMark mark = NumberingRule.at(line);
            if (mark != null) {
                kept.add(mark.rule());
            }
        });
        int added = 0;
        for (Slice line : physical) {
            LostBreaks breaks = new LostBreaks(line);
            if (line.length() >= FEWEST_POINTS && !TableLine.isRow(line)) {
                breaks.find();
            }
            boolean lost = breaks.parts.size() >= FEWEST_POINTS
                    && (kept.isEmpty()
                            || breaks.parts.stream().filter(RoleLabel::occursIn).count() > 1)
                    && breaks.found.stream().noneMatch(rule -> isBelow(rule, kept, line));
            if (lost) {
                lines.addAll(breaks.parts);
                added += breaks.parts.size() - 1;
            } else {
                lines.add(line);
            }
        }
        return new Mended(lines, added);
    }

    /** Whether points of the kind go on within one that has a line of its own, as clauses do. */
    private static boolean isBelow(NumberingRule rule, Set<NumberingRule> kept, Slice line) {
        NumberMark own = NumberingRule.at(line);
        boolean outermost = kept.isEmpty() || own != null && kept.size() == 1 && kept.contains(own.rule());
        return !outermost && kept.stream().anyMatch(other -> other.ordinal() <= rule.ordinal());
    }

    private void find() {
        int depth = 0;
        for (int i = line.start() + 1; i < line.end(); i++) {
            char c = line.at(i);
            NumberMark mark = depth == 0 ? numberAt(i) : null;
            if (mark != null) {
                parts.add(line.between(from, i).trim());
                from = i;
                count(mark);
                i = mark.rest().start() - 1;
                continue;
            }
            if (Marks.isOpening(c)) {
                depth++;
            } else if (Marks.isClosing(c)) {
                depth = Math.max(0, depth - 1);
            } else if (Marks.endsSentence(c) && c == '\u3002' && depth > 1) {
                depth = 0;
            }
        }
        parts.add(line.between(from, line.end()).trim());
    }

    /** The number that begins a point here, null where none does. */
    // rule M10
    private @Nullable NumberMark numberAt(int i) {
        char before = line.at(i - 1);
        boolean ended = ENDS.indexOf(before) >= 0 || Marks.isBlank(before) || Marks.isClosing(before);
        if (BEGINNINGS.indexOf(line.at(i)) < 0 || !ended && !Marks.isHan(before)) {
            return null;
        }
        boolean near = heading == null || i - heading.rest().start() <= LONGEST_HEADING;
        if (!ended && !near) {
            return null;
        }
        NumberMark mark = NumberingRule.at(line.between(i, line.end()));
        if (mark == null || !KINDS.contains(mark.rule()) || mark.rest().isEmpty()) {
            return null;
        }
        // Numbers run through the sections of a document, or begin again in each.
        boolean goesOn = mark.ordinal() == 1 || mark.ordinal() == counted.getOrDefault(mark.rule(), 0) + 1;
        if (ended) {
            boolean opens = before != ':' && before != '\uFF1A' || mark.ordinal() == 1;
            return goesOn && opens ? mark : null;
        }
        return goesOn && mayRunInto(i, mark) ? mark : null;
    }

    /** Whether a title or a heading runs into the number: the words since the last number are short and no sentence. */
    private boolean mayRunInto(int i, NumberMark mark) {
        boolean below =
                heading != null && heading.rule().ordinal() < mark.rule().ordinal();
        if (heading != null && below) {
            Slice words = line.between(heading.rest().start(), i);
            return words.length() <= LONGEST_HEADING && noSentence(words);
        }
        boolean first = mark.ordinal() == 1 && mark.rule() == NumberingRule.HAN_COMMA;
        return first && heading == null && tries++ < MOST_TRIES && followed(i, mark);
    }

    private static boolean noSentence(Slice words) {
        return words.text().chars().noneMatch(c -> Marks.endsSentence((char) c) || c == ':' || c == '\uFF1A')
                && RoleLabel.at(words) == null;
    }

    /** Whether the second number of the kind stands behind the end of a sentence or of a statement. */
    private boolean followed(int i, NumberMark mark) {
        for (int next = i + 2; next < line.end(); next++) {
            char before = line.at(next - 1);
            if (before == '\u3002' || Marks.isClosing(before) || Marks.isBlank(before)) {
                NumberMark second = NumberingRule.at(line.between(next, line.end()));
                if (second != null && second.rule() == mark.rule() && second.ordinal() == 2) {
                    return true;
                }
            }
        }
        return false;
    }

    private void count(NumberMark mark) {
        counted.put(mark.rule(), mark.ordinal());
        found.add(mark.rule());
        heading = mark;
    }
}
