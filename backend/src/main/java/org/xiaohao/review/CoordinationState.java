package org.xiaohao.review;

import org.xiaohao.shared.IllegalTransitionException;

/** The life of a request for coordination. */
public enum CoordinationState {
    /** Waits for an answer. */
    OPEN,
    ANSWERED,
    /** The unit needs it no more. */
    WITHDRAWN,
    /** Nobody answered before the task ended. */
    LAPSED;

    CoordinationState answer() {
        return move(ANSWERED, "answer");
    }

    CoordinationState withdraw() {
        return move(WITHDRAWN, "withdraw");
    }

    CoordinationState lapse() {
        return move(LAPSED, "lapse");
    }

    private CoordinationState move(CoordinationState to, String action) {
        if (this != OPEN) {
            throw new IllegalTransitionException(this, action);
        }
        return to;
    }
}
