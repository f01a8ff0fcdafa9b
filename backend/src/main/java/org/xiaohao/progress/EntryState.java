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
    RETURNED,
    /** Had gone out, and was sent back to the unit's head, who lets it out again or sends it on to the clerk. */
    RETURNED_TO_HEAD,
    /** Had gone out, and was sent back to the lead, which passes it on again or sends it further back. */
    RETURNED_TO_LEAD;

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
        return awaitsHead() ? APPROVED : refuse("approve");
    }

    /** By the unit's head, to the clerk. */
    EntryState returnForRework() {
        return awaitsHead() ? RETURNED : refuse("returnForRework");
    }

    /** The unit has no head any more who could decide on what was sent back to him. */
    EntryState fallToClerk() {
        return move(RETURNED_TO_HEAD, RETURNED, "fallToClerk");
    }

    /** By the lead or the office, of what had gone out. */
    EntryState sendBack(EntryStep to) {
        boolean further = this == RETURNED_TO_LEAD && to != EntryStep.LEAD;
        if (this != APPROVED && !further) {
            return refuse("sendBack");
        }
        return switch (to) {
            case CLERK -> RETURNED;
            case HEAD -> RETURNED_TO_HEAD;
            case LEAD -> RETURNED_TO_LEAD;
        };
    }

    /** By the lead, of what was sent back to it. */
    EntryState passOn() {
        return move(RETURNED_TO_LEAD, APPROVED, "passOn");
    }

    /** Whether the unit's head is to decide on it. */
    public boolean awaitsHead() {
        return this == SUBMITTED || this == RETURNED_TO_HEAD;
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

    private EntryState refuse(String action) {
        throw new IllegalTransitionException(this, action);
    }

    private EntryState move(EntryState from, EntryState to, String action) {
        if (this != from) {
            throw new IllegalTransitionException(this, action);
        }
        return to;
    }
}
