package org.xiaohao.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aopalliance.intercept.MethodInvocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.ActorPrincipal;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvent;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.Refusals;

/**
 * Puts refused accesses of signed-in people on the trail. Somebody who hammers at the same door gets one row per
 * {@link #QUIET_TIME}, and at most {@link #MAX_PER_ACCOUNT} rows in it altogether, so that nobody can fill the disk.
 */
@Component
class DeniedAccess implements Refusals {

    static final Duration QUIET_TIME = Duration.ofMinutes(1);
    static final int MAX_PER_ACCOUNT = 30;

    /** So many things that are not there within this time are a search for what is not theirs. */
    static final int MANY_MISSING = 20;

    static final Duration MISSING_TIME = Duration.ofMinutes(10);

    private static final int MAX_REMEMBERED = 10_000;
    private static final Logger log = LoggerFactory.getLogger(DeniedAccess.class);

    private final DomainEvents events;
    private final Clock clock;
    private final CurrentActor currentActor;
    private final Map<Refusal, Instant> recent = new LinkedHashMap<>();
    private final Map<Long, Integer> missing = new HashMap<>();
    private Instant missingSince = Instant.EPOCH;

    DeniedAccess(DomainEvents events, CurrentActor currentActor, Clock clock) {
        this.events = events;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @EventListener
    void on(AuthorizationDeniedEvent<?> event) {
        Authentication authentication = event.getAuthentication().get();
        if (authentication == null || !(authentication.getPrincipal() instanceof ActorPrincipal principal)) {
            return;
        }
        denied(principal.actor(), target(event.getObject()));
    }

    @Override
    public void denied(String target) {
        currentActor.find().ifPresent(actor -> denied(actor, target));
    }

    private void denied(Actor actor, String target) {
        if (isNew(new Refusal(actor.accountId(), target))) {
            write(actor, new AccessDenied(actor, target));
        }
    }

    @Override
    public void missing(String target) {
        currentActor.find().ifPresent(actor -> {
            if (countMissing(actor.accountId()) == MANY_MISSING) {
                write(actor, new ObjectsProbed(actor, MANY_MISSING, target));
            }
        });
    }

    private synchronized int countMissing(long accountId) {
        Instant now = clock.instant();
        if (now.isAfter(missingSince.plus(MISSING_TIME))) {
            missingSince = now;
            missing.clear();
        }
        return missing.merge(accountId, 1, Integer::sum);
    }

    /** The refusal itself stands, whether it can be written down or not. */
    private void write(Actor actor, DomainEvent refusal) {
        try {
            events.publish(refusal);
        } catch (RuntimeException e) {
            log.error("A refused access of account {} could not be put on the trail", actor.accountId(), e);
        }
    }

    private synchronized boolean isNew(Refusal refusal) {
        Instant now = clock.instant();
        recent.values().removeIf(at -> !at.plus(QUIET_TIME).isAfter(now));
        long ofAccount = recent.keySet().stream()
                .filter(known -> known.accountId() == refusal.accountId())
                .count();
        return ofAccount < MAX_PER_ACCOUNT
                && recent.size() < MAX_REMEMBERED
                && recent.putIfAbsent(refusal, now) == null;
    }

    private static String target(Object object) {
        return switch (object) {
            case MethodInvocation invocation ->
                invocation.getMethod().getDeclaringClass().getSimpleName() + "."
                        + invocation.getMethod().getName();
            case RequestAuthorizationContext context -> target(context.getRequest());
            case HttpServletRequest request -> request.getMethod() + " " + request.getRequestURI();
            default -> object.getClass().getSimpleName();
        };
    }

    private record Refusal(long accountId, String target) {}
}
