package org.xiaohao.notification;

import java.util.List;

/**
 * Messages were settled while some were on their way. Kept by the event publication registry as JSON, as
 * {@link NotificationRequested} is.
 *
 * @param ids what {@link SettledMessages} keeps of it
 */
record MessagesSettled(List<Long> ids) {

    MessagesSettled {
        ids = List.copyOf(ids);
    }
}
