package org.xiaohao.orgunit;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface OrgUnitMapper {

    OrgUnitReference toReference(OrgUnit unit);

    OrgUnitSummary toSummary(OrgUnit unit);

    OrgUnitDetails toDetails(OrgUnit unit);

    OrgUnitGroupReference toReference(OrgUnitGroup group);

    @Mapping(target = "memberCount", source = "memberCount")
    OrgUnitGroupSummary toSummary(OrgUnitGroup group, int memberCount);

    @Mapping(target = "members", source = "members")
    OrgUnitGroupDetails toDetails(OrgUnitGroup group, List<OrgUnitReference> members);
}
