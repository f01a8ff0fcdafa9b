package org.xiaohao.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.ActorPrincipal;
import org.xiaohao.shared.AuditEvent;
import org.xiaohao.shared.AuditOutcome;

/**
 * Counts wrong passwords and puts every sign-in, failed sign-in, lock and sign-out on the audit trail. Requests of the
 * REST API, which all carry the password, are one sign-in for {@link #QUIET_TIME}.
 */
@Component
class SignInTrail {

    static final Duration QUIET_TIME = Duration.ofHours(1);

    private static final int MAX_USERNAME = 64;

    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInTrail(Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(AuthenticationSuccessEvent event) {
        Authentication authentication = event.getAuthentication();
        if (!(authentication.getPrincipal() instanceof ActorPrincipal principal)) {
            return;
        }
        accounts.findById(principal.actor().accountId()).ifPresent(account -> {
            if (account.hasFailedAttempts()) {
                account.signedIn();
            }
            if (authentication.getDetails() instanceof ApiSignInDetails
                    && account.signedInByApi(clock.instant(), QUIET_TIME)) {
                publish("account.sign-in-api", account, AuditOutcome.SUCCESS);
            }
        });
    }

    @EventListener
    @Transactional
    public void on(InteractiveAuthenticationSuccessEvent event) {
        find(event.getAuthentication()).ifPresent(account -> publish("account.sign-in", account, AuditOutcome.SUCCESS));
    }

    @EventListener
    @Transactional
    public void on(AbstractAuthenticationFailureEvent event) {
        String typed = event.getAuthentication().getName();
        Optional<Account> known = accounts.lockByUsername(normalise(typed));
        if (known.isEmpty()) {
            String shown = printable(typed);
            events.publishEvent(new AuditEvent(
                    "account.sign-in",
                    "Account",
                    null,
                    shown,
                    AuditOutcome.FAILURE,
                    new AuditEvent.Person(null, null, shown, "")));
            return;
        }
        Account account = known.get();
        publish("account.sign-in", account, AuditOutcome.FAILURE);
        boolean wrongPassword = event instanceof AuthenticationFailureBadCredentialsEvent;
        if (wrongPassword && account.signInFailed(clock.instant())) {
            publish("account.lock", account, AuditOutcome.SUCCESS);
        }
    }

    @EventListener
    @Transactional
    public void on(LogoutSuccessEvent event) {
        find(event.getAuthentication())
                .ifPresent(account -> publish("account.sign-out", account, AuditOutcome.SUCCESS));
    }

    private Optional<Account> find(Authentication authentication) {
        return authentication.getPrincipal() instanceof ActorPrincipal principal
                ? accounts.findById(principal.actor().accountId())
                : Optional.empty();
    }

    private void publish(String action, Account account, AuditOutcome outcome) {
        events.publishEvent(new AuditEvent(
                action,
                "Account",
                account.getId(),
                account.getUsername(),
                outcome,
                new AuditEvent.Person(
                        account.getJurisdictionId(),
                        account.getId(),
                        account.getUsername(),
                        account.getDisplayName())));
    }

    private static String normalise(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** What strangers type must neither break the lines of a log nor fill it. */
    private static String printable(String typed) {
        String clean =
                typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", "").strip();
        return clean.length() > MAX_USERNAME
                ? clean.substring(0, clean.offsetByCodePoints(0, clean.codePointCount(0, MAX_USERNAME)))
                : clean;
    }
}
