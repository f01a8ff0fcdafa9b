package org.xiaohao.orgunit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the register knows of a name that a document prints: exactly one unit, exactly one group, or neither.
 *
 * @param printedName the name as asked
 * @param unit the active unit that has this name, short name or alias; null for none
 * @param group the active group that has this name or alias; null for none
 * @param suggestions where neither matches: up to three that look alike, the likeliest first; never a match by itself
 */
public record RegisterMatch(
        String printedName,
        @Nullable OrgUnitReference unit,
        @Nullable OrgUnitGroupReference group,
        List<RegisterSuggestion> suggestions) {

    /** Whether the register knows whom the name means. */
    public boolean found() {
        return unit != null || group != null;
    }
}
