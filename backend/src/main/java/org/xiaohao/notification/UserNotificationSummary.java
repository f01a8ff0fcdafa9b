package org.xiaohao.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message in somebody's list.
 *
 * @param kind the text is {@code notification.<kind>} of the translations
 * @param arguments what the text names, in the order of its placeholders
 * @param link the place in the app, a path without leading slash; null for none
 * @param readAt when it was first read; null while it is unread
 */
public record UserNotificationSummary(
        long id,
        String kind,
        List<String> arguments,
        @Nullable String link,
        Instant createdAt,
        @Nullable Instant readAt) {

    public boolean isUnread() {
        return readAt == null;
    }
}
