package org.xiaohao.audit;

import java.util.List;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.xiaohao.shared.AuditAction;

interface AuditEntries extends Repository<AuditEntry, Long>, JpaSpecificationExecutor<AuditEntry> {

    @Query("select distinct e.action from AuditEntry e where e.jurisdictionId = :jurisdictionId order by e.action")
    List<AuditAction> actions(long jurisdictionId);
}
