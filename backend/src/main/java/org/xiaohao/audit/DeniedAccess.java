package org.xiaohao.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.xiaohao.shared.DomainEvents;

/**
 * Puts refused accesses of signed-in people on the trail. Somebody who hammers at the same door gets one row per
 * {@link #QUIET_TIME}, and at most {@link #MAX_PER_ACCOUNT} rows in it altogether, so that nobody can fill the disk.
 */
@Component
class DeniedAccess {

    static final Duration QUIET_TIME = Duration.ofMinutes(1);
    static final int MAX_PER_ACCOUNT = 30;
    private static final int MAX_REMEMBERED = 10_000;
    private static final Logger log = LoggerFactory.getLogger(DeniedAccess.class);

    private final DomainEvents events;
    private final Clock clock;
    private final Map<Refusal, Instant> recent = new LinkedHashMap<>();

    DeniedAccess(DomainEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(AuthorizationDeniedEvent<?> event) {
        Authentication authentication = event.getAuthentication().get();
        if (authentication == null || !(authentication.getPrincipal() instanceof ActorPrincipal principal)) {
            return;
        }
        Actor actor = principal.actor();
        Refusal refusal = new Refusal(actor.accountId(), target(event.getObject()));
        if (isNew(refusal)) {
            write(actor, refusal);
        }
    }

    /** The refusal itself stands, whether it can be written down or not. */
    private void write(Actor actor, Refusal refusal) {
        try {
            events.publish(new AccessDenied(actor, refusal.target()));
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
