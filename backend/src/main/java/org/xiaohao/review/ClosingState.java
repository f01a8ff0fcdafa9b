package org.xiaohao.review;

import org.xiaohao.shared.IllegalTransitionException;

/** The life of an application for closing. */
public enum ClosingState {
    /** The clerk prepared it; the unit's head sends it on. */
    PREPARED,
    /** It lies with the office. */
    REQUESTED,
    APPROVED,
    /** The head or the office sent it back, for a reason. */
    RETURNED,
    /** The unit took it back before anybody decided. */
    WITHDRAWN,
    /** It had been approved, and the task was taken up again. */
    REVOKED,
    /** Another unit took the lead, or the plan ended, before the head sent it on. */
    LAPSED;

    ClosingState send() {
        return move(PREPARED, REQUESTED, "send");
    }

    /** The head does not send it on. */
    ClosingState sendBack() {
        return move(PREPARED, RETURNED, "sendBack");
    }

    ClosingState approve() {
        return move(REQUESTED, APPROVED, "approve");
    }

    ClosingState returnForRework() {
        return move(REQUESTED, RETURNED, "returnForRework");
    }

    ClosingState withdraw() {
        return this == PREPARED ? WITHDRAWN : move(REQUESTED, WITHDRAWN, "withdraw");
    }

    ClosingState correct() {
        return move(APPROVED, APPROVED, "correct");
    }

    ClosingState revoke() {
        return move(APPROVED, REVOKED, "revoke");
    }

    ClosingState lapse() {
        return move(PREPARED, LAPSED, "lapse");
    }

    /** Whether others than the unit know of it. */
    boolean wasSent() {
        return this != PREPARED && this != LAPSED;
    }

    private ClosingState move(ClosingState from, ClosingState to, String action) {
        if (this != from) {
            throw new IllegalTransitionException(this, action);
        }
        return to;
    }
}
