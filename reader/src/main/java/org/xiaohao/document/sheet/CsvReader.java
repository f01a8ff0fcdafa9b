package org.xiaohao.document.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.document.ground.DocumentText;
import org.xiaohao.document.ground.Grid;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.text.Interruption;

/** Tables of comma- or tab-separated values; quoted values may hold separators and line breaks. */
public final class CsvReader {

    private static final String MEDIA_TYPE = "text/csv";
    private static final int SAMPLE = 40;
    private static final int FEWEST_COLUMNS = 3;
    private static final int LONGEST_HEADING = 16;

    private final String text;
    private final char separator;
    private int at;

    private CsvReader(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * Reads the text as a table, null when it does not look like one: several rows in succession must have as many
     * values as a row of short headings.
     *
     * @param named whether the file is named as a table
     */
    public static @Nullable SourceText read(String text, boolean named, List<String> hints) {
        for (char separator : new char[] {',', '\uFF0C', '\t', ';'}) {
            boolean plain = separator == '\t' && text.indexOf('"') < 0;
            if (text.indexOf(separator) >= 0 && !plain && isTable(new CsvReader(text, separator).rows(SAMPLE), named)) {
                Grid grid = new Grid();
                List<List<String>> rows = new CsvReader(text, separator).rows(Integer.MAX_VALUE);
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        grid.put(row, column, 1, 1, rows.get(row).get(column));
                    }
                }
                DocumentText table = new DocumentText();
                grid.writeTo(table);
                return table.source(MEDIA_TYPE, hints);
            }
        }
        return null;
    }

    private static boolean isTable(List<List<String>> rows, boolean named) {
        for (int header = 0; header + 1 < rows.size(); header++) {
            int columns = rows.get(header).size();
            boolean headings = rows.get(header).stream().allMatch(cell -> cell.length() <= LONGEST_HEADING)
                    && rows.get(header).stream().filter(cell -> !cell.isBlank()).count() >= FEWEST_COLUMNS;
            long same = rows.subList(header + 1, rows.size()).stream()
                    .filter(row -> row.size() == columns)
                    .count();
            int below = rows.size() - header - 1;
            if (headings && (named ? same > 0 : same * 10 >= below * 9L)) {
                return true;
            }
        }
        return false;
    }

    private List<List<String>> rows(int most) {
        List<List<String>> rows = new ArrayList<>();
        while (at < text.length() && rows.size() < most) {
            Interruption.check();
            List<String> row = row();
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(value());
            if (at >= text.length()) {
                return cells;
            }
            char end = text.charAt(at++);
            if (end != separator) {
                boolean pair = end == '\r' && at < text.length() && text.charAt(at) == '\n';
                at += pair ? 1 : 0;
                return cells;
            }
        }
    }

    /** The next value; what follows a closing quote up to the separator belongs to it. */
    private String value() {
        StringBuilder value = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        at += quoted ? 1 : 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quoted && c == '"') {
                boolean twice = at + 1 < text.length() && text.charAt(at + 1) == '"';
                value.append(twice ? "\"" : "");
                quoted = twice;
                at += twice ? 2 : 1;
            } else if (!quoted && (c == separator || c == '\n' || c == '\r')) {
                return value.toString().strip();
            } else {
                value.append(c);
                at++;
            }
        }
        return value.toString().strip();
    }
}
