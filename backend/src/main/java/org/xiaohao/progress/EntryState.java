package org.xiaohao.progress;

import org.xiaohao.shared.IllegalTransitionException;

/** The life of one revision of a progress entry. */
public enum EntryState {
    /** Being written; only the own unit sees it. */
    DRAFT,
    /** Waits for the unit's head. */
    SUBMITTED,
    /** The unit's word; never changed again. */
    APPROVED,
    /** Sent back with a reason; the correction is a new revision. */
    RETURNED;

    EntryState write() {
        return move(DRAFT, DRAFT, "write");
    }

    EntryState attach() {
        return move(DRAFT, DRAFT, "attach");
    }

    EntryState detach() {
        return move(DRAFT, DRAFT, "detach");
    }

    /** Says what a file of it is. */
    EntryState mark() {
        return move(DRAFT, DRAFT, "mark");
    }

    EntryState submit() {
        return move(DRAFT, SUBMITTED, "submit");
    }

    EntryState withdraw() {
        return move(SUBMITTED, DRAFT, "withdraw");
    }

    EntryState approve() {
        return move(SUBMITTED, APPROVED, "approve");
    }

    /** By the unit's head. */
    EntryState returnForRework() {
        return move(SUBMITTED, RETURNED, "returnForRework");
    }

    /** By the office. */
    EntryState returnApproved() {
        return move(APPROVED, RETURNED, "returnApproved");
    }

    /** The office writes a new revision of what was said of a closed task; this one stays as it is. */
    EntryState correct() {
        return move(APPROVED, APPROVED, "correct");
    }

    /** A new revision takes over; this one stays as it is. */
    EntryState revise() {
        if (!isDecided()) {
            throw new IllegalTransitionException(this, "revise");
        }
        return this;
    }

    /** Something is written beside what was reported; the words and figures stay as they are. */
    EntryState remark() {
        return move(APPROVED, APPROVED, "remark");
    }

    /** Whether the next text is a new revision, because this one was decided on. */
    public boolean isDecided() {
        return this == APPROVED || this == RETURNED;
    }

    private EntryState move(EntryState from, EntryState to, String action) {
        if (this != from) {
            throw new IllegalTransitionException(this, action);
        }
        return to;
    }
}
