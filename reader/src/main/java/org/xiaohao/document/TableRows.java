package org.xiaohao.document;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Takes the lines that were written for the parser apart again. */
final class TableRows {

    private static final String BEGINS = "| ";
    private static final String BETWEEN = " | ";
    private static final String ENDS = " |";

    private TableRows() {}

    /** The cells of each line that says something. */
    static List<List<String>> of(String text) {
        return text.lines()
                .map(TableRows::cells)
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
    }

    private static List<String> cells(String line) {
        boolean row = line.startsWith(BEGINS) && line.endsWith(ENDS) && line.length() > BEGINS.length() + 1;
        String[] cells = row
                ? line.substring(BEGINS.length(), line.length() - ENDS.length()).split(Pattern.quote(BETWEEN), -1)
                : line.split("\t", -1);
        return Arrays.stream(cells).map(String::strip).toList();
    }
}
