package org.xiaohao.jurisdiction;

import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;

/**
 * The administrator changed the settings of the jurisdiction.
 *
 * @param changes old and new values
 */
public record JurisdictionUpdated(long jurisdictionId, String changes) implements DomainEvent {

    @Override
    public AuditNote audit() {
        return new AuditNote(AuditAction.JURISDICTION_UPDATE, jurisdictionId, changes);
    }
}
