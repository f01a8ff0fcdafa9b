package org.xiaohao.shared;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person on whose behalf something is done.
 *
 * @param accountId the account
 * @param username the name used to sign in
 * @param displayName the name shown to others
 * @param jurisdictionId the jurisdiction whose rows this person may see, and no others
 * @param orgUnitId the unit the person belongs to; null for people of no unit (administrators, leaders)
 * @param roles what the person may do
 */
public record Actor(
        long accountId,
        String username,
        String displayName,
        long jurisdictionId,
        @Nullable Long orgUnitId,
        Set<Role> roles)
        implements Serializable {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the person reads the whole jurisdiction's plans, not only the own unit's part. */
    public boolean seesWholeJurisdiction() {
        return has(Role.OFFICE) || has(Role.LEADER);
    }

    public boolean belongsTo(long unitId) {
        return orgUnitId != null && orgUnitId == unitId;
    }
}
