package org.xiaohao.plan.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into trimmed lines. A responsibility statement that is broken over several lines stays in one, and so
 * does a paragraph in a text whose lines were all broken at the same width.
 */
final class LineReader {

    private static final int MOST_JOINED = 8;
    private static final int FEWEST_LINES = 10;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 15;
    private static final int RAGGED = 2;

    private LineReader() {}

    static List<Slice> lines(String text) {
        List<Slice> physical = new ArrayList<>();
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            Slice raw = new Slice(text, from, to);
            Slice line = raw.trim();
            if (!line.isEmpty()) {
                // leading tabs are empty cells
                physical.add(raw.text().indexOf('\t') >= 0 && TableReader.isRow(raw) ? raw : line);
            }
            from = to + 1;
        }
        return joinStatements(joinLabelled(joinNumbers(joinWrapped(physical))));
    }

    /** Joins the lines of paragraphs when many lines have the greatest width. */
    private static List<Slice> joinWrapped(List<Slice> physical) {
        int width = physical.stream().mapToInt(Slice::length).max().orElse(0);
        long full = physical.stream()
                .filter(line -> line.length() >= width - RAGGED)
                .count();
        boolean wrapped = physical.size() >= FEWEST_LINES && width >= NARROWEST && width <= WIDEST;
        if (!wrapped || full * 5 < physical.size() * 2L) {
            return physical;
        }
        List<Slice> lines = new ArrayList<>();
        boolean goesOn = false;
        for (Slice line : physical) {
            boolean begins = NumberingRule.at(line) != null || RoleLabel.at(line) != null || isRow(line);
            if (goesOn && !begins) {
                Slice first = lines.removeLast();
                lines.add(first.between(first.start(), line.end()));
            } else {
                lines.add(line);
            }
            goesOn = line.length() >= width - RAGGED && !isRow(line);
        }
        return lines;
    }

    /** Whether the line is a row of a table, be it one with blanks between its cells. */
    private static boolean isRow(Slice line) {
        return TableReader.isRow(line)
                || TableFinder.split(line, TableFinder.GAP).size() > 2;
    }

    /** A number alone on its line stands before the words on the next. */
    private static List<Slice> joinNumbers(List<Slice> physical) {
        List<Slice> lines = new ArrayList<>();
        for (int i = 0; i < physical.size(); i++) {
            Slice line = physical.get(i);
            NumberMark mark = isRow(line) ? null : NumberingRule.at(line);
            boolean alone = mark != null && mark.rest().isEmpty() && i + 1 < physical.size();
            if (alone && NumberingRule.at(physical.get(i + 1)) == null && !isRow(physical.get(i + 1))) {
                line = line.between(line.start(), physical.get(++i).end());
            }
            lines.add(line);
        }
        return lines;
    }

    /** Joins the lines over which the list of units behind a label goes on. */
    private static List<Slice> joinLabelled(List<Slice> physical) {
        List<Slice> lines = new ArrayList<>();
        for (int i = 0; i < physical.size(); i++) {
            Slice line = physical.get(i);
            RoleLabel.Found label = TableReader.isRow(line) ? null : RoleLabel.at(line);
            boolean assigns = label != null && (label.kind().role() != null || label.kind() == RoleLabel.DEADLINE);
            while (assigns && i + 1 < physical.size() && goesOn(line, physical, i + 1)) {
                line = line.between(line.start(), physical.get(++i).end());
            }
            lines.add(line);
        }
        return lines;
    }

    private static boolean goesOn(Slice line, List<Slice> physical, int index) {
        Slice next = physical.get(index);
        boolean begins =
                NumberingRule.at(next) != null || OutlineReader.startsWithLabel(next) || TableReader.isRow(next);
        if (begins || line.isEmpty() || next.length() > WIDEST || Marks.endsSentence(line.at(line.end() - 1))) {
            return false;
        }
        char last = line.at(line.end() - 1);
        if (last == ':' || last == '\uFF1A' || last == '\u3001' || last == ',' || last == '\uFF0C') {
            return true;
        }
        boolean signed = index + 1 < physical.size() && PreambleReader.isFormal(physical.get(index + 1));
        boolean apart = line.between(line.end(), next.start())
                        .text()
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                > 1;
        return !signed && !apart && UnitListSplitter.listsUnits(next);
    }

    private static List<Slice> joinStatements(List<Slice> physical) {
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
                boolean statement = RoleLabel.occursIn(whole)
                        || TailFinder.segments(whole).getFirst().tail() != null;
                return statement ? next : index;
            }
        }
        return index;
    }
}
