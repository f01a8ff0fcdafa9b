package org.xiaohao.orgunit;

import org.jspecify.annotations.Nullable;

/**
 * Narrows the list of groups; null or empty means any.
 *
 * @param text part of the name or an alias
 */
public record OrgUnitGroupFilter(
        @Nullable String text, @Nullable Boolean active) {

    /** Lets everything through. */
    public static OrgUnitGroupFilter all() {
        return new OrgUnitGroupFilter(null, null);
    }
}
