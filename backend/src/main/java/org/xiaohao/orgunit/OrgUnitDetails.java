package org.xiaohao.orgunit;

import java.util.List;

/**
 * A unit with everything that can be edited.
 *
 * @param version to be handed back when saving
 * @param aliases as typed, without the name and the short name
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
        List<String> aliases) {}
