package org.xiaohao.orgunit;

import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvent;

/** Changes of the register of groups. */
public sealed interface OrgUnitGroupEvent extends DomainEvent {

    record OrgUnitGroupCreated(long groupId, String name, String members) implements OrgUnitGroupEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.GROUP_CREATE, groupId, name + " " + members);
        }
    }

    /** @param changes old and new values */
    record OrgUnitGroupUpdated(long groupId, String name, String changes) implements OrgUnitGroupEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.GROUP_UPDATE, groupId, name + " " + changes);
        }
    }

    record OrgUnitGroupDeactivated(long groupId, String name, String changes) implements OrgUnitGroupEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.GROUP_DEACTIVATE, groupId, name + " " + changes);
        }
    }

    record OrgUnitGroupActivated(long groupId, String name, String changes) implements OrgUnitGroupEvent {

        @Override
        public AuditNote audit() {
            return new AuditNote(AuditAction.GROUP_ACTIVATE, groupId, name + " " + changes);
        }
    }
}
