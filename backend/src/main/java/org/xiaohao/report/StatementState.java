package org.xiaohao.report;

/** How a statement stands to what it rests on. */
public enum StatementState {
    /** As the data has it. */
    FRESH,
    /** Something that it rests on has changed since. */
    STALE,
    /** A person worded it. */
    EDITED,
    /** A person worded it, and something that it rests on has changed since. */
    EDITED_STALE
}
