package org.xiaohao.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Role;

/**
 * An account in the administrator's list.
 *
 * @param orgUnitId the unit; null for people of no unit
 * @param orgUnitName its short name; null for people of no unit
 * @param locked whether too many wrong passwords keep the person out just now
 * @param activated whether the person has set a password
 */
public record AccountSummary(
        long id,
        int version,
        String username,
        String displayName,
        @Nullable Long orgUnitId,
        @Nullable String orgUnitName,
        Set<Role> roles,
        boolean active,
        boolean activated,
        boolean locked) {}
