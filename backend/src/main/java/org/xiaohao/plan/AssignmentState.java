package org.xiaohao.plan;

/** The life of one unit's part in a task. */
public enum AssignmentState {
    /** Not received yet. */
    PENDING,
    IN_PROGRESS,
    /** The unit says that its part is done; the primary lead confirms or returns it. */
    SUBMITTED,
    COMPLETED,
    /** 不涉及, for a reason that the primary lead or the office accepted. */
    NOT_APPLICABLE,
    /** The task was closed although the unit never reported. */
    UNREPORTED;

    boolean canBecome(AssignmentState next) {
        return switch (this) {
            case PENDING -> next == IN_PROGRESS || next == NOT_APPLICABLE || next == UNREPORTED;
            case IN_PROGRESS -> next == SUBMITTED || next == NOT_APPLICABLE || next == COMPLETED || next == UNREPORTED;
            case SUBMITTED -> next == IN_PROGRESS || next == COMPLETED;
            case COMPLETED, NOT_APPLICABLE, UNREPORTED -> false;
        };
    }

    /** Whether the unit reports on it: received, and not at its end. */
    public boolean isUnderReport() {
        return this == IN_PROGRESS || this == SUBMITTED;
    }

    /** Whether nothing more is expected of the unit. */
    public boolean isEnded() {
        return this == COMPLETED || this == NOT_APPLICABLE || this == UNREPORTED;
    }
}
