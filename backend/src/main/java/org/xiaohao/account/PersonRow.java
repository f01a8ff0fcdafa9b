package org.xiaohao.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Role;

/**
 * A person as a row of a list tells of it.
 *
 * @param username empty for the one of the person of this name in this unit, or a new one made of the unit's code and
 *     the role, such as {@code bm03.clerk}
 * @param orgUnitId an active unit of the jurisdiction; null for people of no unit
 * @param unitCode its code; empty for people of no unit
 */
public record PersonRow(
        String displayName, String username, @Nullable Long orgUnitId, String unitCode, Set<Role> roles) {}
