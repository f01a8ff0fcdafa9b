package org.xiaohao.document.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.xiaohao.document.ground.Grid;
import org.xiaohao.text.Interruption;

/**
 * A table on a page, seen by its borders. Cells between which there is no border are one merged cell, whose words are
 * spread over all places that it covers.
 */
final class PageTable {

    private static final float OPEN_SIDE = 12;
    private static final int MOST_LINES = 2000;
    private static final int MOST_CELLS = 20_000;

    private final List<Float> columns;
    private final List<Float> rows;
    private final List<PageRule> rules;
    private final int[] merged;
    private final Map<Integer, List<PageGlyph>> glyphs = new HashMap<>();

    private PageTable(List<PageRule> rules) {
        this.rules = rules;
        this.columns = places(rules, false);
        this.rows = places(rules, true);
        this.merged = new int[Math.max(0, width()) * Math.max(0, height())];
    }

    /** The tables that the borders form, from top to bottom; frames with a single cell are none. */
    static List<PageTable> find(List<PageRule> borders) {
        List<PageRule> rules = joined(borders);
        List<PageTable> tables = new ArrayList<>();
        for (List<PageRule> group : groups(rules)) {
            PageTable table = new PageTable(group);
            boolean sane = table.width() > 1
                    && table.height() > 0
                    && (long) table.width() * table.height() <= MOST_CELLS
                    && table.width() <= Grid.MOST_COLUMNS;
            if (sane) {
                table.merge();
                tables.add(table);
            }
        }
        tables.sort((a, b) -> Float.compare(a.top(), b.top()));
        return tables;
    }

    float top() {
        return rows.getFirst();
    }

    private int width() {
        return columns.size() - 1;
    }

    private int height() {
        return rows.size() - 1;
    }

    /** Takes the character if it stands in the table. */
    boolean take(PageGlyph glyph) {
        int column = Collections.binarySearch(columns, glyph.x() + glyph.width() / 2);
        int row = Collections.binarySearch(rows, glyph.middle());
        column = column < 0 ? -column - 2 : column;
        row = row < 0 ? -row - 2 : row;
        if (column < 0 || row < 0 || column >= width() || row >= height()) {
            return false;
        }
        glyphs.computeIfAbsent(root(row * width() + column), key -> new ArrayList<>())
                .add(glyph);
        return true;
    }

    /** The words of the cells, row by row. */
    PageRows rows() {
        Map<Integer, String> words = new HashMap<>();
        glyphs.forEach((cell, inside) -> words.put(cell, PageParagraphs.joined(PageLine.of(inside))));
        List<List<String>> cells = new ArrayList<>();
        List<List<Integer>> areas = new ArrayList<>();
        for (int row = 0; row < height(); row++) {
            List<String> line = new ArrayList<>();
            List<Integer> roots = new ArrayList<>();
            for (int column = 0; column < width(); column++) {
                int root = root(row * width() + column);
                roots.add(root);
                line.add(words.getOrDefault(root, ""));
            }
            cells.add(line);
            areas.add(roots);
        }
        return new PageRows(top(), cells, areas);
    }

    private void merge() {
        for (int cell = 0; cell < merged.length; cell++) {
            merged[cell] = cell;
        }
        for (int row = 0; row < height(); row++) {
            Interruption.check();
            float middle = (rows.get(row) + rows.get(row + 1)) / 2;
            for (int column = 0; column < width(); column++) {
                float center = (columns.get(column) + columns.get(column + 1)) / 2;
                int cell = row * width() + column;
                if (column + 1 < width() && !parted(false, columns.get(column + 1), middle)) {
                    merged[root(cell + 1)] = root(cell);
                }
                if (row + 1 < height() && !parted(true, rows.get(row + 1), center)) {
                    merged[root(cell + width())] = root(cell);
                }
            }
        }
    }

    private boolean parted(boolean horizontal, float at, float place) {
        return rules.stream()
                .anyMatch(rule -> rule.horizontal() == horizontal
                        && Math.abs(rule.at() - at) < PageRule.NEAR
                        && rule.from() <= place
                        && place <= rule.to());
    }

    private int root(int cell) {
        int root = cell;
        while (merged[root] != root) {
            merged[root] = merged[merged[root]];
            root = merged[root];
        }
        return root;
    }

    private static List<Float> places(List<PageRule> rules, boolean horizontal) {
        TreeSet<Float> places = new TreeSet<>();
        for (PageRule rule : rules) {
            Float near = places.ceiling(rule.at() - PageRule.NEAR);
            boolean known = near != null && near <= rule.at() + PageRule.NEAR;
            if (rule.horizontal() == horizontal && !known) {
                places.add(rule.at());
            }
        }
        addOpenSides(rules, horizontal, places);
        return new ArrayList<>(places);
    }

    /** Where the outer border is missing, the table reaches as far as the lines that meet it. */
    private static void addOpenSides(List<PageRule> rules, boolean horizontal, TreeSet<Float> places) {
        float from = Float.MAX_VALUE;
        float to = 0;
        for (PageRule rule : rules) {
            from = rule.horizontal() == horizontal ? from : Math.min(from, rule.from());
            to = rule.horizontal() == horizontal ? to : Math.max(to, rule.to());
        }
        if (!places.isEmpty() && from < places.first() - OPEN_SIDE) {
            places.add(from);
        }
        if (!places.isEmpty() && to > places.last() + OPEN_SIDE) {
            places.add(to);
        }
    }

    /** Borders are often drawn cell by cell. */
    private static List<PageRule> joined(List<PageRule> borders) {
        List<PageRule> sorted = new ArrayList<>(borders);
        sorted.sort(Comparator.comparing(PageRule::horizontal)
                .thenComparingInt(rule -> Math.round(rule.at()))
                .thenComparingDouble(PageRule::from));
        List<PageRule> joined = new ArrayList<>();
        for (PageRule rule : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).continues(rule)) {
                joined.set(last, joined.get(last).union(rule));
            } else {
                joined.add(rule);
            }
        }
        return joined.size() > MOST_LINES ? List.of() : joined;
    }

    /** Borders that meet, directly or through others, belong together. */
    private static List<List<PageRule>> groups(List<PageRule> rules) {
        List<List<PageRule>> groups = new ArrayList<>();
        boolean[] used = new boolean[rules.size()];
        for (int first = 0; first < rules.size(); first++) {
            if (used[first]) {
                continue;
            }
            List<PageRule> group = new ArrayList<>(List.of(rules.get(first)));
            used[first] = true;
            for (int next = 0; next < group.size(); next++) {
                Interruption.check();
                for (int other = 0; other < rules.size(); other++) {
                    PageRule one = group.get(next);
                    PageRule two = rules.get(other);
                    boolean meets = one.horizontal() == two.horizontal() ? one.continues(two) : one.meets(two);
                    if (!used[other] && meets) {
                        used[other] = true;
                        group.add(two);
                    }
                }
            }
            groups.add(group);
        }
        return groups;
    }
}
