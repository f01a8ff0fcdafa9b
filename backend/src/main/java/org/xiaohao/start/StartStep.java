package org.xiaohao.start;

/** What has to be there before units can report, in the usual order. */
public enum StartStep {
    /** The jurisdiction has its name and code. */
    JURISDICTION,
    /** There are units. */
    UNITS,
    /** The office and at least one unit have people. */
    PEOPLE,
    /** A plan has been taken in. */
    PLAN,
    /** A plan has been issued. */
    ISSUE
}
