package org.xiaohao.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import org.xiaohao.workday.WorkCalendar;

/** How the day by which the report of a period is due is counted. */
public enum DueDayRule {
    /** The n-th day after the period; the last day of the period itself for 0. */
    DAY_AFTER(0, 60),
    /** The n-th working day after the period; the last day of the period itself for 0. */
    WORKING_DAY_AFTER(0, 40),
    /** The n-th day of the period's last month, or its last one where the month is shorter. */
    DAY_OF_LAST_MONTH(1, 31),
    /** The n-th working day of the period's last month. */
    WORKING_DAY_OF_LAST_MONTH(1, 20);

    private final int least;
    private final int most;

    DueDayRule(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The smallest number that may stand for n. */
    public int least() {
        return least;
    }

    /** The largest number that may stand for n. */
    public int most() {
        return most;
    }

    /** Whether it depends on the days that the yearly paper on holidays names. */
    public boolean countsWorkingDays() {
        return this == WORKING_DAY_AFTER || this == WORKING_DAY_OF_LAST_MONTH;
    }

    LocalDate day(LocalDate end, int n, WorkCalendar calendar) {
        return switch (this) {
            case DAY_AFTER -> end.plusDays(n);
            case WORKING_DAY_AFTER -> calendar.plus(end, n);
            case DAY_OF_LAST_MONTH -> YearMonth.from(end).atDay(Math.min(n, end.lengthOfMonth()));
            case WORKING_DAY_OF_LAST_MONTH ->
                calendar.plus(end.withDayOfMonth(1).minusDays(1), n);
        };
    }
}
