package org.xiaohao.orgunit;

import java.util.List;

/**
 * Changes a unit.
 *
 * @param version the version the form was read at
 * @param aliases all the other names it goes by from now on
 * @param headApproves whether its head approves what its clerks report; otherwise it goes out when it is handed in
 */
public record UpdateOrgUnit(
        long id,
        int version,
        String code,
        String name,
        String shortName,
        OrgUnitKind kind,
        int sortOrder,
        List<String> aliases,
        boolean headApproves) {}
