package org.xiaohao.document.page;

import java.util.List;

/**
 * The rows of a table on one page.
 *
 * @param top where it begins, in points from the top of the page
 * @param cells words of the cells, those of merged cells at each of their places
 * @param areas for each place the number of its cell; places of one merged cell have the same number
 */
record PageRows(float top, List<List<String>> cells, List<List<Integer>> areas) {

    /** Whether the place belongs to one cell with the place below it. */
    boolean goesOnBelow(int row, int column) {
        return row + 1 < areas.size()
                && areas.get(row).get(column).equals(areas.get(row + 1).get(column));
    }

    int columns() {
        return cells.isEmpty() ? 0 : cells.getFirst().size();
    }
}
