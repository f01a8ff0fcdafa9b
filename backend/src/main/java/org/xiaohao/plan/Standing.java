package org.xiaohao.plan;

/** How a task or a part stands, as far as its light asks; days make a light of it. */
public enum Standing {
    /** Under way, and its unit (for a task the primary lead) has not received it yet. */
    WAITING,
    UNDER_WAY,
    /** Nothing more is expected. */
    DONE,
    /** No light: of a draft, suspended or cancelled. */
    NONE
}
