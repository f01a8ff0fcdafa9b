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
import org.xiaohao.text.NumberMark;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.Slice;

/**
 * Points that end in a bracket with nothing but units, without a word on what they do and without a full stop before it:
 * one such bracket may be about anything, but where most points of a kind end so it says who does them.
 */
final class UnitEndings {

    private static final int FEWEST = 3;

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

    /** The bracket with units that closes the words, null where none does. */
    private static Brackets.@Nullable Group units(Slice words) {
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
        return closes
                        && UnitListSplitter.listsUnits(last.inner().trim())
                        && StatementReader.read(last.inner()).hasUnits()
                ? last
                : null;
    }

    /** The part of a line with its bracket as its statement, where it has no other. */
    Segment apply(Segment segment) {
        NumberMark mark = segment.tail() == null ? NumberingRule.at(segment.content()) : null;
        Brackets.Group units = mark == null || !kinds.contains(mark.rule()) ? null : units(mark.rest());
        if (units == null) {
            return segment;
        }
        Slice content = segment.content();
        ResponsibilityStatement tail =
                new ResponsibilityStatement(units.whole().span()).merge(StatementReader.read(units.inner()));
        return new Segment(
                content.between(content.start(), units.whole().start()).trim(), tail);
    }
}
