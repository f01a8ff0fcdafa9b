package org.xiaohao.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The stretch of time that a figure was reported for. The order is that of time: numbers begin anew with each cycle, so
 * that after a change of the cycle they say nothing of earlier and later.
 *
 * @param sequence the place of the period among those of its cycle in the year, from 1
 */
public record FigurePeriod(int sequence, LocalDate start, LocalDate end) implements Comparable<FigurePeriod> {

    private static final double DAYS_OF_A_MONTH = 30.44;

    /** The one that ends later is later. */
    @Override
    public int compareTo(FigurePeriod other) {
        return end.compareTo(other.end);
    }

    boolean isAfter(FigurePeriod other) {
        return compareTo(other) > 0;
    }

    boolean isBefore(FigurePeriod other) {
        return compareTo(other) < 0;
    }

    /** How long it is; never less than one. */
    long months() {
        return months(start);
    }

    /** How long the year has been when it ends; never less than one. */
    long monthsToDate() {
        return months(end.withDayOfYear(1));
    }

    private long months(LocalDate from) {
        return Math.max(1, Math.round((ChronoUnit.DAYS.between(from, end) + 1) / DAYS_OF_A_MONTH));
    }
}
