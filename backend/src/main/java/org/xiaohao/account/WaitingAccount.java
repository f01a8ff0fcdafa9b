package org.xiaohao.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An active account whose person has not set a password yet.
 *
 * @param orgUnitName the short name of the unit; null for people of no unit
 * @param expiresAt until when the newest slip is good; null where none was made
 */
public record WaitingAccount(
        long id,
        String displayName,
        String username,
        @Nullable String orgUnitName,
        @Nullable Instant expiresAt) {}
