package org.xiaohao.text;

/** A line of a text that is a row of a table. */
public final class TableLine {

    private TableLine() {}

    /** Whether bars or tabs part the line into cells. */
    public static boolean isRow(Slice line) {
        int bars = 0;
        int tabs = 0;
        for (int i = line.start(); i < line.end(); i++) {
            bars += line.at(i) == '|' ? 1 : 0;
            tabs += line.at(i) == '\t' ? 1 : 0;
        }
        return bars >= 2 || tabs >= 2;
    }
}
