package org.xiaohao.supervision;

import java.time.LocalDate;

/** A task that falls due soon. */
public record UpcomingTask(
        long planId,
        long taskId,
        String number,
        String title,
        LocalDate dueDate,
        String primaryLead,
        int unitsEnded,
        int units) {}
