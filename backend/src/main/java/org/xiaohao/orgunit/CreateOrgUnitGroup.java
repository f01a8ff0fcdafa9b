package org.xiaohao.orgunit;

import java.util.List;

/**
 * Adds a group of units to the own jurisdiction.
 *
 * @param aliases other names it goes by, none of them taken
 * @param memberIds its units in their order
 */
public record CreateOrgUnitGroup(String name, List<String> aliases, List<Long> memberIds) {}
