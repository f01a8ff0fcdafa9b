package org.xiaohao.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.ReportingCycle;

/** A reminder as the unit sees it. */
public record ReminderDetails(
        long id,
        long planId,
        long taskId,
        String number,
        String title,
        long assignmentId,
        @Nullable Long periodId,
        int periodSequence,
        ReportingCycle cycle,
        @Nullable LocalDate dueDate,
        ReminderKind kind,
        String words,
        Instant sentAt,
        @Nullable Instant openedAt,
        @Nullable Instant answeredAt,
        String answer) {}
