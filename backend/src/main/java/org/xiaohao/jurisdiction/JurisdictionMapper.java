package org.xiaohao.jurisdiction;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper
interface JurisdictionMapper {

    @Mapping(target = "parentId", source = "parent.id")
    @Mapping(target = "parentName", source = "parent.name")
    JurisdictionDetails toDetails(Jurisdiction jurisdiction);

    JurisdictionReference toReference(Jurisdiction jurisdiction);
}
