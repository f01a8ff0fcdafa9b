package org.xiaohao.plan;

import org.xiaohao.shared.IllegalTransitionException;

/** The life of an objection. */
public enum ObjectionState {
    /** The office is to answer. */
    RAISED,
    /** The office assigned anew. */
    UPHELD,
    /** The office insists; the unit goes on. */
    INSISTED,
    /** The unit took it back. */
    WITHDRAWN,
    /** Nobody answered before the part ended. */
    LAPSED;

    ObjectionState uphold() {
        return decide(UPHELD, "uphold");
    }

    ObjectionState insist() {
        return decide(INSISTED, "insist");
    }

    ObjectionState withdraw() {
        return decide(WITHDRAWN, "withdraw");
    }

    ObjectionState lapse() {
        return decide(LAPSED, "lapse");
    }

    private ObjectionState decide(ObjectionState decision, String action) {
        if (this != RAISED) {
            throw new IllegalTransitionException(this, action);
        }
        return decision;
    }
}
