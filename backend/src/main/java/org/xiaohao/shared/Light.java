package org.xiaohao.shared;

/**
 * How a duty stands, derived from dates and the clock, never stored. In the order in which people look: the first light
 * that applies is the one shown, except that {@link #DONE} ends all others.
 */
public enum Light {
    /** 逾期, red: open after its due date, or a period report missing after its day. */
    OVERDUE,
    /** 临期, yellow: due within the days that the jurisdiction set. */
    DUE_SOON,
    /** 未启动, grey: not received yet. */
    NOT_STARTED,
    /** 正常, green. */
    NORMAL,
    /** 办结, blue: closed. */
    DONE
}
