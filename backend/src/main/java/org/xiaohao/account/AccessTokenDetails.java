package org.xiaohao.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token without its secret.
 *
 * @param lastUsedAt to the hour; null where it was never used
 */
public record AccessTokenDetails(
        long id,
        String name,
        AccessScope scope,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
