package org.xiaohao.plan;

/** Where a due date comes from. */
public enum DueDateSource {
    /** Written in the document. */
    TEXT,
    /** The plan's default. */
    RULE,
    /** Set by the office by hand. */
    OFFICE
}
