package org.xiaohao.jurisdiction;

import org.jspecify.annotations.Nullable;

/**
 * A jurisdiction with its settings, as its administrator edits it.
 *
 * @param version to be handed back when saving
 * @param code GB/T 2260 code
 * @param parentName the jurisdiction above; null for the top
 * @param dueSoonDays a task turns yellow this many days before its due date
 * @param reportSoonDays a period report turns yellow this many days before its day
 * @param receiveDays a unit is to receive its duty within this many working days
 * @param lateExtensions whether an extension may be asked for after the due date
 */
public record JurisdictionDetails(
        long id,
        int version,
        String code,
        String name,
        String shortName,
        JurisdictionLevel level,
        @Nullable Long parentId,
        @Nullable String parentName,
        int dueSoonDays,
        int reportSoonDays,
        int receiveDays,
        boolean lateExtensions) {}
