package org.xiaohao.audit;

import org.xiaohao.shared.Actor;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.AuditOutcome;
import org.xiaohao.shared.DomainEvent;

/**
 * Somebody asked for many things that are not there, or not theirs.
 *
 * @param target the last one
 */
public record ObjectsProbed(Actor actor, int count, String target) implements DomainEvent {

    @Override
    public AuditNote audit() {
        return new AuditNote(
                AuditAction.ACCESS_PROBED, null, count + " " + target, AuditOutcome.DENIED, AuditNote.Person.of(actor));
    }
}
