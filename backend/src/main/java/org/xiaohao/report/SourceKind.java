package org.xiaohao.report;

/** What a statement rests on. */
public enum SourceKind {
    /** A task of the plan. */
    TASK,
    /** An approved progress entry. */
    ENTRY,
    /** An approved application for closing. */
    CLOSING
}
