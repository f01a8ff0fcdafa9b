package org.xiaohao.orgunit;

import java.util.List;

/** A unit in the administrator's list. */
public record OrgUnitSummary(
        long id,
        int version,
        String code,
        String name,
        String shortName,
        OrgUnitKind kind,
        int sortOrder,
        boolean active,
        List<String> aliases) {}
