package org.xiaohao.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.MessageKind;

/**
 * A message in somebody's list.
 *
 * @param kind what it is about; the text is {@code notification.<code>} of the translations
 * @param arguments what the text names, in the order of its placeholders
 * @param link where it leads; null for none, or where an older or newer version has another page
 * @param readAt when it was first read; null while it is unread
 */
public record UserNotificationSummary(
        long id,
        MessageKind kind,
        List<String> arguments,
        @Nullable Link link,
        Instant createdAt,
        @Nullable Instant readAt) {

    public boolean isUnread() {
        return readAt == null;
    }
}
