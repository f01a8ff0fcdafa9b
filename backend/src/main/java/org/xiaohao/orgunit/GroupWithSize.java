package org.xiaohao.orgunit;

/** A group with the number of its members. */
interface GroupWithSize {

    OrgUnitGroup getOrgUnitGroup();

    int getMemberCount();
}
