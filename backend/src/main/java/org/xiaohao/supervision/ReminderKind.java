package org.xiaohao.supervision;

/** How strongly a unit is reminded. */
public enum ReminderKind {
    /** 提醒: a message in the app. */
    NUDGE
}
