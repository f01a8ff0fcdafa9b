package org.xiaohao.parsing.outline;

import java.util.ArrayList;
import java.util.List;
import org.xiaohao.text.NumberingRule;
import org.xiaohao.text.RoleLabel;
import org.xiaohao.text.Slice;
import org.xiaohao.text.TableColumn;
import org.xiaohao.text.TableLine;

/** Puts together what line breaks part within the cells of a table. */
final class BrokenTables {

    private static final int LONGEST_REST = 4;
    private static final int MOST_PIECES = 3;
    private static final int LONGEST_PIECE = 80;

    private BrokenTables() {}

    /**
     * Headings that stand one to a line and are themselves broken over lines, put together so that there are as many as a
     * row has cells; empty where they cannot be.
     */
    // rule T15
    static List<Slice> headings(List<Slice> pieces, int cells) {
        List<Slice> headings = new ArrayList<>(pieces);
        // What stands behind the last heading is a cell of the first row.
        List<Boolean> known = headings.stream().map(BrokenTables::isHeading).toList();
        if (known.indexOf(false) < 0 || known.indexOf(false) > known.lastIndexOf(true)) {
            return List.of();
        }
        for (int strict = 0; strict < 3; strict++) {
            for (int i = headings.size() - 2; i >= 0 && headings.size() > cells; i--) {
                Slice joined = headings.get(i)
                        .between(headings.get(i).start(), headings.get(i + 1).end());
                boolean alone = isHeading(headings.get(i)) && isHeading(headings.get(i + 1));
                boolean brief =
                        headings.get(i + 1).length() <= LONGEST_REST && kind(headings.get(i)) != TableColumn.NUMBER;
                boolean label = RoleLabel.ofHeading(
                                TableColumn.normalised(List.of(joined)).getFirst())
                        != RoleLabel.OTHER;
                if (isHeading(joined) && brief && (strict > 1 || strict > 0 && !alone || label)) {
                    headings.set(i, joined);
                    headings.remove(i + 1);
                }
            }
        }
        return headings.size() == cells && TableColumn.areHeadings(TableColumn.normalised(headings))
                ? headings
                : List.of();
    }

    private static TableColumn kind(Slice heading) {
        return TableColumn.of(TableColumn.normalised(List.of(heading)).getFirst());
    }

    /** Whether the words can stand over a column. */
    static boolean isHeading(Slice words) {
        return words.length() <= TableFinder.LONGEST_HEADING
                && TableColumn.isHeading(TableColumn.normalised(List.of(words)).getFirst());
    }

    /** A row may be broken within a cell, as at the end of a page: then the next lines bring the cells that it lacks. */
    // rule T13
    static int lastLineOfRow(List<Slice> lines, int from, int index) {
        Slice row = lines.get(index);
        int columns = TableFinder.cells(lines.get(from)).size();
        boolean lacking = TableLine.isRow(row)
                && index > from
                && TableFinder.cells(row).size() < columns
                && TableFinder.cells(row).size() > 1;
        for (int next = index + 1; lacking && next < lines.size() && next <= index + MOST_PIECES; next++) {
            Slice line = lines.get(next);
            if (line.length() > LONGEST_PIECE
                    || NumberingRule.at(line) != null
                    || TableFinder.RULER.matcher(line.text()).matches()) {
                return index;
            }
            int together =
                    TableFinder.cells(row.between(row.start(), line.end())).size();
            if (together >= columns) {
                return together == columns ? next : index;
            }
            if (TableLine.isRow(line)
                    && TableFinder.ROW_NUMBER
                            .matcher(TableFinder.cells(line).getFirst().text())
                            .matches()) {
                return index;
            }
        }
        return index;
    }
}
