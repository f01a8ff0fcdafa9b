package org.xiaohao.audit;

import org.mapstruct.Mapper;

@Mapper
interface AuditMapper {

    AuditEntrySummary toSummary(AuditEntry entry);
}
