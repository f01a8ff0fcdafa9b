package org.xiaohao.document.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xiaohao.document.ground.Grid;
import org.xiaohao.text.Interruption;

/** The filled cells of one worksheet, with the merged areas that are spread over the rows in use. */
final class SheetRows {

    private record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    private final TreeMap<Integer, Map<Integer, String>> rows = new TreeMap<>();
    private final List<Area> areas = new ArrayList<>();
    private boolean hidden;

    /** Adds a cell; empty ones are not kept. */
    void add(int row, int column, String words) {
        if (column < Grid.MOST_COLUMNS && !words.isBlank()) {
            rows.computeIfAbsent(row, key -> new HashMap<>()).put(column, words);
        }
    }

    void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow <= lastRow && firstColumn <= lastColumn) {
            areas.add(new Area(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    /** Remembers that a row with words is hidden; it is read all the same. */
    void hide(int row) {
        hidden |= rows.containsKey(row);
    }

    boolean hasHiddenRows() {
        return hidden;
    }

    /** The sheet as a table; rows without any word are left out. */
    Grid grid() {
        Map<Integer, Integer> places = new HashMap<>();
        Grid grid = new Grid();
        rows.forEach((row, cells) -> {
            int place = places.size();
            places.put(row, place);
            cells.forEach((column, words) -> grid.put(place, column, 1, 1, words));
        });
        for (Area area : areas) {
            Interruption.check();
            Map<Integer, String> first = rows.getOrDefault(area.firstRow, Map.of());
            String words = first.getOrDefault(area.firstColumn, "");
            for (int row : words.isEmpty()
                    ? List.<Integer>of()
                    : rows.subMap(area.firstRow, true, area.lastRow, true).keySet()) {
                grid.put(
                        places.getOrDefault(row, 0),
                        area.firstColumn,
                        1,
                        area.lastColumn - area.firstColumn + 1,
                        words);
            }
        }
        return grid;
    }
}
