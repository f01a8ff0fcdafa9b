package org.xiaohao.parsing.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.parsing.statement.ResponsibilityStatement;
import org.xiaohao.parsing.statement.UnitListSplitter;
import org.xiaohao.text.NamedRole;
import org.xiaohao.text.Slice;

/** Names that ran together in a cell and of which the first is known from other places of the document. */
final class RunTogether {

    /** What is shorter behind the name of a unit may be a part of that unit: 县城管局执法大队. */
    private static final int SHORTEST_REST = 6;

    private final Set<String> known = new HashSet<>();

    private RunTogether(List<TaskDraft> drafts) {
        for (TaskDraft draft : drafts) {
            ResponsibilityStatement tail = draft.tail();
            if (tail != null) {
                for (NamedRole role : NamedRole.values()) {
                    tail.of(role).stream()
                            .filter(unit -> !tail.parted.contains(unit))
                            .forEach(unit -> known.add(unit.name()));
                }
            }
        }
    }

    /** Parts them, in lists of which some names were parted already. */
    static void part(List<TaskDraft> drafts) {
        RunTogether together = new RunTogether(drafts);
        for (TaskDraft draft : drafts) {
            ResponsibilityStatement tail = draft.tail();
            if (tail != null && !tail.parted.isEmpty()) {
                for (NamedRole role : NamedRole.values()) {
                    together.part(draft.title(), tail, tail.of(role));
                }
            }
        }
    }

    private void part(Slice source, ResponsibilityStatement tail, List<UnitMention> units) {
        for (UnitMention unit : List.copyOf(units)) {
            if (tail.parted.contains(unit) && !known.contains(unit.name())) {
                int behind = endOfKnown(source, unit);
                if (behind > 0) {
                    List<UnitMention> two =
                            List.of(mention(source, unit.start(), behind), mention(source, behind, unit.end()));
                    replace(units, unit, two);
                    replace(tail.parted, unit, two);
                }
            }
        }
    }

    /** Where the longest known name ends with which it begins, when what follows is a name as well; 0 where none does. */
    // rule U19
    private int endOfKnown(Slice source, UnitMention unit) {
        for (int at = unit.end() - SHORTEST_REST; at > unit.start(); at--) {
            Slice rest = new Slice(source.source(), at, unit.end());
            if (known.contains(mention(source, unit.start(), at).name())
                    && rest.flow().length() >= SHORTEST_REST
                    && UnitListSplitter.endsAsUnit(rest)) {
                return at;
            }
        }
        return 0;
    }

    private static UnitMention mention(Slice source, int start, int end) {
        return new UnitMention(new Slice(source.source(), start, end).flow(), start, end);
    }

    private static void replace(List<UnitMention> units, UnitMention one, List<UnitMention> others) {
        int at = units.indexOf(one);
        if (at >= 0) {
            List<UnitMention> all = new ArrayList<>(units);
            all.remove(at);
            all.addAll(at, others);
            units.clear();
            units.addAll(all);
        }
    }
}
