package org.xiaohao.jurisdiction;

import org.jspecify.annotations.Nullable;

/**
 * Sets up a jurisdiction with the default settings.
 *
 * @param code GB/T 2260 code: 2, 4, 6, 9 or 12 digits
 * @param parentId the jurisdiction above; null for none
 */
public record CreateJurisdiction(
        String code,
        String name,
        String shortName,
        JurisdictionLevel level,
        @Nullable Long parentId) {}
