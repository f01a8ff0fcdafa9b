package org.xiaohao.supervision;

import org.xiaohao.shared.MessageKind;

/** How strongly a unit is reminded; each kind more strongly than those before it. */
public enum ReminderKind {
    /** 提醒: a message in the app. */
    NUDGE(MessageKind.REMINDED),
    /** 催办: a message in the app to whose time is over. */
    URGE(MessageKind.URGED),
    /** 督办函: a numbered letter with all that the unit owes. */
    SUPERVISION_LETTER(MessageKind.LETTER_SENT);

    private final MessageKind message;

    ReminderKind(MessageKind message) {
        this.message = message;
    }

    /** What the unit is told; its text takes how many things it is reminded of. */
    MessageKind message() {
        return message;
    }

    /** Whether a reminder of this kind says no more than one of the other. */
    boolean isNoStrongerThan(ReminderKind other) {
        return compareTo(other) <= 0;
    }
}
