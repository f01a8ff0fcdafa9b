package org.xiaohao.search;

/** What can be found, in the order in which it is shown. */
public enum SearchKind {
    PLAN,
    TASK,
    ENTRY,
    EVIDENCE,
    /** What stands in the files of evidence. */
    CONTENT,
    COMMENT,
    UNIT
}
