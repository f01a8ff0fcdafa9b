package org.xiaohao.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a printed name means, as a person decided for this document: units, or a group, or nobody.
 *
 * @param orgUnitIds the units; several where a collective such as 有关部门 was spelt out
 * @param orgUnitGroupId the group, or null
 */
public record NameDecision(List<Long> orgUnitIds, @Nullable Long orgUnitGroupId) {

    public NameDecision {
        orgUnitIds = List.copyOf(orgUnitIds);
        if (orgUnitGroupId != null && !orgUnitIds.isEmpty()) {
            throw new IllegalArgumentException("units or a group, not both");
        }
    }

    public static NameDecision units(List<Long> ids) {
        return new NameDecision(ids, null);
    }

    public static NameDecision group(long id) {
        return new NameDecision(List.of(), id);
    }

    /** The words name nobody and are left out. */
    public static NameDecision nobody() {
        return new NameDecision(List.of(), null);
    }

    public boolean isNobody() {
        return orgUnitIds.isEmpty() && orgUnitGroupId == null;
    }
}
