package org.xiaohao.parsing.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.NumberMark;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.PlainForm;
import org.xiaohao.text.Slice;
import org.xiaohao.text.TableColumn;

/**
 * What the columns of a table hold, by their headings and by the rows below: the task is told in the column of words
 * that differs from row to row; one whose words are merged over rows, or repeated, says what several rows are about.
 */
final class TableShape {

    private static final int FEWEST_ROWS = 2;
    // rule T11
    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,3}|[0-9]{1,2}(?:[.\\-][0-9]{1,2}){1,2}");
    /** Units that a table of no others names. */
    // rule C15
    private static final Pattern PLAIN_UNITS = Pattern.compile("(?!业主|监[理管]|督[导查办]|验收|审核).{2,6}(?:单位|部门|科室)");

    private final List<String> headings;
    private final List<TableColumn> kinds;
    private final List<List<Slice>> rows;
    private final Map<TableColumn, List<Integer>> columns = new EnumMap<>(TableColumn.class);

    private TableShape(List<String> headings, List<List<Slice>> rows) {
        this.headings = headings;
        this.rows = rows;
        this.kinds = IntStream.range(0, headings.size())
                .mapToObj(i -> {
                    TableColumn kind = TableColumn.of(headings.get(i));
                    if (kind == TableColumn.RESPONSIBLE && holdsMeasures(i)) {
                        return TableColumn.OTHER;
                    }
                    if (kind == TableColumn.OTHER && headings.get(i).isEmpty() && groupsRows(i)) {
                        return TableColumn.SECTION;
                    }
                    if (kind == TableColumn.OTHER
                            && PLAIN_UNITS.matcher(headings.get(i)).matches()
                            && !namesUnits()) {
                        return TableColumn.RESPONSIBLE;
                    }
                    return kind == TableColumn.TASK && holdsNumbers(i) ? TableColumn.NUMBER : kind;
                })
                .toList();
    }

    /**
     * The columns of each kind, by their index.
     *
     * @param headings the headings in their plain form
     * @param rows the cells of the rows below
     */
    static Map<TableColumn, List<Integer>> columns(List<String> headings, List<List<Slice>> rows) {
        TableShape shape = new TableShape(headings, rows);
        int task = shape.taskColumn();
        for (int i = 0; i < headings.size(); i++) {
            TableColumn kind = shape.kinds.get(i);
            if (i == task) {
                kind = TableColumn.TASK;
            } else if (kind == TableColumn.TASK) {
                kind = i < task ? TableColumn.SECTION : TableColumn.DETAIL;
            }
            shape.columns.computeIfAbsent(kind, key -> new ArrayList<>()).add(i);
        }
        return shape.columns;
    }

    /** Whether the cells of a column count up by themselves, so that these are the numbers of the tasks. */
    // rule T09
    static boolean isNumbered(int column, List<List<Slice>> rows) {
        int last = 0;
        int counted = 0;
        for (List<Slice> row : rows) {
            NumberMark mark = column < row.size() ? NumberingRule.at(row.get(column)) : null;
            if (mark == null || !mark.counts() || mark.ordinal() <= last) {
                return false;
            }
            last = mark.ordinal();
            counted++;
        }
        return counted >= FEWEST_ROWS;
    }

    /** Whether words without a heading are repeated from row to row. */
    private boolean groupsRows(int column) {
        List<String> cells = rows.stream()
                .map(row -> words(row, column))
                .filter(cell -> cell.length() > 1)
                .toList();
        return cells.size() >= FEWEST_ROWS && cells.stream().distinct().count() < rows.size();
    }

    /** Whether some heading names units that lead or answer. */
    private boolean namesUnits() {
        return headings.stream()
                .map(TableColumn::of)
                .anyMatch(kind -> kind == TableColumn.LEAD || kind == TableColumn.RESPONSIBLE);
    }

    /** Whether a column says in what a figure counts, as "%": a unit of measure rather than one that answers for a task. */
    // rule C14
    private boolean holdsMeasures(int column) {
        List<String> cells = rows.stream()
                .map(row -> words(row, column))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return headings.get(column).endsWith("单位")
                && cells.size() >= FEWEST_ROWS
                && cells.stream().filter(cell -> cell.length() <= 2).count() * 3 > cells.size() * 2L;
    }

    /** Whether there is nothing but numbers in a column, whatever stands over it. */
    private boolean holdsNumbers(int column) {
        List<String> cells = rows.stream()
                .map(row -> words(row, column))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return cells.size() >= FEWEST_ROWS
                && cells.stream().allMatch(cell -> NUMBERS.matcher(cell).matches());
    }

    /** Index of the column that tells the task, -1 where there is none. */
    private int taskColumn() {
        int named = kinds.indexOf(TableColumn.TASK);
        int number = kinds.indexOf(TableColumn.NUMBER);
        if (named < 0) {
            int detail = kinds.indexOf(TableColumn.DETAIL);
            return detail < 0 ? wordsTellingApart() : detail;
        }
        Integer behind = wordsBehind(Math.max(named, number));
        boolean told = behind != null
                && (named < number || groups(named, behind) && (!goesWith(number, named) || isNumbered(behind, rows)));
        return told ? behind : named;
    }

    /** The first column under an unknown heading whose words differ from row to row; -1 where there is none. */
    // rule T14
    private int wordsTellingApart() {
        return IntStream.range(0, headings.size())
                .filter(i -> kinds.get(i) == TableColumn.OTHER && !TableColumn.isHeading(headings.get(i)))
                .filter(i -> rows.stream().allMatch(row -> words(row, i).length() > 2)
                        && rows.stream().map(row -> words(row, i)).distinct().count() == rows.size())
                .findFirst()
                .orElse(-1);
    }

    private @Nullable Integer wordsBehind(int index) {
        return IntStream.range(index + 1, headings.size())
                .filter(i -> kinds.get(i) == TableColumn.TASK || kinds.get(i) == TableColumn.DETAIL)
                .boxed()
                .findFirst()
                .orElse(null);
    }

    /** Whether the words of one column stand over rows that another one tells apart and that have units of their own. */
    // rule T08
    private boolean groups(int column, int other) {
        Set<String> seen = new HashSet<>();
        String last = "";
        int repeated = 0;
        int assigned = 0;
        for (List<Slice> row : rows) {
            String words = words(row, column);
            if (!seen.add(words(row, other))) {
                return false;
            }
            if (words.isEmpty() || words.equals(last)) {
                repeated++;
                assigned += hasUnits(row) ? 1 : 0;
            }
            last = words.isEmpty() ? last : words;
        }
        return repeated > 0 && assigned * 2 > repeated;
    }

    /** Whether numbers are merged over the same rows as words, so that they count what these say. */
    private boolean goesWith(int number, int words) {
        String last = "";
        String lastNumber = "";
        for (List<Slice> row : rows) {
            boolean same = words(row, words).isEmpty() || words(row, words).equals(last);
            String own = words(row, number);
            if (same && !own.isEmpty() && !own.equals(lastNumber)) {
                return false;
            }
            last = same ? last : words(row, words);
            lastNumber = own.isEmpty() ? lastNumber : own;
        }
        return number >= 0;
    }

    private boolean hasUnits(List<Slice> row) {
        return IntStream.range(0, Math.min(row.size(), kinds.size()))
                .anyMatch(i -> (kinds.get(i) == TableColumn.LEAD || kinds.get(i) == TableColumn.RESPONSIBLE)
                        && !row.get(i).isEmpty());
    }

    private static String words(List<Slice> row, int column) {
        return column >= 0 && column < row.size() ? PlainForm.of(row.get(column).text()) : "";
    }
}
