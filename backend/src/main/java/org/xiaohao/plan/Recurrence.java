package org.xiaohao.plan;

/** How often a task comes round; the cycle in which units report on it is proposed from this. */
public enum Recurrence {
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    /** Another period, such as a school term. */
    OTHER
}
