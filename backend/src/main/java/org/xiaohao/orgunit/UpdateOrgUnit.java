package org.xiaohao.orgunit;

import java.util.List;

/**
 * Changes a unit.
 *
 * @param version the version the form was read at
 * @param aliases all the other names it goes by from now on
 */
public record UpdateOrgUnit(
        long id,
        int version,
        String code,
        String name,
        String shortName,
        OrgUnitKind kind,
        int sortOrder,
        List<String> aliases) {}
