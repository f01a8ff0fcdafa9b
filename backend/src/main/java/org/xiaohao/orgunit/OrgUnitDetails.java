package org.xiaohao.orgunit;

import java.util.List;

/**
 * A unit with everything that can be edited.
 *
 * @param version to be handed back when saving
 * @param aliases as typed, without the name and the short name
 * @param headApproves whether its head approves what its clerks report; otherwise it goes out when it is handed in
 */
public record OrgUnitDetails(
        long id,
        int version,
        String code,
        String name,
        String shortName,
        OrgUnitKind kind,
        int sortOrder,
        boolean active,
        List<String> aliases,
        boolean headApproves) {}
