package org.xiaohao.supervision;

import java.time.LocalDate;
import java.util.List;

/**
 * Closed tasks against planned ones over the year; long-term and cancelled tasks are left out.
 *
 * @param planned how many tasks are due by each day, rising
 * @param closed how many tasks were closed by each day, rising, up to today
 * @param longTerm how many tasks were left out for being long-term
 */
public record BurnUp(List<Point> planned, List<Point> closed, int longTerm) {

    /** How many by the end of a day. */
    public record Point(LocalDate day, int tasks) {}
}
