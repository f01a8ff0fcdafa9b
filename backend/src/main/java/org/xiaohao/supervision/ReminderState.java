package org.xiaohao.supervision;

import org.xiaohao.shared.IllegalTransitionException;

/** How far a reminder got. */
public enum ReminderState {
    SENT,
    OPENED,
    ANSWERED;

    /** Refuses a second answer: one is given once. */
    void requireUnanswered() {
        if (this == ANSWERED) {
            throw new IllegalTransitionException(this, "answer");
        }
    }

    /** How far one got that was opened and answered at these times, or not yet. */
    static ReminderState of(boolean opened, boolean answered) {
        return answered ? ANSWERED : opened ? OPENED : SENT;
    }
}
