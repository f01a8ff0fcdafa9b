package org.xiaohao.document.page;

import java.util.ArrayList;
import java.util.List;
import org.xiaohao.document.ground.DocumentText;
import org.xiaohao.document.ground.Grid;

/** Joins the parts of a table that goes on over several pages, and writes it. */
final class PageTables {

    private final DocumentText text;
    private final List<List<String>> table = new ArrayList<>();

    /** @param text where the tables are written to */
    PageTables(DocumentText text) {
        this.text = text;
    }

    /** Adds a table that goes on with the last one, unless it has other columns. */
    void add(PageRows part) {
        boolean same = !table.isEmpty() && table.getFirst().size() == part.columns();
        if (!same) {
            flush();
        }
        List<List<String>> rows = new ArrayList<>();
        part.cells().forEach(row -> rows.add(new ArrayList<>(row)));
        int first = same && rows.getFirst().equals(table.getFirst()) ? 1 : 0;
        if (same) {
            fillDown(part, first, rows);
            if (first < rows.size() && isRest(part.cells().get(first), rows.get(first))) {
                append(table.getLast(), part.cells().get(first++));
            }
        }
        table.addAll(rows.subList(first, rows.size()));
    }

    /** A merged cell that goes on over the page break shows its words before the break only. */
    private void fillDown(PageRows part, int first, List<List<String>> rows) {
        for (int column = 0; column < part.columns() && first < rows.size(); column++) {
            if (part.goesOnBelow(first, column) && rows.get(first).get(column).isBlank()) {
                String above = table.getLast().get(column);
                int row = first;
                rows.get(row).set(column, above);
                while (part.goesOnBelow(row, column)) {
                    rows.get(++row).set(column, above);
                }
            }
        }
    }

    /** A row that the page break cut in two has nothing in the cell that holds its number. */
    private boolean isRest(List<String> printed, List<String> filled) {
        int number = Math.max(0, table.getFirst().indexOf("序号"));
        return filled.get(number).isBlank() && printed.stream().anyMatch(cell -> !cell.isBlank());
    }

    private static void append(List<String> row, List<String> rest) {
        for (int column = 0; column < row.size(); column++) {
            row.set(column, row.get(column) + rest.get(column));
        }
    }

    /** Writes what was added. */
    void flush() {
        Grid grid = new Grid();
        for (int row = 0; row < table.size(); row++) {
            for (int column = 0; column < table.get(row).size(); column++) {
                grid.put(row, column, 1, 1, table.get(row).get(column));
            }
        }
        grid.writeTo(text);
        table.clear();
    }
}
