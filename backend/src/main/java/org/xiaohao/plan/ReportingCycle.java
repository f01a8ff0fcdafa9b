package org.xiaohao.plan;

import java.time.LocalDate;
import java.time.YearMonth;

/** How often units report. */
public enum ReportingCycle {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6);

    private final int months;

    ReportingCycle(int months) {
        this.months = months;
    }

    /** How many periods a year has. */
    public int periodsPerYear() {
        return 12 / months;
    }

    LocalDate start(int year, int sequence) {
        return LocalDate.of(year, (sequence - 1) * months + 1, 1);
    }

    LocalDate end(int year, int sequence) {
        return YearMonth.of(year, sequence * months).atEndOfMonth();
    }
}
