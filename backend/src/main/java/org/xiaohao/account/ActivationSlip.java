package org.xiaohao.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Role;

/**
 * What a person needs for setting the first password; handed over on paper and shown once.
 *
 * @param orgUnitName the short name of the unit; null for people of no unit
 * @param code in groups of four signs
 * @param expiresAt the code is worth nothing from then on
 */
public record ActivationSlip(
        long accountId,
        String displayName,
        String username,
        @Nullable String orgUnitName,
        Set<Role> roles,
        String code,
        Instant expiresAt) {

    /** Never shows the code. */
    @Override
    public String toString() {
        return "ActivationSlip[username=" + username + "]";
    }
}
