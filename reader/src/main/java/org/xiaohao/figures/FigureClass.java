package org.xiaohao.figures;

/** What kind of figure it is; the kind decides what may be done with it. */
public enum FigureClass {
    /** Done in the period and can be added: events, cases, papers, people reached. */
    EVENT_SUM,
    /** Exists at a date; the latest counts. */
    STOCK,
    /** Share of a whole. */
    RATE,
    /** Change against an earlier value. */
    GROWTH,
    /** In yuan or another currency. */
    MONEY,
    AREA,
    /** A place in an order. */
    RANK,
    /** What is asked, not what was done. */
    TARGET,
    LENGTH_OF_TIME,
    /** Averages, sizes of a group in passing: nothing to be added up. */
    OTHER
}
