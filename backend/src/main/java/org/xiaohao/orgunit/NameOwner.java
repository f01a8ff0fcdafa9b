package org.xiaohao.orgunit;

import org.jspecify.annotations.Nullable;

/** A name in its normal form with the unit or the group that it means. */
interface NameOwner {

    String getNormalForm();

    @Nullable
    OrgUnit getUnit();

    @Nullable
    OrgUnitGroup getOrgUnitGroup();
}
