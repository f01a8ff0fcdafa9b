package org.xiaohao.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery, for the administrator.
 *
 * @param failure why the last try failed; null where none did
 * @param status what was answered: the status of HTTP, or the code of a robot's platform; null for no answer
 * @param nextAttempt when it is tried again; null where it is not
 * @param reference stands in the log
 */
public record DeliveryStanding(
        long id,
        long channelId,
        String channelName,
        ChannelKind kind,
        DeliveryState state,
        @Nullable DeliveryFailure failure,
        @Nullable Integer status,
        int attempts,
        Instant at,
        @Nullable Instant nextAttempt,
        @Nullable String reference) {}
