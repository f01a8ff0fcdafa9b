package org.xiaohao.supervision;

import java.time.LocalDate;

/**
 * Something that waits longer for a reviewer than it should (超期未审). The unit that asked is not late for it.
 *
 * @param id names it among those of its kind
 * @param unitName the unit that waits
 * @param leadName the primary lead of the task
 * @param reviewer whose move it is
 * @param since the day on which it was handed in, or sent back
 * @param waited how many working days ago
 * @param limit within how many working days it should have been looked at
 */
public record WaitingReview(
        Kind kind,
        long id,
        long taskId,
        String planTitle,
        String number,
        String title,
        long orgUnitId,
        String unitName,
        String leadName,
        Reviewer reviewer,
        LocalDate since,
        int waited,
        int limit) {

    /** What waits. */
    public enum Kind {
        /** A period's report. */
        ENTRY,
        CLOSING,
        EXTENSION,
        OBJECTION,
        COORDINATION
    }

    /** Who is to look at it. */
    public enum Reviewer {
        /** The head of the unit itself. */
        HEAD,
        /** The lead of the task. */
        LEAD,
        OFFICE,
        LEADER
    }
}
