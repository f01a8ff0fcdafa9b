package org.xiaohao.shared;

import java.util.List;
import java.util.Optional;

/**
 * An act: something that somebody did, in the past tense, published once by the service that did it. It says for itself
 * how it is audited and who is told of it, so that both stand in one place. What else may happen upon it, another
 * feature's listener decides.
 */
public interface DomainEvent {

    /** How the act stands on the audit trail; there is no act without. */
    AuditNote audit();

    /** Which plan, task and unit it is about, where one of its components knows. */
    default Optional<AuditSubject> subject() {
        return AuditSubject.of(this);
    }

    /** Who is told of it, and what; nobody unless said otherwise. */
    default List<Message> messages() {
        return List.of();
    }

    /** Which messages it takes back; none unless said otherwise. */
    default List<TakenBack> takesBack() {
        return List.of();
    }

    /** Which messages it makes needless; none unless said otherwise. */
    default List<Settled> settles() {
        return List.of();
    }
}
