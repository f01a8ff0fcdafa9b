package org.xiaohao.parsing.outline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.statement.DeadlineRules;
import org.xiaohao.parsing.statement.PersonNames;
import org.xiaohao.parsing.statement.UnitListSplitter;
import org.xiaohao.text.Slice;
import org.xiaohao.text.TableColumn;

/**
 * Doubts about the columns of a table: what a column holds does not go with what its heading was taken for, or a row
 * has not as many cells as the table has headings.
 */
final class ColumnDoubts {

    private static final Set<TaskField> UNITS = EnumSet.of(TaskField.LEAD, TaskField.RESPONSIBLE, TaskField.SUPPORTING);
    private static final int SHORTEST_UNIT = 3;

    private ColumnDoubts() {}

    /** What is doubtful about every row below the headings. */
    static List<PointDoubt> of(List<String> headings, Map<TableColumn, List<Integer>> columns, List<List<Slice>> rows) {
        List<PointDoubt> doubts = new ArrayList<>();
        columns.forEach((kind, indexes) -> {
            for (int index : indexes) {
                String heading = headings.get(index);
                Set<TaskField> fields = doubted(kind, heading, index, rows, columns);
                if (!fields.isEmpty()) {
                    doubts.add(new PointDoubt(DiagnosticCode.COLUMN_NOT_KNOWN, fields, heading));
                }
            }
        });
        return doubts;
    }

    private static Set<TaskField> doubted(
            TableColumn kind,
            String heading,
            int index,
            List<List<Slice>> rows,
            Map<TableColumn, List<Integer>> columns) {
        if (kind == TableColumn.TASK && TableColumn.of(heading) == TableColumn.OTHER) {
            return EnumSet.of(TaskField.TITLE);
        }
        boolean leftAside = kind == TableColumn.OTHER && TableColumn.isHeading(heading);
        if (leftAside || kind == TableColumn.NUMBER || kind == TableColumn.TASK) {
            return Set.of();
        }
        boolean weakLead = kind == TableColumn.LEAD && heading.startsWith("主管");
        if (weakLead && columns.containsKey(TableColumn.RESPONSIBLE)) {
            return EnumSet.of(TaskField.LEAD, TaskField.SUPPORTING);
        }
        if (kind.holdsUnits()) {
            boolean oneOfSeveral = TableColumn.of(heading) == TableColumn.OTHER
                    && (columns.keySet().stream()
                                            .filter(TableColumn::holdsUnits)
                                            .count()
                                    > 1
                            || columns.getOrDefault(kind, List.of()).size() > 1);
            if (oneOfSeveral) {
                return UNITS;
            }
            return most(index, rows, PersonNames::isList) || most(index, rows, DeadlineRules::isDeadline)
                    ? UNITS
                    : Set.of();
        }
        if (kind != TableColumn.DEADLINE && most(index, rows, DeadlineRules::isDay)) {
            return EnumSet.of(TaskField.DEADLINE, TaskField.LONG_TERM);
        }
        if (most(index, rows, ColumnDoubts::listsUnits)) {
            return UNITS;
        }
        if (kind != TableColumn.OTHER) {
            return Set.of();
        }
        if (counts(index, rows)) {
            return EnumSet.of(TaskField.NUMBER);
        }
        if (tellsApart(index, rows)) {
            return EnumSet.of(TaskField.TITLE);
        }
        int task = columns.getOrDefault(TableColumn.TASK, List.of(0)).getFirst();
        boolean section = index < task && !columns.containsKey(TableColumn.SECTION);
        return section && repeats(index, rows) ? EnumSet.of(TaskField.SECTION) : Set.of();
    }

    /** Whether each row has words of its own in the column, as titles are. */
    // rule Q07
    private static boolean tellsApart(int index, List<List<Slice>> rows) {
        List<String> words = rows.stream()
                .map(row -> index < row.size() ? row.get(index).text() : "")
                .filter(cell -> cell.length() > 3 && cell.codePoints().allMatch(c -> !Character.isDigit(c)))
                .distinct()
                .toList();
        return words.size() > 1 && words.size() == rows.size();
    }

    /** Whether the cells count up. */
    private static boolean counts(int index, List<List<Slice>> rows) {
        int next = 1;
        for (List<Slice> row : rows) {
            String cell = index < row.size() ? row.get(index).text() : "";
            if (!cell.equals(Integer.toString(next++))) {
                return false;
            }
        }
        return rows.size() > 1;
    }

    /** Whether words are repeated, or merged, over rows as those of categories are. */
    private static boolean repeats(int index, List<List<Slice>> rows) {
        List<String> words = rows.stream()
                .map(row -> index < row.size() ? row.get(index).text() : "")
                .filter(cell -> cell.codePoints().anyMatch(Character::isIdeographic))
                .toList();
        return words.size() > 1 && words.stream().distinct().count() < rows.size();
    }

    private static boolean listsUnits(Slice cell) {
        return cell.length() >= SHORTEST_UNIT && UnitListSplitter.listsUnits(cell) && !DeadlineRules.isDeadline(cell);
    }

    private static boolean most(int index, List<List<Slice>> rows, Predicate<Slice> holds) {
        List<Slice> filled = rows.stream()
                .filter(row -> index < row.size() && !row.get(index).isEmpty())
                .map(row -> row.get(index))
                .toList();
        return filled.stream().filter(holds).count() * 2 > filled.size();
    }

    /** What is doubtful about a row that has not as many cells as there are headings, null where it has. */
    // rule Q08
    static @Nullable PointDoubt ofLength(List<Slice> cells, int headings, Map<TableColumn, List<Integer>> columns) {
        if (cells.size() > headings) {
            return new PointDoubt(DiagnosticCode.CELLS_MISSING, Set.of(), "");
        }
        Set<TaskField> missing = EnumSet.noneOf(TaskField.class);
        columns.forEach((kind, indexes) -> {
            // The last cell that is there may have been cut as well.
            if (indexes.stream().anyMatch(index -> index >= cells.size() - 1) && cells.size() < headings) {
                if (kind.holdsUnits()) {
                    missing.addAll(UNITS);
                } else if (kind == TableColumn.DEADLINE) {
                    missing.add(TaskField.DEADLINE);
                }
            }
        });
        return missing.isEmpty() ? null : new PointDoubt(DiagnosticCode.CELLS_MISSING, missing, "");
    }
}
