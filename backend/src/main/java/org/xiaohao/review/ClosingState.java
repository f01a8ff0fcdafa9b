package org.xiaohao.review;

import org.xiaohao.shared.IllegalTransitionException;

/** The life of an application for closing. */
public enum ClosingState {
    REQUESTED,
    APPROVED,
    RETURNED;

    ClosingState approve() {
        return decide(APPROVED, "approve");
    }

    ClosingState returnForRework() {
        return decide(RETURNED, "returnForRework");
    }

    private ClosingState decide(ClosingState decision, String action) {
        if (this != REQUESTED) {
            throw new IllegalTransitionException(this, action);
        }
        return decision;
    }
}
