package org.xiaohao.orgunit;

import java.util.List;

/**
 * A group in the administrator's list.
 *
 * @param memberCount how many units it has, deactivated ones included
 */
public record OrgUnitGroupSummary(
        long id, int version, String name, boolean active, List<String> aliases, int memberCount) {}
