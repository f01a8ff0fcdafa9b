package org.xiaohao.progress;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.ReportingCycle;

/**
 * One thing that the acting person must do next.
 *
 * @param assignmentId the own unit's part; for {@link WorkReason#TO_CONFIRM} and {@link WorkReason#TO_CHECK} the other
 *     unit's part
 * @param unitName short name of the unit whose part it is
 * @param periodId the period to report on, or null where it is not about a report
 * @param periodSequence which of the year's periods, 0 where it is not about a report
 * @param dueDate until when; null for what is long-term, and for a correction of what has been reported
 * @param daysLeft days until then, negative when late, 0 on the day itself; 0 without a due date
 * @param entryId the newest revision for the period, or null
 * @param draftSavedAt when a draft was last saved, or null where there is none
 * @param words what was said: the reason of a return, of being not concerned; may be empty
 */
public record WorkItem(
        WorkReason reason,
        long assignmentId,
        long planId,
        long taskId,
        String number,
        String title,
        String unitName,
        AssignmentRole role,
        boolean primaryLead,
        @Nullable Long periodId,
        int periodSequence,
        ReportingCycle cycle,
        @Nullable LocalDate dueDate,
        long daysLeft,
        @Nullable Long entryId,
        @Nullable Instant draftSavedAt,
        String words) {}
