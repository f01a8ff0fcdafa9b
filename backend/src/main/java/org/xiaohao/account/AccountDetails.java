package org.xiaohao.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Role;

/**
 * An account with everything that can be edited; nothing secret.
 *
 * @param version to be handed back when saving
 * @param orgUnitId the unit; null for people of no unit
 * @param activated whether the person has set a password
 * @param mailAddress where mail reaches the person; null for nowhere
 */
public record AccountDetails(
        long id,
        int version,
        String username,
        String displayName,
        @Nullable Long orgUnitId,
        Set<Role> roles,
        @Nullable String mailAddress,
        boolean active,
        boolean activated) {}
