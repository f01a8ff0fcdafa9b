package org.xiaohao.instruction;

import org.xiaohao.shared.IllegalTransitionException;

/** The life of what the office puts before the leaders. */
public enum ReferralState {
    /** Waits for a leader's word. */
    OPEN,
    /** A leader said something to it. */
    INSTRUCTED,
    /** 知道了: a leader has seen it. */
    NOTED,
    /** The office took it back. */
    WITHDRAWN,
    /** It ended with its task. */
    LAPSED;

    ReferralState instruct() {
        return move(INSTRUCTED, "instruct");
    }

    ReferralState note() {
        return move(NOTED, "note");
    }

    ReferralState withdraw() {
        return move(WITHDRAWN, "withdraw");
    }

    ReferralState lapse() {
        return move(LAPSED, "lapse");
    }

    /** The leader takes back that he has only seen it. */
    ReferralState unnote() {
        if (this != NOTED) {
            throw new IllegalTransitionException(this, "unnote");
        }
        return OPEN;
    }

    private ReferralState move(ReferralState to, String action) {
        if (this != OPEN) {
            throw new IllegalTransitionException(this, action);
        }
        return to;
    }
}
