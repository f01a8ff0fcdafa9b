package org.xiaohao.supervision;

import org.xiaohao.shared.MessageKind;

/** How strongly a unit is reminded. */
public enum ReminderKind {
    /** 提醒: a message in the app. */
    NUDGE(MessageKind.REMINDED);

    private final MessageKind message;

    ReminderKind(MessageKind message) {
        this.message = message;
    }

    /** What the unit is told; its text takes how many things it is reminded of. */
    MessageKind message() {
        return message;
    }
}
