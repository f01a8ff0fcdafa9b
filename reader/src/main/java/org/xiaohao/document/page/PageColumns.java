package org.xiaohao.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.Interruption;
import org.xiaohao.text.PlainForm;
import org.xiaohao.text.TableColumn;

/**
 * A table without borders on a page. It is found by a line of headings; its columns are parted by the stripes in which
 * no character stands, its rows by what stands in the first column.
 */
final class PageColumns {

    private static final int FEWEST_COLUMNS = 3;
    private static final float HEADING_GAP = 0.5f;
    private static final float STRIPE = 0.1f;
    private static final int FEWEST_LINES = 3;

    /** A stripe of characters from top to bottom. */
    private record Column(float from, float to) {}

    private final float top;
    private final List<Column> columns;
    private final List<List<PageGlyph>> lines;

    private PageColumns(List<Column> columns, List<List<PageGlyph>> lines) {
        this.top = lines.getFirst().getFirst().y() - lines.getFirst().getFirst().size();
        this.columns = columns;
        this.lines = lines;
    }

    /** The first such table among the characters of a page, null without one. */
    static @Nullable PageColumns find(List<PageGlyph> glyphs) {
        List<List<PageGlyph>> lines = lines(glyphs);
        for (int first = 0; first + 1 < lines.size(); first++) {
            int headings = headings(lines.get(first));
            if (headings >= FEWEST_COLUMNS) {
                return from(lines.subList(first, lines.size()), headings);
            }
        }
        return null;
    }

    /** The characters that stand in it. */
    Set<PageGlyph> glyphs() {
        Set<PageGlyph> all = new HashSet<>();
        lines.forEach(all::addAll);
        return all;
    }

    PageRows rows() {
        List<List<List<PageGlyph>>> rows = new ArrayList<>();
        for (List<PageGlyph> line : lines) {
            boolean begins = rows.size() < 2 || line.stream().anyMatch(glyph -> column(glyph) == 0);
            if (begins) {
                List<List<PageGlyph>> row = new ArrayList<>();
                columns.forEach(column -> row.add(new ArrayList<>()));
                rows.add(row);
            }
            line.forEach(glyph -> rows.getLast().get(column(glyph)).add(glyph));
        }
        List<List<String>> cells = new ArrayList<>();
        List<List<Integer>> areas = new ArrayList<>();
        for (List<List<PageGlyph>> row : rows) {
            List<Integer> numbers = new ArrayList<>();
            row.forEach(cell -> numbers.add(areas.size() * columns.size() + numbers.size()));
            areas.add(numbers);
            cells.add(row.stream()
                    .map(cell -> PageParagraphs.joined(PageLine.of(cell)))
                    .toList());
        }
        return new PageRows(top, cells, areas);
    }

    private int column(PageGlyph glyph) {
        float middle = glyph.x() + glyph.width() / 2;
        int column = 0;
        while (column + 1 < columns.size() && middle >= columns.get(column + 1).from) {
            column++;
        }
        return column;
    }

    /** Takes lines as long as the columns stay apart; the first row must have its number in its first line. */
    private static @Nullable PageColumns from(List<List<PageGlyph>> lines, int headings) {
        List<Column> columns = List.of();
        int last = 0;
        List<PageGlyph> taken = new ArrayList<>();
        for (List<PageGlyph> line : lines) {
            Interruption.check();
            taken.addAll(line);
            List<Column> next = stripes(taken);
            if (next.size() != headings) {
                break;
            }
            columns = next;
            last++;
        }
        if (last < FEWEST_LINES) {
            return null;
        }
        PageColumns table = new PageColumns(columns, List.copyOf(lines.subList(0, last)));
        boolean numbered = lines.get(1).stream().anyMatch(glyph -> table.column(glyph) == 0);
        return numbered ? table : null;
    }

    private static List<Column> stripes(List<PageGlyph> glyphs) {
        List<PageGlyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(PageGlyph::x));
        List<Column> stripes = new ArrayList<>();
        for (PageGlyph glyph : sorted) {
            Column last = stripes.isEmpty() ? null : stripes.getLast();
            if (last != null && glyph.x() - last.to < STRIPE * glyph.size()) {
                stripes.set(stripes.size() - 1, new Column(last.from, Math.max(last.to, glyph.end())));
            } else {
                stripes.add(new Column(glyph.x(), glyph.end()));
            }
        }
        return stripes;
    }

    /** Number of headings if the line is nothing but headings of a task table, else 0. */
    private static int headings(List<PageGlyph> line) {
        List<String> words = new ArrayList<>();
        StringBuilder heading = new StringBuilder();
        PageGlyph last = null;
        for (PageGlyph glyph : line) {
            if (last != null && glyph.x() - last.end() > HEADING_GAP * glyph.size()) {
                words.add(PlainForm.of(heading.toString()));
                heading.setLength(0);
            }
            heading.append(glyph.words());
            last = glyph;
        }
        words.add(PlainForm.of(heading.toString()));
        return TableColumn.areHeadings(words) ? words.size() : 0;
    }

    private static List<List<PageGlyph>> lines(List<PageGlyph> glyphs) {
        List<PageGlyph> sorted = new ArrayList<>(glyphs);
        sorted.removeIf(PageGlyph::isBlank);
        sorted.sort(Comparator.comparingDouble(PageGlyph::y));
        List<List<PageGlyph>> lines = new ArrayList<>();
        for (PageGlyph glyph : sorted) {
            boolean same =
                    !lines.isEmpty() && glyph.y() - lines.getLast().getLast().y() <= glyph.size() / 2;
            if (!same) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(glyph);
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(PageGlyph::x)));
        return lines;
    }
}
