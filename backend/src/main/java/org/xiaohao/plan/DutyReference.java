package org.xiaohao.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One unit's part in one task, as the other features know it. */
public record DutyReference(
        long assignmentId,
        long jurisdictionId,
        long planId,
        long taskId,
        String taskNumber,
        String taskTitle,
        TaskState taskState,
        long orgUnitId,
        AssignmentRole role,
        boolean primaryLead,
        AssignmentState state,
        @Nullable LocalDate taskDueDate) {

    /** Whether the unit reports on it: it is received, has not ended, and the task stands open. */
    public boolean isUnderReport() {
        return taskState == TaskState.OPEN && state.isUnderReport();
    }
}
