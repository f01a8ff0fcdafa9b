package org.xiaohao.plan;

import org.xiaohao.shared.IllegalTransitionException;

/** The life of a task. */
public enum TaskState {
    OPEN,
    /** Closing was applied for and waits for the office. */
    IN_REVIEW,
    /** 办结, struck off the list. */
    CLOSED,
    /** 中止, for a reason, until it is resumed. */
    SUSPENDED,
    /** 撤销, for a reason, for good. */
    CANCELLED;

    TaskState requestClosing() {
        return move(OPEN, IN_REVIEW, "requestClosing");
    }

    TaskState approve() {
        return move(IN_REVIEW, CLOSED, "approve");
    }

    TaskState returnForRework() {
        return move(IN_REVIEW, OPEN, "returnForRework");
    }

    /** Closing was too early, for a reason. */
    TaskState reopen() {
        return move(CLOSED, OPEN, "reopen");
    }

    TaskState suspend() {
        return move(OPEN, SUSPENDED, "suspend");
    }

    TaskState resume() {
        return move(SUSPENDED, OPEN, "resume");
    }

    TaskState cancel() {
        return this == SUSPENDED ? CANCELLED : move(OPEN, CANCELLED, "cancel");
    }

    /** The due date of a task may still be moved while the office reviews it. */
    TaskState changeDueDate() {
        return this == IN_REVIEW ? this : move(OPEN, OPEN, "changeDueDate");
    }

    /** Whether nothing more is expected. */
    public boolean isEnded() {
        return this == CLOSED || this == CANCELLED;
    }

    private TaskState move(TaskState from, TaskState to, String action) {
        require(from, action);
        return to;
    }

    /** Refuses what may be done in this one state only. */
    void require(TaskState only, String action) {
        if (this != only) {
            throw new IllegalTransitionException(this, action);
        }
    }
}
