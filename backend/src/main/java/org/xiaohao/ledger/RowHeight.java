package org.xiaohao.ledger;

/**
 * How high a row must be for its wrapped text to be seen whole, in points. Rows say it themselves: not every program that
 * opens or prints a sheet measures the text, and what is cut on paper is lost.
 */
final class RowHeight {

    /** A line of 11 points, with what stands between lines. */
    private static final double LINE = 15;

    /** No row of Excel is higher. */
    private static final double MOST = 409;

    /** What a Chinese character takes of the width of a column, which counts digits. */
    private static final double WIDE = 2.1;

    /** From here on characters are as wide as they are high. */
    private static final int FIRST_WIDE = 0x2E80;

    /** The margins of a cell, in digits. */
    private static final double MARGINS = 1;

    private int lines = 1;

    /** @param width of the column, in digits, as Excel counts it */
    void fit(String text, double width) {
        double room = width - MARGINS;
        int needed = 0;
        for (String line : text.split("\n", -1)) {
            needed += lines(line, room);
        }
        lines = Math.max(lines, needed);
    }

    private static int lines(String line, double room) {
        int count = 1;
        double used = 0;
        for (int at = 0; at < line.length(); at++) {
            double character = line.charAt(at) >= FIRST_WIDE ? WIDE : 1;
            if (used + character > room) {
                count++;
                used = 0;
            }
            used += character;
        }
        return count;
    }

    double points() {
        return Math.min(MOST, lines * LINE);
    }
}
