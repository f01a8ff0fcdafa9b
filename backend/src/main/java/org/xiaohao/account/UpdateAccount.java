package org.xiaohao.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Role;

/**
 * Changes a person of the own jurisdiction.
 *
 * @param version the version the form was read at
 * @param orgUnitId the unit, without which nobody is a clerk or unit head; null for none
 * @param roles at least one; not two of administrator, auditor and office
 * @param mailAddress where mail reaches the person; null or empty for nowhere
 */
public record UpdateAccount(
        long id,
        int version,
        String displayName,
        @Nullable Long orgUnitId,
        Set<Role> roles,
        @Nullable String mailAddress) {

    UpdateAccount withRoles(Set<Role> others) {
        return new UpdateAccount(id, version, displayName, orgUnitId, others, mailAddress);
    }
}
