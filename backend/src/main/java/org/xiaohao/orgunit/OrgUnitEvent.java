package org.xiaohao.orgunit;

import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;

/** Changes of the register of units. */
public sealed interface OrgUnitEvent extends DomainEvent {

    record OrgUnitCreated(OrgUnitDetails unit) implements OrgUnitEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.UNIT_CREATE, unit.id(), unit.toString());
        }
    }

    /** @param changes old and new values */
    record OrgUnitUpdated(long unitId, String name, String changes) implements OrgUnitEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.UNIT_UPDATE, unitId, name + " " + changes);
        }
    }

    record OrgUnitDeactivated(long unitId, String name, String changes) implements OrgUnitEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.UNIT_DEACTIVATE, unitId, name + " " + changes);
        }
    }

    record OrgUnitActivated(long unitId, String name, String changes) implements OrgUnitEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.UNIT_ACTIVATE, unitId, name + " " + changes);
        }
    }
}
