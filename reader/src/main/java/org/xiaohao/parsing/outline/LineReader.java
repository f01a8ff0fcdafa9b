package org.xiaohao.parsing.outline;

import java.util.ArrayList;
import java.util.List;
import org.xiaohao.parsing.statement.StatementFinder;
import org.xiaohao.parsing.statement.UnitListSplitter;
import org.xiaohao.text.Brackets;
import org.xiaohao.text.Marks;
import org.xiaohao.text.NumberMark;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.PageFurniture;
import org.xiaohao.text.RoleLabel;
import org.xiaohao.text.Slice;
import org.xiaohao.text.TableLine;

/**
 * Cuts a text into trimmed lines. A responsibility statement that is broken over several lines stays in one, and so
 * does a paragraph in a text whose lines were all broken at the same width.
 */
final class LineReader {

    private static final int MOST_JOINED = 8;
    private static final int FEWEST_LINES = 10;
    private static final int LONGEST_REST = 3;
    private static final int FEWEST_FULL = 4;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 15;
    /** Half a character: a line ends before the mark that must not begin the next. */
    private static final int RAGGED = 4;
    /** Two characters before the first line of a paragraph. */
    private static final int INDENT = 4;
    /** One line in so many may be wider than the others. */
    private static final int EXCEEDING = 25;

    private LineReader() {}

    /**
     * The lines of a text.
     *
     * @param lines trimmed
     * @param breaksAdded how many line breaks were put back
     */
    record Lines(List<Slice> lines, int breaksAdded) {}

    static Lines lines(String text) {
        List<Slice> physical = new ArrayList<>();
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            Slice raw = new Slice(text, from, to);
            Slice line = raw.trim();
            if (!line.isEmpty()) {
                // leading tabs are empty cells
                physical.add(raw.text().indexOf('\t') >= 0 && TableLine.isRow(raw) ? raw : line);
            }
            from = to + 1;
        }
        LostBreaks.Mended mended = LostBreaks.mend(joinWrapped(physical));
        List<Slice> labelled = joinLabelled(joinNumbers(InlinePoints.apart(mended.lines())));
        return new Lines(joinStatements(labelled, OutlineReader.numbersStandBare(labelled)), mended.added());
    }

    /** Joins the lines of paragraphs when many lines have the greatest width and end in mid-sentence. */
    private static List<Slice> joinWrapped(List<Slice> physical) {
        int width = usualWidth(physical);
        List<Slice> full = physical.stream().filter(line -> isFull(line, width)).toList();
        long open = full.stream()
                .filter(line -> !Marks.endsSentence(line.at(line.end() - 1)))
                .count();
        boolean mayBe = physical.size() >= FEWEST_LINES && width >= 2 * NARROWEST && width <= 2 * WIDEST;
        boolean many = full.size() * 4 >= physical.size() && open * 5 >= full.size() * 3L;
        boolean nearlyAll = full.size() >= FEWEST_FULL && open * 5 >= full.size() * 4L;
        if (!mayBe || !many && !nearlyAll) {
            return physical;
        }
        List<Slice> lines = new ArrayList<>();
        boolean goesOn = false;
        for (Slice line : physical) {
            boolean begins = NumberingRule.at(line) != null || RoleLabel.at(line) != null || isRow(line);
            boolean joins = goesOn ? !isApart(lines.getLast(), line) : isInterrupted(lines, line);
            if (joins && !begins) {
                Slice first = lines.removeLast();
                lines.add(first.between(first.start(), line.end()));
            } else {
                lines.add(line);
            }
            goesOn = isFull(line, width) && !closesStatement(line);
        }
        return lines;
    }

    /** Whether the line ends with a bracket in which units stand. */
    private static boolean closesStatement(Slice line) {
        List<Brackets.Group> groups = Marks.isClosing(line.at(line.end() - 1)) ? Brackets.groups(line) : List.of();
        return !groups.isEmpty()
                && groups.getLast().closed()
                && UnitListSplitter.listsUnits(groups.getLast().inner().trim());
    }

    /** Whether nothing but what was mended at the end of a page stands behind a line that ends in mid-sentence. */
    private static boolean isInterrupted(List<Slice> lines, Slice next) {
        if (lines.isEmpty()) {
            return false;
        }
        Slice line = lines.getLast();
        char last = line.at(line.end() - 1);
        return line.between(line.end(), next.start()).text().indexOf('\u3000') >= 0
                && (Marks.isHan(last) || "\u3001\uFF0C,".indexOf(last) >= 0)
                && NumberingRule.at(line) != null;
    }

    /** Whether an empty line stands between, rather than what was mended at the end of a page. */
    private static boolean isApart(Slice line, Slice next) {
        String between = line.between(line.end(), next.start()).text();
        return between.chars().filter(c -> c == '\n').count() > 1 && between.indexOf('\u3000') < 0;
    }

    /** Whether the line is as wide as most; the first one of a point stands indented in print. */
    private static boolean isFull(Slice line, int width) {
        int own = width(line);
        boolean indented = NumberingRule.at(line) != null && !Marks.endsSentence(line.at(line.end() - 1));
        return own >= width - RAGGED - (indented ? INDENT : 0) && own <= width && !isRow(line);
    }

    /** The width that hardly any line exceeds, headlines of pages and the like left aside. */
    private static int usualWidth(List<Slice> lines) {
        int[] widths = lines.stream()
                .filter(line -> !isRow(line))
                .mapToInt(LineReader::width)
                .sorted()
                .toArray();
        return widths.length == 0 ? 0 : widths[widths.length - 1 - widths.length / EXCEEDING];
    }

    /** Columns that the line takes, where a Chinese character takes two, and so does a mark that was typed half-width. */
    private static int width(Slice line) {
        int width = 0;
        for (int i = line.start(); i < line.end(); i++) {
            width += line.at(i) < 0x2000 && ",;:!?()".indexOf(line.at(i)) < 0 ? 1 : 2;
        }
        return width;
    }

    /** Whether the line is a row of a table, be it one with blanks between its cells. */
    private static boolean isRow(Slice line) {
        return TableLine.isRow(line) || TableFinder.split(line, TableFinder.GAP).size() > 2;
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
            RoleLabel.Found label = TableLine.isRow(line) ? null : RoleLabel.at(line);
            boolean assigns = label != null && (label.kind().role() != null || label.kind() == RoleLabel.DEADLINE);
            while (i + 1 < physical.size()
                    && (assigns && goesOn(line, physical, i + 1) || endsInList(line, physical.get(i + 1)))) {
                line = line.between(line.start(), physical.get(++i).end());
            }
            lines.add(line);
        }
        return lines;
    }

    /** Whether the line ends within a list that the next one goes on with. */
    private static boolean endsInList(Slice line, Slice next) {
        return !line.isEmpty()
                && "\u3001\uFF0C,".indexOf(line.at(line.end() - 1)) >= 0
                && NumberingRule.at(next) == null
                && !RoleLabel.anyBegins(next)
                && !isRow(line)
                && !isRow(next);
    }

    private static boolean goesOn(Slice line, List<Slice> physical, int index) {
        Slice next = physical.get(index);
        boolean begins = NumberingRule.at(next) != null || RoleLabel.anyBegins(next) || TableLine.isRow(next);
        if (begins || line.isEmpty() || next.length() > WIDEST || Marks.endsSentence(line.at(line.end() - 1))) {
            return false;
        }
        char last = line.at(line.end() - 1);
        if (last == ':' || last == '\uFF1A' || last == '\u3001' || last == ',' || last == '\uFF0C') {
            return true;
        }
        boolean restOfWord = next.length() <= LONGEST_REST
                && next.text().chars().allMatch(c -> Marks.isHan((char) c))
                && Marks.isHan(last);
        if (restOfWord) {
            return true;
        }
        boolean signed = index + 1 < physical.size() && PageFurniture.isFormal(physical.get(index + 1));
        boolean apart = line.between(line.end(), next.start())
                        .text()
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                > 1;
        return !signed && !apart && UnitListSplitter.listsUnits(next);
    }

    private static List<Slice> joinStatements(List<Slice> physical, boolean bare) {
        List<Slice> lines = new ArrayList<>();
        for (int i = 0; i < physical.size(); i++) {
            Slice line = physical.get(i);
            int last = TableLine.isRow(line) ? i : closingLine(physical, i, bare);
            lines.add(line.between(line.start(), physical.get(last).end()));
            i = last;
        }
        return lines;
    }

    /** Index of the line that closes a statement opened in the given one; the same index when none is open. */
    private static int closingLine(List<Slice> physical, int index, boolean bare) {
        Slice line = physical.get(index);
        List<Brackets.Group> groups = Brackets.groups(line);
        if (groups.isEmpty() || groups.getLast().closed()) {
            return index;
        }
        Slice open = line.between(groups.getLast().whole().start(), line.end());
        for (int next = index + 1; next < physical.size() && next <= index + MOST_JOINED; next++) {
            boolean numbered = NumberingRule.at(physical.get(next)) != null
                    || bare && NumberingRule.bareAt(physical.get(next)) != null;
            if (numbered || TableLine.isRow(physical.get(next))) {
                return index;
            }
            Slice whole = open.between(open.start(), physical.get(next).end());
            if (Brackets.groups(whole).getFirst().closed()) {
                boolean statement = RoleLabel.occursIn(whole)
                        || StatementFinder.segments(whole).getFirst().tail() != null
                        || open.start() == line.start() && closesStatement(whole);
                return statement ? next : index;
            }
        }
        return index;
    }
}
