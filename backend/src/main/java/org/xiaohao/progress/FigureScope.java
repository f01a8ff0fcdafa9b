package org.xiaohao.progress;

/** 口径: what stretch of time a figure tells of. */
public enum FigureScope {
    /** The period that is reported. */
    PERIOD,
    /** From the beginning of the year to date; it takes the place of what was reported before. */
    CUMULATIVE
}
