package org.xiaohao.parsing.outline;

import java.util.ArrayList;
import java.util.List;
import org.xiaohao.parsing.statement.DeadlineRules;
import org.xiaohao.parsing.statement.UnitListSplitter;
import org.xiaohao.text.Slice;
import org.xiaohao.text.TableColumn;

/** Puts the cells of a row into the columns of a table by what they hold, where empty cells left no trace. */
final class CellAlignment {

    private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;
    private static final int SKIPPED = -1;
    private static final int JOINED = -2;

    private CellAlignment() {}

    /** As many cells as there are columns, in order; several pieces may make one cell, and a cell may be empty. */
    static List<Slice> align(List<Slice> pieces, List<TableColumn> columns) {
        int[][] best = new int[pieces.size() + 1][columns.size() + 1];
        int[][] taken = new int[pieces.size() + 1][columns.size() + 1];
        for (int p = 0; p <= pieces.size(); p++) {
            for (int c = 0; c <= columns.size(); c++) {
                best[p][c] = p == 0 && c == 0 ? 0 : IMPOSSIBLE;
                if (c > 0) {
                    choose(pieces, columns, best, taken, p, c);
                }
            }
        }
        List<Slice> cells = new ArrayList<>();
        int p = pieces.size();
        for (int c = columns.size(); c > 0; c--) {
            int count = taken[p][c];
            Slice last = p == 0 ? pieces.getFirst() : pieces.get(p - 1);
            cells.addFirst(
                    count == 0
                            ? last.between(p == 0 ? last.start() : last.end(), p == 0 ? last.start() : last.end())
                            : last.between(pieces.get(p - count).start(), last.end()));
            p -= count;
        }
        return cells;
    }

    private static void choose(
            List<Slice> pieces, List<TableColumn> columns, int[][] best, int[][] taken, int p, int c) {
        best[p][c] = best[p][c - 1] + SKIPPED;
        int value = 0;
        for (int count = 1; count <= p; count++) {
            value += fit(pieces.get(p - count), columns.get(c - 1)) + (count > 1 ? JOINED : 0);
            if (best[p - count][c - 1] + value > best[p][c]) {
                best[p][c] = best[p - count][c - 1] + value;
                taken[p][c] = count;
            }
        }
    }

    private static int fit(Slice piece, TableColumn column) {
        boolean deadline = DeadlineRules.isDeadline(piece);
        boolean units = !deadline && UnitListSplitter.listsUnits(piece);
        boolean number = piece.text().matches("[0-9]{1,4}[.\u3001\uFF0E]?");
        return switch (column) {
            case DEADLINE -> deadline ? 4 : -3;
            case NUMBER -> number ? 4 : -4;
            case LEAD, RESPONSIBLE, SUPPORTING -> units ? 3 : UnitListSplitter.isNothing(piece) ? 2 : -2;
            case PERSON -> !units && !deadline && piece.length() <= 8 ? 2 : -2;
            case TASK -> units || deadline || number ? -1 : 2;
            case SECTION, DETAIL, OTHER -> units || deadline || number ? -1 : 1;
        };
    }
}
