package org.xiaohao.supervision;

/** Why nobody is pressed; where several reasons hold, the first of them is told. */
public enum LeftOut {
    /** Nothing of it is late. */
    NOTHING_LATE,
    /** The unit has answered the last reminder. */
    ANSWERED,
    /** The unit has asked for a later day, and the office has not decided. */
    EXTENSION_ASKED,
    /** The unit was pressed as strongly today. */
    TODAY,
    /** What is late waits for the office itself. */
    WITH_OFFICE,
    /** The office has not ticked the unit. */
    UNTICKED
}
