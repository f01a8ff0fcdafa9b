package org.xiaohao.orgunit;

import java.util.List;

/**
 * Adds a unit to the own jurisdiction.
 *
 * @param code letters, digits and {@code . - _}; unique in the jurisdiction
 * @param aliases other names it goes by, none of them taken
 */
public record CreateOrgUnit(
        String code, String name, String shortName, OrgUnitKind kind, int sortOrder, List<String> aliases) {}
