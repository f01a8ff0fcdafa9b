package org.xiaohao.instruction;

import org.xiaohao.shared.IllegalTransitionException;

/** The life of an instruction. */
public enum InstructionState {
    /** Said, and nothing asked back. */
    GIVEN,
    /** Waits for the unit's answer. */
    OPEN,
    ANSWERED;

    InstructionState answer() {
        if (this != OPEN) {
            throw new IllegalTransitionException(this, "answer");
        }
        return ANSWERED;
    }
}
