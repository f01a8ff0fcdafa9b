package org.xiaohao.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.xiaohao.shared.Addresses;
import org.xiaohao.shared.AuditNames;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.AuditOutcome;
import org.xiaohao.shared.AuditSubject;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvent;

/** Writes the trail. An event that cannot be written fails the change it tells of. */
@Component
class AuditTrail {

    /** Who is written down when the application itself acts. */
    private static final AuditNote.Person SYSTEM = new AuditNote.Person(null, null, "system", "");

    private final EntityManager entityManager;
    private final CurrentActor currentActor;
    private final AuditNames names;
    private final Clock clock;
    private final TransactionTemplate joined;
    private final TransactionTemplate own;

    AuditTrail(
            EntityManager entityManager,
            CurrentActor currentActor,
            AuditNames names,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.entityManager = entityManager;
        this.currentActor = currentActor;
        this.names = names;
        this.clock = clock;
        this.joined = new TransactionTemplate(transactionManager);
        this.own = new TransactionTemplate(transactionManager);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(DomainEvent event) {
        write(event.audit(), event.subject().map(this::names).orElse(AuditEntry.Names.NONE));
    }

    private AuditEntry.Names names(AuditSubject subject) {
        Long plan = subject.planId();
        Long unit = subject.orgUnitId();
        return new AuditEntry.Names(
                plan == null ? "" : names.plan(plan), subject.task(), unit == null ? "" : names.unit(unit));
    }

    private void write(AuditNote note, AuditEntry.Names about) {
        AuditNote.Person person = note.person() == null ? actingPerson() : note.person();
        AuditEntry entry = new AuditEntry(note, person, about, clock.instant(), sourceAddress());
        transaction(note).executeWithoutResult(status -> entityManager.persist(entry));
    }

    /** A read-only transaction would silently drop the row, and one that fails would take it along. */
    private TransactionTemplate transaction(AuditNote note) {
        boolean joins = note.outcome() == AuditOutcome.SUCCESS
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        return joins ? joined : own;
    }

    private AuditNote.Person actingPerson() {
        return currentActor.find().map(AuditNote.Person::of).orElse(SYSTEM);
    }

    private static @Nullable String sourceAddress() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return Addresses.literal(attributes.getRequest().getRemoteAddr());
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof WebAuthenticationDetails details
                ? Addresses.literal(details.getRemoteAddress())
                : null;
    }
}
