package org.xiaohao.document.page;

/**
 * A straight line on a page, horizontal or vertical, such as the border of a table. Lengths in points, from the top
 * left corner of the page.
 *
 * @param horizontal whether it is horizontal
 * @param at where it stands on the other axis
 * @param from where it begins
 * @param to where it ends
 */
record PageRule(boolean horizontal, float at, float from, float to) {

    /** Lines nearer than this are one line. */
    static final float NEAR = 3;

    /** Whether it runs through a place, given on its own axis. */
    boolean covers(float place) {
        return from - NEAR <= place && place <= to + NEAR;
    }

    /** Whether two lines that stand upright on each other meet. */
    boolean meets(PageRule other) {
        return covers(other.at) && other.covers(at);
    }

    boolean continues(PageRule other) {
        return horizontal == other.horizontal
                && Math.abs(at - other.at) < NEAR
                && from <= other.to + NEAR
                && other.from <= to + NEAR;
    }

    PageRule union(PageRule other) {
        return new PageRule(horizontal, at, Math.min(from, other.from), Math.max(to, other.to));
    }
}
