package org.xiaohao.account;

import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Role;

/**
 * Narrows the list of accounts; null or empty means any.
 *
 * @param text part of the user name or the display name
 */
public record AccountFilter(
        @Nullable String text,
        @Nullable Role role,
        @Nullable Long orgUnitId,
        @Nullable Boolean active) {

    /** Lets everything through. */
    public static AccountFilter all() {
        return new AccountFilter(null, null, null, null);
    }
}
