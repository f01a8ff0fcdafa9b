package org.xiaohao.document.ground;

/**
 * How one level of an automatic list counts.
 *
 * @param format name of the number format as in Office Open XML
 * @param template text of the number, {@code %1} to {@code %9} standing for the numbers of the levels
 * @param start first number
 * @param restartAfter the level (from 0) whose next number lets this one start again, as any above it does; -1 for never
 * @param legal whether all levels are shown in Arabic digits
 * @param spaced whether a blank parts number and text
 */
public record ListLevel(String format, String template, int start, int restartAfter, boolean legal, boolean spaced) {

    boolean isCounted() {
        return !format.equals("bullet") && !format.equals("none") && template.indexOf('%') >= 0;
    }
}
