package org.xiaohao.plan;

import org.xiaohao.shared.IllegalTransitionException;

/** The life of a plan: DRAFT, issued, closed at the end of the year, archived. */
public enum PlanState {
    DRAFT,
    ISSUED,
    CLOSED,
    ARCHIVED;

    PlanState issue() {
        return move(DRAFT, ISSUED, "issue");
    }

    PlanState closeYear() {
        return move(ISSUED, CLOSED, "closeYear");
    }

    PlanState archive() {
        return move(CLOSED, ARCHIVED, "archive");
    }

    private PlanState move(PlanState from, PlanState to, String action) {
        require(from, action);
        return to;
    }

    /** Refuses what may be done in this one state only. */
    void require(PlanState only, String action) {
        if (this != only) {
            throw new IllegalTransitionException(this, action);
        }
    }
}
