package org.xiaohao.shared;

/** What a row of a list that somebody hands in does, or would do. */
public enum RowOutcome {
    /** Adds something. */
    NEW,
    /** Changes what is there. */
    CHANGED,
    /** Says what is there already. */
    SAME,
    /** Is refused, with a reason; nothing of it is taken. */
    INVALID
}
