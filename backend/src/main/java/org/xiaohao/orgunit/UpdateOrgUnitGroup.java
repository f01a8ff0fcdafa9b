package org.xiaohao.orgunit;

import java.util.List;

/**
 * Changes a group. Plans that were issued before keep the members of their day.
 *
 * @param version the version the form was read at
 * @param aliases all the other names it goes by from now on
 * @param memberIds all its units from now on, in their order
 */
public record UpdateOrgUnitGroup(long id, int version, String name, List<String> aliases, List<Long> memberIds) {}
