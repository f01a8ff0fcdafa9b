package org.xiaohao.progress;

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

    /** Whether the next text is a new revision, because this one was decided on. */
    public boolean isDecided() {
        return this == APPROVED || this == RETURNED;
    }

    boolean canBecome(EntryState next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED;
            case SUBMITTED -> next == DRAFT || next == APPROVED || next == RETURNED;
            case APPROVED -> next == RETURNED;
            case RETURNED -> false;
        };
    }
}
