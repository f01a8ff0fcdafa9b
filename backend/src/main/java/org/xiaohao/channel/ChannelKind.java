package org.xiaohao.channel;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.xiaohao.shared.MessageKind;

/** What a channel can be told. The code is what programs read as {@code type}: it never changes. */
public enum ChannelKind {
    PLAN_ISSUED("plan.issued", MessageKind.PLAN_ISSUED),
    UNITS_URGED("units.urged", MessageKind.URGED, MessageKind.REMINDED),
    LETTER_SENT("letter.sent", MessageKind.LETTER_SENT),
    TASK_CLOSED("task.closed", MessageKind.CLOSING_APPROVED),
    DUE_DATE_CHANGED("task.due-date-changed", MessageKind.TASK_DUE_DATE_CHANGED, MessageKind.EXTENSION_APPROVED),
    /** The administrator tries whether it arrives; cannot be switched off. */
    TEST("test");

    private final String code;
    private final Set<MessageKind> messages;

    ChannelKind(String code, MessageKind... messages) {
        this.code = code;
        this.messages = messages.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(messages));
    }

    /** The kind under which a channel is told what people are told; empty for what it is not. */
    static Optional<ChannelKind> of(MessageKind message) {
        return Arrays.stream(values())
                .filter(kind -> kind.messages.contains(message))
                .findFirst();
    }

    /** As programs read it, such as {@code letter.sent}. */
    public String code() {
        return code;
    }

    /** Whether the administrator chooses it. */
    public boolean isChosen() {
        return this != TEST;
    }
}
