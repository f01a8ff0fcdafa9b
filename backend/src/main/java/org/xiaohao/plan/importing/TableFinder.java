package org.xiaohao.plan.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the tables among the lines of a text: rows with bars or tabs between their cells, rows with several blanks
 * between them, and tables whose cells stand one on a line.
 */
final class TableFinder {

    private static final Pattern RULER = Pattern.compile("[|\\s:\\-\u2014+\u2500-\u257F]+");
    static final Pattern GAP = Pattern.compile("[ \u3000\u00A0\t]{2,}|\u3000");
    private static final Pattern BLANK = Pattern.compile("[ \u3000\u00A0\t]+");
    private static final Pattern ROW_NUMBER = Pattern.compile("([0-9]{1,4})[.\u3001\uFF0E]?");
    private static final int FEWEST_COLUMNS = 3;

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
        if (TableReader.isRow(lines.get(line))) {
            return marked(line);
        }
        List<Row> rows = spaced(line);
        return rows.isEmpty() ? oneByOne(line) : rows;
    }

    private List<Row> marked(int from) {
        List<Row> rows = new ArrayList<>();
        for (int i = from; i < lines.size() && TableReader.isRow(lines.get(i)); i++) {
            Slice row = lines.get(i);
            boolean ruler = RULER.matcher(row.text()).matches();
            rows.add(new Row(ruler ? List.of() : cells(row), row, i + 1, false));
        }
        return rows;
    }

    private static List<Slice> cells(Slice row) {
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

    private List<Row> oneByOne(int from) {
        int end = from;
        while (end < lines.size()
                && TableColumn.isHeading(
                        TableColumn.normalised(List.of(lines.get(end))).getFirst())) {
            end++;
        }
        List<Slice> headings = lines.subList(from, end);
        if (headings.size() < FEWEST_COLUMNS || !TableColumn.areHeadings(TableColumn.normalised(headings))) {
            return List.of();
        }
        Slice head = headings.getFirst()
                .between(headings.getFirst().start(), headings.getLast().end());
        List<Row> rows = new ArrayList<>(List.of(new Row(List.copyOf(headings), head, end, false)));
        List<TableColumn> columns = columns(headings);
        int next = end;
        while (next < lines.size()) {
            int behind = endOfRow(next, columns);
            if (behind <= next) {
                break;
            }
            List<Slice> cells = lines.subList(next, behind);
            boolean whole = cells.size() == columns.size();
            Slice row = cells.getFirst()
                    .between(cells.getFirst().start(), cells.getLast().end());
            rows.add(new Row(whole ? List.copyOf(cells) : CellAlignment.align(cells, columns), row, behind, !whole));
            next = behind;
        }
        return rows.size() > 1 ? rows : List.of();
    }

    /** Where the row ends: at the next number, or when its columns are full. */
    private int endOfRow(int from, List<TableColumn> columns) {
        if (columns.getFirst() != TableColumn.NUMBER) {
            int end = from + columns.size();
            boolean fits = end <= lines.size()
                    && lines.subList(from, end).stream().allMatch(line -> NumberingRule.at(line) == null);
            return fits ? end : from;
        }
        Matcher number = ROW_NUMBER.matcher(lines.get(from).text());
        if (!number.matches()) {
            return from;
        }
        String following = Integer.toString(Integer.parseInt(number.group(1)) + 1);
        int farthest = Math.min(lines.size(), from + 3 * columns.size());
        for (int i = from + 1; i < farthest; i++) {
            Matcher other = ROW_NUMBER.matcher(lines.get(i).text());
            if (other.matches() && other.group(1).equals(following)) {
                return i;
            }
        }
        return Math.min(lines.size(), from + columns.size());
    }
}
