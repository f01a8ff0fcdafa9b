package org.xiaohao.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan with its document and all that was read from it, as the office checks it before it is issued. */
public record PlanDraft(
        long id,
        int version,
        PlanState state,
        PlanHead head,
        String sourceText,
        @Nullable Long attachmentId,
        List<DraftTask> tasks,
        List<IssueBlocker> blockers) {

    /** One numbered point of the draft. */
    public record DraftTask(
            long id,
            String number,
            @Nullable String section,
            String title,
            @Nullable LocalDate dueDate,
            @Nullable DueDateSource dueDateSource,
            String dueDateText,
            boolean longTerm,
            int sourceStart,
            int sourceEnd,
            List<DraftParty> parties,
            TaskParticulars particulars) {}

    /**
     * A unit or collective that the point names.
     *
     * @param resolvedName the short name of the unit or the name of the group, or null while it is unknown
     * @param group whether it is a group
     */
    public record DraftParty(
            long id,
            AssignmentRole role,
            String printedName,
            @Nullable String resolvedName,
            boolean group,
            int sourceStart,
            int sourceEnd) {}
}
