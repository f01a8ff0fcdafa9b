package org.xiaohao.plan.importing;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into trimmed lines; a responsibility statement that is broken over several lines stays in one. */
final class LineReader {

    private static final int MOST_JOINED = 8;

    private LineReader() {}

    static List<Slice> lines(String text) {
        List<Slice> physical = new ArrayList<>();
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            Slice line = new Slice(text, from, to).trim();
            if (!line.isEmpty()) {
                physical.add(line);
            }
            from = to + 1;
        }
        return joined(physical);
    }

    private static List<Slice> joined(List<Slice> physical) {
        List<Slice> lines = new ArrayList<>();
        for (int i = 0; i < physical.size(); i++) {
            Slice line = physical.get(i);
            int last = TableReader.isRow(line) ? i : closingLine(physical, i);
            lines.add(line.between(line.start(), physical.get(last).end()));
            i = last;
        }
        return lines;
    }

    /** Index of the line that closes a statement opened in the given one; the same index when none is open. */
    private static int closingLine(List<Slice> physical, int index) {
        Slice line = physical.get(index);
        List<Brackets.Group> groups = Brackets.groups(line);
        if (groups.isEmpty() || groups.getLast().closed()) {
            return index;
        }
        Slice open = line.between(groups.getLast().whole().start(), line.end());
        for (int next = index + 1; next < physical.size() && next <= index + MOST_JOINED; next++) {
            if (NumberingRule.at(physical.get(next)) != null || TableReader.isRow(physical.get(next))) {
                return index;
            }
            Slice whole = open.between(open.start(), physical.get(next).end());
            if (Brackets.groups(whole).getFirst().closed()) {
                return RoleLabel.occursIn(whole)
                                || TailFinder.segments(whole).getFirst().tail() != null
                        ? next
                        : index;
            }
        }
        return index;
    }
}
