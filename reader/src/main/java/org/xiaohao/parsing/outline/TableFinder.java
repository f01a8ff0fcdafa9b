package org.xiaohao.parsing.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiaohao.parsing.statement.DeadlineRules;
import org.xiaohao.parsing.statement.UnitListSplitter;
import org.xiaohao.text.Marks;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.RoleLabel;
import org.xiaohao.text.Slice;
import org.xiaohao.text.TableColumn;
import org.xiaohao.text.TableLine;

/**
 * Finds the tables among the lines of a text: rows with bars or tabs between their cells, rows with several blanks
 * between them, and tables whose cells stand one on a line.
 */
final class TableFinder {

    // rule T01
    static final Pattern RULER = Pattern.compile("[|\\s:\\-\u2014+\u2500-\u257F]+");
    private static final String BLANKS = " \u3000\u00A0\t";
    // rule T02
    static final Pattern GAP = Pattern.compile("[ \u3000\u00A0\t]{2,}|\u3000");
    // rule T03
    private static final Pattern BLANK = Pattern.compile("[ \u3000\u00A0\t]+");
    // rule T04
    static final Pattern ROW_NUMBER = Pattern.compile("([0-9]{1,4})[.\u3001\uFF0E]?");
    private static final int FEWEST_COLUMNS = 3;
    /** Headings that stand one to a line are no more than these. */
    private static final int MOST_COLUMNS = 40;
    /** With blanks and brackets; longer lines are not looked at. */
    static final int LONGEST_HEADING = 30;

    private static final String NUMBER_HEADING = "序号";

    private final List<Slice> lines;

    TableFinder(List<Slice> lines) {
        this.lines = lines;
    }

    /**
     * A row of a table.
     *
     * @param cells its cells, empty where the table has none
     * @param whole the row
     * @param nextLine index of the line behind it
     * @param aligned whether the cells were put into the columns by what they hold, some being absent
     */
    record Row(List<Slice> cells, Slice whole, int nextLine, boolean aligned) {}

    /** The rows of the table that begins at the line, none when no table begins there. */
    List<Row> at(int line) {
        if (TableLine.isRow(lines.get(line))) {
            return marked(line);
        }
        List<Row> rows = spaced(line);
        return rows.isEmpty() ? oneByOne(line) : rows;
    }

    private static final int LONGEST_GROUP = 12;

    private List<Row> marked(int from) {
        List<Row> rows = new ArrayList<>();
        for (int i = from; i < lines.size() && (TableLine.isRow(lines.get(i)) || headsRows(from, i)); i++) {
            int last = BrokenTables.lastLineOfRow(lines, from, i);
            Slice row =
                    lines.get(i).between(lines.get(i).start(), lines.get(last).end());
            boolean ruler = RULER.matcher(row.text()).matches();
            rows.add(new Row(ruler ? List.of() : cells(row), row, last + 1, false));
            i = last;
        }
        return rows;
    }

    /** Whether a line of a few words without a number stands between two rows of one table, as a merged cell does. */
    // rule T12
    private boolean headsRows(int from, int index) {
        Slice line = lines.get(index);
        return index > from
                && index + 1 < lines.size()
                && line.length() <= LONGEST_GROUP
                && !Marks.endsSentence(line.at(line.end() - 1))
                && NumberingRule.at(line) == null
                && !RoleLabel.anyBegins(line)
                && TableLine.isRow(lines.get(index - 1))
                && TableLine.isRow(lines.get(index + 1))
                && line.text().chars().allMatch(c -> Marks.isHan((char) c))
                && cells(lines.get(index - 1)).size()
                        == cells(lines.get(index + 1)).size();
    }

    static List<Slice> cells(Slice row) {
        boolean bars = row.text().indexOf('|') >= 0;
        Slice inner = row;
        if (bars && row.at(row.start()) == '|') {
            inner = inner.between(row.start() + 1, row.end());
        }
        if (bars && inner.length() > 0 && inner.at(inner.end() - 1) == '|') {
            inner = inner.between(inner.start(), inner.end() - 1);
        }
        char separator = bars ? '|' : '\t';
        List<Slice> cells = new ArrayList<>();
        int from = inner.start();
        for (int i = inner.start(); i < inner.end(); i++) {
            if (inner.at(i) == separator) {
                cells.add(inner.between(from, i).trim());
                from = i + 1;
            }
        }
        cells.add(inner.between(from, inner.end()).trim());
        return cells;
    }

    private List<Row> spaced(int from) {
        Slice head = lines.get(from);
        List<Slice> headings = split(head, BLANK);
        if (headings.size() < FEWEST_COLUMNS || !TableColumn.areHeadings(TableColumn.normalised(headings))) {
            return List.of();
        }
        List<TableColumn> columns = columns(headings);
        List<Row> rows = new ArrayList<>(List.of(new Row(headings, head, from + 1, false)));
        for (int i = from + 1; i < lines.size(); i++) {
            Slice line = lines.get(i);
            List<Slice> pieces = split(line, GAP);
            if (pieces.size() < columns.size() && split(line, BLANK).size() == columns.size()) {
                pieces = split(line, BLANK);
            }
            boolean numbered = !columns.contains(TableColumn.NUMBER)
                    || ROW_NUMBER.matcher(pieces.getFirst().text()).matches()
                    || TableColumn.normalised(pieces).equals(TableColumn.normalised(headings));
            boolean heading = pieces.size() == 1 && NumberingRule.at(line) != null;
            boolean fits = pieces.size() * 2 >= columns.size() && pieces.size() <= 3 * columns.size();
            if (!heading && !(numbered && fits)) {
                break;
            }
            boolean whole = heading || pieces.size() == columns.size();
            rows.add(new Row(whole ? pieces : CellAlignment.align(pieces, columns), line, i + 1, !whole));
        }
        return rows.size() > 1 ? rows : List.of();
    }

    static List<Slice> split(Slice line, Pattern blank) {
        if (!line.holdsAny(BLANKS)) {
            return List.of(line);
        }
        List<Slice> pieces = new ArrayList<>();
        Matcher matcher = blank.matcher(line.source()).region(line.start(), line.end());
        int from = line.start();
        while (matcher.find()) {
            if (matcher.start() > from) {
                pieces.add(line.between(from, matcher.start()));
            }
            from = matcher.end();
        }
        pieces.add(line.between(from, line.end()));
        return pieces;
    }

    private static List<TableColumn> columns(List<Slice> headings) {
        return TableColumn.normalised(headings).stream().map(TableColumn::of).toList();
    }

    private List<Slice> brokenHeadings(int from) {
        int first = numberAt(from + 1, from + MOST_COLUMNS, 1);
        int second = first < 0 ? -1 : numberAt(first + 1, first + MOST_COLUMNS, 2);
        boolean rows = second - first >= FEWEST_COLUMNS && first - from > second - first;
        return first < 0 || second < 0 || !rows
                ? List.of()
                : BrokenTables.headings(lines.subList(from, first), second - first);
    }

    private List<Row> oneByOne(int from) {
        List<Slice> broken = BrokenTables.isHeading(lines.get(from)) ? brokenHeadings(from) : List.of();
        int end = broken.isEmpty() ? from : numberAt(from + 1, from + MOST_COLUMNS, 1);
        while (broken.isEmpty()
                && end < lines.size()
                && end - from <= MOST_COLUMNS
                && lines.get(end).length() <= LONGEST_HEADING
                && TableColumn.isHeading(
                        TableColumn.normalised(List.of(lines.get(end))).getFirst())) {
            end++;
        }
        List<Slice> headings = new ArrayList<>(broken.isEmpty() ? lines.subList(from, end) : broken);
        if (headings.size() < FEWEST_COLUMNS
                || headings.size() > MOST_COLUMNS
                || !TableColumn.areHeadings(TableColumn.normalised(headings))) {
            return List.of();
        }
        Slice head = headings.getFirst()
                .between(headings.getFirst().start(), headings.getLast().end());
        addNumberHeading(headings, end);
        List<Row> rows = new ArrayList<>(List.of(new Row(List.copyOf(headings), head, end, false)));
        List<TableColumn> columns = columns(headings);
        int number = columns.indexOf(TableColumn.NUMBER);
        rows.addAll(number < 0 ? rowsOfEqualLength(end, columns) : numberedRows(end, columns, number));
        return rows.size() > 1 ? rows : List.of();
    }

    /** A column of numbers may have no heading. */
    private void addNumberHeading(List<Slice> headings, int firstCell) {
        int first = numberAt(firstCell, firstCell + headings.size(), 1);
        boolean counted = first >= 0 && numberAt(first + 1, first + 2 * headings.size(), 2) >= 0;
        if (counted && !columns(headings).contains(TableColumn.NUMBER)) {
            headings.add(first - firstCell, Slice.of(NUMBER_HEADING));
        }
    }

    private List<Row> rowsOfEqualLength(int from, List<TableColumn> columns) {
        List<Row> rows = new ArrayList<>();
        int next = from;
        while (next + columns.size() <= lines.size()
                && lines.subList(next, next + columns.size()).stream()
                        .allMatch(line -> NumberingRule.at(line) == null)) {
            rows.add(row(lines.subList(next, next + columns.size()), next + columns.size(), false));
            next += columns.size();
        }
        return rows;
    }

    /**
     * Rows that numbers count. What stands before the number is left out below the first of merged cells; a row that
     * has fewer or more cells than there are columns is put into them by what the cells hold.
     */
    private List<Row> numberedRows(int from, List<TableColumn> columns, int numberColumn) {
        List<Row> rows = new ArrayList<>();
        int start = from;
        int number = numberAt(from, from + numberColumn, -1);
        while (number >= 0) {
            int count = ordinal(number);
            int full = Math.min(lines.size(), number + columns.size() - numberColumn);
            int following = numberAt(number + 1, number + 3 * columns.size(), count + 1);
            int end = following < 0 ? full : endOfRow(number, following, full, columns, numberColumn);
            rows.add(row(columns, start, number, end, numberColumn));
            start = end;
            number = following;
        }
        return rows;
    }

    /** Where the row ends that a number follows; up to as many cells as stand before a number belong to the next row. */
    private int endOfRow(int number, int following, int full, List<TableColumn> columns, int numberColumn) {
        if (following > full) {
            int end = Math.max(full, following - numberColumn);
            while (end < following && isUnitsOrDate(lines.get(end))) {
                end++;
            }
            return end;
        }
        boolean dateBefore = numberColumn > 0
                && columns.getLast() == TableColumn.DEADLINE
                && following - 2 > number
                && DeadlineRules.isDeadline(lines.get(following - 2))
                && !DeadlineRules.isDeadline(lines.get(following - 1));
        return dateBefore ? following - 1 : following;
    }

    private Row row(List<TableColumn> columns, int start, int number, int end, int numberColumn) {
        List<Slice> cells = new ArrayList<>(lines.subList(start, end));
        Slice first = lines.get(start);
        for (int missing = number - start; missing < numberColumn; missing++) {
            cells.addFirst(first.between(first.start(), first.start()));
        }
        boolean whole = cells.size() == columns.size() && fit(cells, columns);
        Slice all = first.between(first.start(), lines.get(end - 1).end());
        return new Row(whole ? cells : CellAlignment.align(lines.subList(start, end), columns), all, end, !whole);
    }

    private static boolean isUnitsOrDate(Slice cell) {
        return cell.length() > 2 && (UnitListSplitter.listsUnits(cell) || DeadlineRules.isDeadline(cell));
    }

    /** Whether the columns of units hold no date and no long text, and that of deadlines no unit. */
    private static boolean fit(List<Slice> cells, List<TableColumn> columns) {
        for (int i = 0; i < cells.size(); i++) {
            Slice cell = cells.get(i);
            boolean date = DeadlineRules.isDeadline(cell);
            boolean units = !date && UnitListSplitter.listsUnits(cell);
            if (columns.get(i) == TableColumn.DEADLINE && units
                    || columns.get(i).holdsUnits() && date) {
                return false;
            }
        }
        return true;
    }

    private static Row row(List<Slice> cells, int next, boolean aligned) {
        Slice all = cells.getFirst()
                .between(cells.getFirst().start(), cells.getLast().end());
        return new Row(List.copyOf(cells), all, next, aligned);
    }

    /** Index of the first line up to the given one that is the number of a row; any number when it is negative; else -1. */
    private int numberAt(int from, int last, int wanted) {
        for (int i = from; i <= Math.min(last, lines.size() - 1); i++) {
            int found = ordinal(i);
            if (found >= 0 && (wanted < 0 || found == wanted)) {
                return i;
            }
        }
        return -1;
    }

    private int ordinal(int line) {
        Matcher matcher = ROW_NUMBER.matcher(lines.get(line).text());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }
}
