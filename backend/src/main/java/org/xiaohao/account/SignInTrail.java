package org.xiaohao.account;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.ActorPrincipal;
import org.xiaohao.shared.AuditEvent;
import org.xiaohao.shared.AuditOutcome;

/**
 * Counts wrong passwords and puts every sign-in, failed sign-in, lock and sign-out on the audit trail. Requests of the
 * REST API, which all carry the password, are one sign-in for {@link #QUIET_TIME}. Not one transaction: the trail of
 * what failed is written in one of its own, and whoever held a connection meanwhile would wait for a second one.
 */
@Component
class SignInTrail {

    static final Duration QUIET_TIME = Duration.ofHours(1);

    private static final int MAX_USERNAME = 64;

    private final SignInRecord record;
    private final ApplicationEventPublisher events;

    SignInTrail(SignInRecord record, ApplicationEventPublisher events) {
        this.record = record;
        this.events = events;
    }

    /**
     * A right password forgets the wrong ones.
     *
     * @throws LockedException when too many wrong ones were counted while this one was compared
     */
    @EventListener
    public void on(AuthenticationSuccessEvent event) {
        Authentication authentication = event.getAuthentication();
        find(authentication).ifPresent(account -> {
            if (record.isLocked(account)) {
                publish("account.sign-in", account, AuditOutcome.FAILURE);
                throw new LockedException("Locked while the password was compared");
            }
            if (account.hasFailedAttempts()) {
                record.forgetFailures(account);
            }
            if (authentication.getDetails() instanceof ApiSignInDetails && record.noteApiSignIn(account, QUIET_TIME)) {
                publish("account.sign-in-api", account, AuditOutcome.SUCCESS);
            }
        });
    }

    @EventListener
    public void on(InteractiveAuthenticationSuccessEvent event) {
        find(event.getAuthentication()).ifPresent(account -> publish("account.sign-in", account, AuditOutcome.SUCCESS));
    }

    @EventListener
    public void on(AbstractAuthenticationFailureEvent event) {
        if (event instanceof AuthenticationFailureServiceExceptionEvent) {
            // The account could not be read: nobody knows whether the password was wrong.
            return;
        }
        String typed = event.getAuthentication().getName();
        record.find(normalise(typed))
                .ifPresentOrElse(
                        account -> failed(account, event instanceof AuthenticationFailureBadCredentialsEvent),
                        () -> failedStranger(printable(typed)));
    }

    @EventListener
    public void on(LogoutSuccessEvent event) {
        find(event.getAuthentication())
                .ifPresent(account -> publish("account.sign-out", account, AuditOutcome.SUCCESS));
    }

    private void failed(Account account, boolean wrongPassword) {
        if (wrongPassword) {
            record.countFailure(account);
        }
        publish("account.sign-in", account, AuditOutcome.FAILURE);
        if (wrongPassword && record.lockIfTooMany(account)) {
            publish("account.lock", account, AuditOutcome.SUCCESS);
        }
    }

    private void failedStranger(String shown) {
        events.publishEvent(new AuditEvent(
                "account.sign-in",
                "Account",
                null,
                shown,
                AuditOutcome.FAILURE,
                new AuditEvent.Person(null, null, shown, "")));
    }

    private Optional<Account> find(Authentication authentication) {
        return authentication.getPrincipal() instanceof ActorPrincipal principal
                ? record.find(principal.actor().accountId())
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
