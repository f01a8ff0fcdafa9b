package org.xiaohao.plan;

import java.util.EnumSet;
import java.util.Set;
import org.xiaohao.shared.IllegalTransitionException;

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

    /** Those in which something is still expected of the unit, or of whoever is to confirm. */
    static final Set<AssignmentState> NOT_ENDED = EnumSet.of(PENDING, IN_PROGRESS, SUBMITTED);

    AssignmentState receive() {
        return move(PENDING, IN_PROGRESS, "receive");
    }

    AssignmentState submit() {
        return move(IN_PROGRESS, SUBMITTED, "submit");
    }

    AssignmentState confirm() {
        return move(SUBMITTED, COMPLETED, "confirm");
    }

    AssignmentState returnForRework() {
        return move(SUBMITTED, IN_PROGRESS, "returnForRework");
    }

    AssignmentState declareNotApplicable() {
        return moveUnlessDone(this, "declareNotApplicable");
    }

    AssignmentState acceptNotApplicable() {
        return moveUnlessDone(NOT_APPLICABLE, "acceptNotApplicable");
    }

    AssignmentState refuseNotApplicable() {
        return moveUnlessDone(IN_PROGRESS, "refuseNotApplicable");
    }

    AssignmentState release() {
        return moveUnlessDone(NOT_APPLICABLE, "release");
    }

    /** The unit exists no more: what waits for confirmation is its successor's. */
    AssignmentState passOn() {
        return move(SUBMITTED, NOT_APPLICABLE, "passOn");
    }

    AssignmentState takeOver() {
        return move(PENDING, SUBMITTED, "takeOver");
    }

    AssignmentState rejoin() {
        return move(NOT_APPLICABLE, PENDING, "rejoin");
    }

    /** The unit leads from now on: a part that was done is under way, for the lead is done with its task. */
    AssignmentState lead() {
        return this == SUBMITTED || this == COMPLETED ? IN_PROGRESS : this;
    }

    /** @param received whether the unit had received its part before the task was closed */
    AssignmentState reopen(boolean received) {
        if (this != COMPLETED && this != UNREPORTED) {
            throw new IllegalTransitionException(this, "reopen");
        }
        return received ? IN_PROGRESS : PENDING;
    }

    void requireBeforeDone(String action) {
        moveUnlessDone(this, action);
    }

    /** @param everReported whether the unit has reported on its part */
    AssignmentState endWithTask(boolean everReported) {
        return switch (this) {
            case PENDING, IN_PROGRESS -> everReported ? COMPLETED : UNREPORTED;
            case SUBMITTED -> COMPLETED;
            case COMPLETED, NOT_APPLICABLE, UNREPORTED -> this;
        };
    }

    AssignmentState report() {
        if (!isUnderReport()) {
            throw new IllegalTransitionException(this, "report");
        }
        return this;
    }

    private AssignmentState move(AssignmentState from, AssignmentState to, String action) {
        if (this != from) {
            throw new IllegalTransitionException(this, action);
        }
        return to;
    }

    private AssignmentState moveUnlessDone(AssignmentState to, String action) {
        if (!isBeforeDone()) {
            throw new IllegalTransitionException(this, action);
        }
        return to;
    }

    /** Whether the unit has not said yet that its part is done or does not concern it. */
    boolean isBeforeDone() {
        return this == PENDING || this == IN_PROGRESS;
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
