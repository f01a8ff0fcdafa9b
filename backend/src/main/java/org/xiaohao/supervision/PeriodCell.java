package org.xiaohao.supervision;

/** How many reports of a unit for one period came in time, late, are missing, or are still to come. */
public record PeriodCell(long periodId, int onTime, int late, int missing, int due) {}
