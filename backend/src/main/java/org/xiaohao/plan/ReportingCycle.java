package org.xiaohao.plan;

import java.time.LocalDate;
import java.time.YearMonth;

/** 报送周期: how often units report. */
public enum ReportingCycle {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12),
    /** One report, by a date that is named. */
    ONCE(0),
    /** By each of some dates that are named. */
    DATES(0);

    private final int months;

    ReportingCycle(int months) {
        this.months = months;
    }

    /** Whether it follows the calendar; otherwise its dates are named. */
    public boolean isOfCalendar() {
        return months > 0;
    }

    /** How many periods a year has; 0 where their dates are named. */
    public int periodsPerYear() {
        return months == 0 ? 0 : 12 / months;
    }

    LocalDate start(int year, int sequence) {
        return LocalDate.of(year, (sequence - 1) * months + 1, 1);
    }

    LocalDate end(int year, int sequence) {
        return YearMonth.of(year, sequence * months).atEndOfMonth();
    }
}
