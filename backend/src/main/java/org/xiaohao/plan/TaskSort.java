package org.xiaohao.plan;

/** By what a list of tasks may be sorted. The SQL never comes from a request. */
public enum TaskSort {
    NUMBER,
    DUE_DATE,
    DUE_DATE_DESC,
    TITLE,
    /** By the first-named lead unit in the order of the register, then as by number. */
    LEAD,
    /** By light, the most urgent first, and then by the day on which it is late or falls due. */
    LIGHT
}
