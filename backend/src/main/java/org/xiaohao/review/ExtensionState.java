package org.xiaohao.review;

import org.xiaohao.shared.IllegalTransitionException;

/** The life of a request for a later due date. */
public enum ExtensionState {
    /** The clerk prepared it; the unit's head sends it on. */
    PREPARED,
    /** It lies with the office. */
    REQUESTED,
    APPROVED,
    /** The head or the office said no, for a reason. */
    REFUSED,
    /** The unit took it back before anybody decided. */
    WITHDRAWN,
    /** Nobody decided before its task ended, or another unit took the lead. */
    LAPSED;

    ExtensionState send() {
        return move(PREPARED, REQUESTED, "send");
    }

    /** The head does not send it on. */
    ExtensionState sendBack() {
        return move(PREPARED, REFUSED, "sendBack");
    }

    ExtensionState approve() {
        return move(REQUESTED, APPROVED, "approve");
    }

    ExtensionState refuse() {
        return move(REQUESTED, REFUSED, "refuse");
    }

    ExtensionState withdraw() {
        return this == PREPARED ? WITHDRAWN : move(REQUESTED, WITHDRAWN, "withdraw");
    }

    ExtensionState lapse() {
        return this == PREPARED ? LAPSED : move(REQUESTED, LAPSED, "lapse");
    }

    private ExtensionState move(ExtensionState from, ExtensionState to, String action) {
        if (this != from) {
            throw new IllegalTransitionException(this, action);
        }
        return to;
    }

    /** Whether somebody is still to decide. */
    public boolean isOpen() {
        return this == PREPARED || this == REQUESTED;
    }
}
