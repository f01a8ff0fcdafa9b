package org.xiaohao.supervision;

/** How far a reminder got. */
public enum ReminderState {
    SENT,
    OPENED,
    ANSWERED
}
