package org.xiaohao.jurisdiction;

import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;

/** What administrators do with jurisdictions. */
public sealed interface JurisdictionEvent extends DomainEvent {

    /**
     * The administrator changed the settings of the own jurisdiction.
     *
     * @param changes old and new values
     */
    record JurisdictionUpdated(long jurisdictionId, String changes) implements JurisdictionEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.JURISDICTION_UPDATE, jurisdictionId, changes);
        }
    }

    /** There is a new one below that of the acting person. */
    record JurisdictionCreated(long jurisdictionId, String name, String code) implements JurisdictionEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.JURISDICTION_CREATE, jurisdictionId, name + " " + code);
        }
    }

    /** Nobody of it signs in any more. */
    record JurisdictionRetired(long jurisdictionId, String name) implements JurisdictionEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.JURISDICTION_RETIRE, jurisdictionId, name);
        }
    }

    record JurisdictionRestored(long jurisdictionId, String name) implements JurisdictionEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.JURISDICTION_RESTORE, jurisdictionId, name);
        }
    }
}
