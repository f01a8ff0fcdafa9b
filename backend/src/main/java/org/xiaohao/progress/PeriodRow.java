package org.xiaohao.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.ReportingCycle;

/**
 * A report that the own unit owes, or has given for the period that runs.
 *
 * @param planTitle the plan, named since numbers repeat between plans
 * @param lead the short name of the unit that leads the task
 * @param ownLead whether that is the own unit
 * @param sequence which of the year's periods it is, from 1
 * @param dueDate the last day on which the report is in time
 * @param missingPieces the pieces of evidence that the task requires and nobody has handed in
 * @param entry the newest revision; null while nothing was written
 * @param previous what is in force of an earlier period, the latest one; null where there is none
 */
public record PeriodRow(
        long assignmentId,
        long periodId,
        long planId,
        String planTitle,
        long taskId,
        String number,
        String title,
        String lead,
        boolean ownLead,
        ReportingCycle cycle,
        int sequence,
        LocalDate dueDate,
        List<String> missingPieces,
        @Nullable EntryDetails entry,
        @Nullable EntryDetails previous) {}
