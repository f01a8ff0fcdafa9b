package org.xiaohao.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.AuditSubject;

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
        @Nullable LocalDate taskDueDate)
        implements AuditSubject.Known {

    @Override
    public AuditSubject auditSubject() {
        return new AuditSubject(planId, taskNumber + " " + taskTitle, orgUnitId);
    }

    /** Whether the unit reports on it: it is received, has not ended, and the task stands open. */
    public boolean isUnderReport() {
        return taskState == TaskState.OPEN && state.isUnderReport();
    }
}
