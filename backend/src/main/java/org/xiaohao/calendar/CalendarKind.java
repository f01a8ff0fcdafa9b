package org.xiaohao.calendar;

/** What falls due, in the order in which a day shows it. Constants are only added at the end. */
public enum CalendarKind {
    /** 报送: the report of a part for a period. */
    REPORT,
    /** 签收: a part is to be received. */
    RECEIPT,
    /** 完成: a task is to be done. */
    COMPLETION,
    /** 延期申请: the day that is asked for, and nobody has decided on yet. */
    EXTENSION,
    /** 协调答复: a request for coordination is to be answered. */
    COORDINATION,
    /** 催办答复: a reminder, on the day it was sent, for it names no day by which to answer. */
    REMINDER;

    /** Whether the day is one by which something must be done, so that what is open after it is late. */
    public boolean isBinding() {
        return this != EXTENSION && this != REMINDER;
    }
}
