package org.xiaohao.account;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.xiaohao.account.SignInEvent.AccountLocked;
import org.xiaohao.account.SignInEvent.SignInFailed;
import org.xiaohao.account.SignInEvent.SignedIn;
import org.xiaohao.account.SignInEvent.SignedInByApi;
import org.xiaohao.account.SignInEvent.SignedOut;
import org.xiaohao.shared.ActorPrincipal;
import org.xiaohao.shared.Addresses;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvents;

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
    private final RunningSessions sessions;
    private final DomainEvents events;

    SignInTrail(SignInRecord record, RunningSessions sessions, DomainEvents events) {
        this.record = record;
        this.sessions = sessions;
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
                events.publish(new SignInFailed(person(account)));
                throw new LockedException("Locked while the password was compared");
            }
            if (account.hasFailedAttempts() && !record.hasSecondFactor(account)) {
                record.forgetFailures(account);
            }
            if (authentication.getDetails() instanceof ApiSignInDetails && record.noteApiSignIn(account, QUIET_TIME)) {
                record.noteSignIn(account);
                events.publish(new SignedInByApi(person(account)));
            }
        });
    }

    @EventListener
    public void on(InteractiveAuthenticationSuccessEvent event) {
        find(event.getAuthentication()).ifPresent(account -> {
            record.noteSignIn(account);
            sessions.begin(event.getAuthentication(), address(event.getAuthentication()));
            events.publish(new SignedIn(person(account)));
        });
    }

    @EventListener
    public void on(AbstractAuthenticationFailureEvent event) {
        if (event instanceof AuthenticationFailureServiceExceptionEvent) {
            // The account could not be read: nobody knows whether the password was wrong.
            return;
        }
        String typed = event.getAuthentication().getName();
        record.find(normalise(typed))
                .ifPresentOrElse(account -> failed(account, event), () -> failedStranger(printable(typed)));
    }

    @EventListener
    public void on(LogoutSuccessEvent event) {
        find(event.getAuthentication()).ifPresent(account -> {
            sessions.end(event.getAuthentication());
            events.publish(new SignedOut(person(account)));
        });
    }

    private static String address(Authentication authentication) {
        String address = authentication.getDetails() instanceof WebAuthenticationDetails details
                ? Addresses.literal(details.getRemoteAddress())
                : null;
        return Objects.requireNonNullElse(address, "");
    }

    /** Counts a wrong password, wherever it was asked for, and locks the account when it was one too many. */
    void wrongPassword(Account account) {
        record.countFailure(account);
        events.publish(new SignInFailed(person(account)));
        if (record.lockIfTooMany(account)) {
            events.publish(new AccountLocked(person(account)));
        }
    }

    boolean isLocked(Account account) {
        return record.isLocked(account);
    }

    private void failed(Account account, AbstractAuthenticationFailureEvent event) {
        if (event instanceof AuthenticationFailureBadCredentialsEvent) {
            wrongPassword(account);
        } else {
            events.publish(new SignInFailed(person(account)));
        }
    }

    private void failedStranger(String shown) {
        events.publish(new SignInFailed(new AuditNote.Person(null, null, shown, "")));
    }

    private Optional<Account> find(Authentication authentication) {
        return authentication.getPrincipal() instanceof ActorPrincipal principal
                ? record.find(principal.actor().accountId())
                : Optional.empty();
    }

    private static AuditNote.Person person(Account account) {
        return new AuditNote.Person(
                account.getJurisdictionId(), account.getId(), account.getUsername(), account.getDisplayName());
    }

    private static String normalise(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** What strangers type must neither break the lines of a log nor fill it. */
    static String printable(String typed) {
        String clean =
                typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", "").strip();
        return clean.length() > MAX_USERNAME
                ? clean.substring(0, clean.offsetByCodePoints(0, clean.codePointCount(0, MAX_USERNAME)))
                : clean;
    }
}
