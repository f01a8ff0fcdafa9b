package org.xiaohao.audit;

import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;

/** An auditor took rows of the trail away. */
public record TrailExported(String filter) implements DomainEvent {

    @Override
    public AuditNote audit() {
        return new AuditNote(AuditAction.AUDIT_EXPORT, null, filter);
    }
}
