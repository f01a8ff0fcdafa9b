package org.xiaohao.orgunit;

import java.util.List;

/**
 * A group with everything that can be edited.
 *
 * @param version to be handed back when saving
 * @param members its units in their order, deactivated ones included
 */
public record OrgUnitGroupDetails(
        long id, int version, String name, boolean active, List<String> aliases, List<OrgUnitReference> members) {}
