package org.xiaohao.instruction;

import org.xiaohao.shared.IllegalTransitionException;

/** The life of an instruction. */
public enum InstructionState {
    /** Said, and nothing asked back. */
    GIVEN,
    /** Waits for the unit's answer. */
    OPEN,
    ANSWERED,
    /** 不再要求答复: no answer is asked any more. */
    WAIVED;

    InstructionState answer() {
        if (this != OPEN) {
            throw new IllegalTransitionException(this, "answer");
        }
        return ANSWERED;
    }

    InstructionState waive() {
        if (this != OPEN) {
            throw new IllegalTransitionException(this, "waive");
        }
        return WAIVED;
    }
}
