package org.xiaohao.supervision;

/** Why nobody is reminded of a task. */
public enum LeftOut {
    /** Nothing of it is late. */
    NOTHING_LATE,
    /** What is late waits for the office itself. */
    WITH_OFFICE,
    /** The unit answered today's reminder. */
    ANSWERED,
    /** The unit was reminded today and has not answered yet. */
    REMINDED_TODAY
}
