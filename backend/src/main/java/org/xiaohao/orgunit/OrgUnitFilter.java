package org.xiaohao.orgunit;

import org.jspecify.annotations.Nullable;

/**
 * Narrows the list of units; null or empty means any.
 *
 * @param text part of the code, the name, the short name or an alias
 */
public record OrgUnitFilter(
        @Nullable String text,
        @Nullable OrgUnitKind kind,
        @Nullable Boolean active) {

    /** Lets everything through. */
    public static OrgUnitFilter all() {
        return new OrgUnitFilter(null, null, null);
    }
}
