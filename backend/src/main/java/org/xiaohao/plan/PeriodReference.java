package org.xiaohao.plan;

import java.time.LocalDate;

/**
 * A stretch of the plan's year for which units report once.
 *
 * @param sequence which of the year's periods it is, from 1; named by the screen together with the cycle
 * @param dueDate the last day on which a report is in time
 */
public record PeriodReference(
        long id,
        int year,
        ReportingCycle cycle,
        int sequence,
        LocalDate startDate,
        LocalDate endDate,
        LocalDate dueDate) {}
