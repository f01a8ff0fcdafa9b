package org.xiaohao.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.ReportingCycle;

/**
 * Something that is late: a task past its due date, or a period report past its day.
 *
 * @param assignmentId the part that is late; for a task the primary lead's
 * @param periodId the period whose report is missing, or null for a task
 * @param periodSequence which of the year's periods; 0 for a task
 * @param daysLate how many calendar days past the day, at least 1
 * @param remindedAt when the unit was last reminded of it, or null
 * @param reminderState how far that reminder got, or null
 * @param answer what the unit answered; may be empty
 */
public record OverdueItem(
        long planId,
        long taskId,
        String number,
        String title,
        long assignmentId,
        long orgUnitId,
        String unitName,
        @Nullable Long periodId,
        int periodSequence,
        ReportingCycle cycle,
        LocalDate dueDate,
        long daysLate,
        WaitingFor waitingFor,
        @Nullable Instant remindedAt,
        @Nullable ReminderState reminderState,
        String answer) {

    /** Names the item among others of its plan. */
    public LateKey key() {
        return new LateKey(assignmentId, periodId);
    }
}
