package org.xiaohao.supervision;

import java.time.LocalDate;

/**
 * A step that is due by the rules and waits for the office's decision.
 *
 * @param key what it is about, within its plan
 * @param why why it was not taken by itself
 */
public record LadderProposal(
        long id,
        long planId,
        long taskId,
        String number,
        String title,
        long orgUnitId,
        String unitName,
        LateKey key,
        ReminderKind step,
        Why why,
        LocalDate dueDate) {

    /** Why the office is asked. */
    public enum Why {
        /** The rules say so. */
        RULE,
        /** The unit has answered the last reminder. */
        ANSWERED,
        /** The unit has asked for a later day. */
        EXTENSION_ASKED
    }
}
