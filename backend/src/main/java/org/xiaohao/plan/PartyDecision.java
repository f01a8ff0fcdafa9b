package org.xiaohao.plan;

import org.jspecify.annotations.Nullable;

/**
 * Whom a printed name means, as a person decided; exactly one of the two is set.
 *
 * @param orgUnitId the unit, or null
 * @param orgUnitGroupId the group, or null
 */
public record PartyDecision(
        @Nullable Long orgUnitId, @Nullable Long orgUnitGroupId) {

    public static PartyDecision unit(long id) {
        return new PartyDecision(id, null);
    }

    public static PartyDecision group(long id) {
        return new PartyDecision(null, id);
    }
}
