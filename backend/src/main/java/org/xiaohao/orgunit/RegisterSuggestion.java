package org.xiaohao.orgunit;

import org.jspecify.annotations.Nullable;

/**
 * A unit or a group whose name looks like the one that was asked for. A person decides.
 *
 * @param unit the unit; null when it is a group
 * @param group the group; null when it is a unit
 * @param similarity 0 to 1, where 1 is the same name (of a unit or group that is deactivated)
 */
public record RegisterSuggestion(
        @Nullable OrgUnitReference unit, @Nullable OrgUnitGroupReference group, double similarity) {}
