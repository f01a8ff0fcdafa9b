package org.xiaohao.audit;

import org.xiaohao.shared.Actor;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.AuditOutcome;
import org.xiaohao.shared.DomainEvent;

/**
 * Somebody who is signed in was refused something.
 *
 * @param target the method of a service, or the request
 */
public record AccessDenied(Actor actor, String target) implements DomainEvent {

    @Override
    public AuditNote audit() {
        return new AuditNote(AuditAction.ACCESS_DENIED, null, target, AuditOutcome.DENIED, AuditNote.Person.of(actor));
    }
}
