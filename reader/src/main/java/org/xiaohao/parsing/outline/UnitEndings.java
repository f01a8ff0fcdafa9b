package org.xiaohao.parsing.outline;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.statement.ResponsibilityStatement;
import org.xiaohao.parsing.statement.StatementFinder.Segment;
import org.xiaohao.parsing.statement.StatementReader;
import org.xiaohao.parsing.statement.UnitListSplitter;
import org.xiaohao.text.Brackets;
import org.xiaohao.text.Marks;
import org.xiaohao.text.NumberMark;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.Slice;

/**
 * Points that end in a bracket, or behind strokes, with nothing but units and times, without a word on what they do and
 * without a full stop before them: one such ending may be about anything, but where most points of a kind end so it says
 * who does them.
 */
final class UnitEndings {

    private static final int FEWEST = 3;
    private static final String STROKES = "/\uFF0F|\uFF5C";

    private final Set<NumberingRule> kinds;

    private UnitEndings(Set<NumberingRule> kinds) {
        this.kinds = kinds;
    }

    // rule S20
    static UnitEndings of(List<Slice> lines) {
        Map<NumberingRule, Integer> all = new EnumMap<>(NumberingRule.class);
        Map<NumberingRule, Integer> ending = new EnumMap<>(NumberingRule.class);
        for (Slice line : lines) {
            NumberMark mark = NumberingRule.at(line);
            if (mark != null) {
                all.merge(mark.rule(), 1, Integer::sum);
                ending.merge(mark.rule(), units(mark.rest()) == null ? 0 : 1, Integer::sum);
            }
        }
        Set<NumberingRule> kinds = EnumSet.noneOf(NumberingRule.class);
        ending.forEach((rule, count) -> {
            if (count >= FEWEST && count * 3 >= all.getOrDefault(rule, 0) * 2) {
                kinds.add(rule);
            }
        });
        return new UnitEndings(kinds);
    }

    /** What closes the words and says nothing but units, and by when: a bracket, or what strokes part from them. */
    private static @Nullable Slice units(Slice words) {
        Slice ending = bracket(words);
        return ending == null ? strokes(words) : ending;
    }

    private static @Nullable Slice bracket(Slice words) {
        List<Brackets.Group> groups = Brackets.groups(words);
        if (groups.isEmpty()) {
            return null;
        }
        Brackets.Group last = groups.getLast();
        boolean closes = last.closed()
                && last.whole().start() > words.start()
                && words.between(last.whole().end(), words.end())
                        .trimAll("\u3002\uFF1B;")
                        .isEmpty();
        return closes && namesUnits(List.of(last.inner())) ? last.whole() : null;
    }

    private static @Nullable Slice strokes(Slice words) {
        List<Slice> pieces = Brackets.split(words, STROKES);
        List<Slice> behind = pieces.subList(1, pieces.size());
        boolean units = !behind.isEmpty() && !pieces.getFirst().trim().isEmpty() && namesUnits(behind);
        return units ? words.between(behind.getFirst().start() - 1, words.end()) : null;
    }

    /** Whether one of the pieces names units, which have one role then, and the others say nothing but when. */
    private static boolean namesUnits(List<Slice> pieces) {
        return pieces.stream().allMatch(piece -> UnitListSplitter.listsUnits(piece.trim()))
                && pieces.stream()
                                .filter(piece -> StatementReader.read(piece).hasUnits())
                                .count()
                        == 1;
    }

    /** The part of a line with its ending as its statement, where it has no other. */
    Segment apply(Segment segment) {
        NumberMark mark = segment.tail() == null ? NumberingRule.at(segment.content()) : null;
        Slice units = mark == null || !kinds.contains(mark.rule()) ? null : units(mark.rest());
        if (units == null) {
            return segment;
        }
        Slice content = segment.content();
        ResponsibilityStatement tail = new ResponsibilityStatement(units.span());
        Slice inner = Marks.isOpening(units.at(units.start()))
                ? Brackets.groups(units).getFirst().inner()
                : units.between(units.start() + 1, units.end()).trimAll("\u3002\uFF1B;");
        for (Slice piece : Brackets.split(inner, STROKES)) {
            tail = tail.merge(StatementReader.read(piece.trim()));
        }
        return new Segment(content.between(content.start(), units.start()).trim(), tail);
    }
}
