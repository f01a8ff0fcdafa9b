package org.xiaohao.document.ground;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;

/**
 * A table whose merged cells are spread over all the places that they cover, as a reader understands them. Rows above
 * the header, such as a title in a merged cell, are written as paragraphs.
 */
public final class Grid {

    /** Columns behind this one are not read. */
    public static final int MOST_COLUMNS = 64;

    private static final int MOST_CELLS = 2_000_000;
    private static final int HEADER_WORDS = 3;

    private final List<List<@Nullable String>> rows = new ArrayList<>();
    private int puts;

    /** The first column of the row that nothing covers yet. */
    public int nextFree(int row) {
        if (row >= rows.size()) {
            return 0;
        }
        int free = rows.get(row).indexOf(null);
        return free < 0 ? rows.get(row).size() : free;
    }

    /** Puts words on every place of a cell that spans rows and columns; places outside the limits are dropped. */
    public void put(int row, int column, int rowSpan, int columnSpan, String words) {
        for (int r = row; r < row + rowSpan; r++) {
            for (int c = column; c < Math.min(column + columnSpan, MOST_COLUMNS); c++) {
                set(r, c, words);
            }
        }
    }

    /** The words at a place, empty when there are none. */
    public String get(int row, int column) {
        if (row < 0 || row >= rows.size() || column >= rows.get(row).size()) {
            return "";
        }
        String words = rows.get(row).get(column);
        return words == null ? "" : words;
    }

    public int size() {
        return rows.size();
    }

    private void set(int row, int column, String words) {
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        List<@Nullable String> line = rows.get(row);
        while (line.size() <= column) {
            line.add(null);
        }
        if (++puts > MOST_CELLS) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE);
        }
        line.set(column, words);
    }

    /** Whether it has a row that may be a header, and another one below it. */
    public boolean isTable() {
        int columns = columns();
        for (int row = 0; row < rows.size(); row++) {
            if (isHeader(distinct(words(row, columns)), columns)) {
                return row + 1 < rows.size();
            }
        }
        return false;
    }

    /** Writes the table without empty rows and without the empty columns at its end. */
    public void writeTo(DocumentText text) {
        int columns = columns();
        boolean header = false;
        for (int row = 0; row < rows.size(); row++) {
            List<String> words = words(row, columns);
            List<String> distinct = distinct(words);
            header |= isHeader(distinct, columns);
            if (header && !distinct.isEmpty()) {
                text.row(words);
            } else if (columns == 1) {
                distinct.forEach(text::paragraph);
            } else if (!distinct.isEmpty()) {
                text.paragraph(String.join("\u3000", distinct));
            }
        }
    }

    private static boolean isHeader(List<String> distinct, int columns) {
        return columns > 1 && distinct.size() >= Math.min(HEADER_WORDS, columns);
    }

    private List<String> words(int row, int columns) {
        List<String> words = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            words.add(get(row, column));
        }
        return words;
    }

    private static List<String> distinct(List<String> words) {
        return words.stream().filter(cell -> !cell.isBlank()).distinct().toList();
    }

    private int columns() {
        int last = 0;
        for (List<@Nullable String> row : rows) {
            for (int column = last; column < row.size(); column++) {
                String words = row.get(column);
                if (words != null && !words.isBlank()) {
                    last = column + 1;
                }
            }
        }
        return last;
    }
}
