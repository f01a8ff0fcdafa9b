package org.xiaohao.plan;

/** How the figures that units report on an indicator become one. */
public enum Aggregation {
    /** Events, people, cases, papers, money: all entries together. */
    SUM,
    /** A stock: the latest figure of each unit, these together. */
    LATEST,
    /** The largest figure of all entries. */
    MAX,
    /** A rate is never added up: it is recomputed from its two counts. */
    RATIO,
    /** The last figure that anybody reported, alone. */
    ONE
}
