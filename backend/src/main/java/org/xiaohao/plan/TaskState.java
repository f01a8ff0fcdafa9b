package org.xiaohao.plan;

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

    boolean canBecome(TaskState next) {
        return switch (this) {
            case OPEN -> next == IN_REVIEW || next == SUSPENDED || next == CANCELLED;
            case IN_REVIEW -> next == CLOSED || next == OPEN;
            case SUSPENDED -> next == OPEN || next == CANCELLED;
            case CLOSED, CANCELLED -> false;
        };
    }
}
