package org.xiaohao.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether somebody who signed in some time ago may go on. A session ends when the account is deactivated, or gets another
 * password, unit or roles; when it is ended elsewhere; and when it has lasted long enough. Asked with each request, it
 * takes one read by primary keys and so holds on every node.
 */
@Component
public class RunningSessions {

    /** How exactly it is noted when a session was used last. */
    static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final OpenSessions sessions;
    private final SessionLimits limits;
    private final Clock clock;

    RunningSessions(Accounts accounts, OpenSessions sessions, SessionLimits limits, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    /** A person signed in with a browser; of too many sessions the one that was used least recently ends. */
    @Transactional
    public void begin(Authentication authentication, String address) {
        if (!(authentication.getPrincipal() instanceof AccountPrincipal principal)) {
            return;
        }
        Instant now = clock.instant();
        long accountId = principal.actor().accountId();
        Instant startedAfter = limits.startedAfter(now);
        Instant seenAfter = limits.seenAfter(now);
        sessions.deleteOver(accountId, principal.generation(), startedAfter, seenAfter);
        List<OpenSession> open = sessions.open(accountId, startedAfter, seenAfter);
        open.stream().skip(limits.most() - 1L).forEach(sessions::delete);
        OpenSession begun = sessions.save(new OpenSession(accountId, principal.generation(), address, now));
        principal.isIn(begun.getId(), now);
    }

    /** A person signed out. */
    @Transactional
    public void end(Authentication authentication) {
        if (authentication.getPrincipal() instanceof AccountPrincipal principal) {
            sessions.end(principal.session(), principal.actor().accountId());
        }
    }

    /**
     * Whether the session of this person goes on; also for whoever is not a person with an account.
     *
     * @throws org.springframework.dao.DataAccessException or a transaction's exception, when the database is gone
     */
    @Transactional
    public boolean goesOn(Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof AccountPrincipal principal)) {
            return true;
        }
        Instant now = clock.instant();
        boolean goesOn = accounts.signInGeneration(
                        principal.actor().accountId(), principal.session(), limits.startedAfter(now))
                .filter(current -> current <= principal.generation())
                .isPresent();
        if (goesOn && principal.isToBeSeen(now, SEEN_EVERY)) {
            sessions.see(principal.session(), now);
        }
        return goesOn;
    }

    /**
     * Ends all sessions but the one that does the work, which gives the account a new number.
     *
     * @param current the number that the account has from now on
     * @return what takes it back, for work that fails after all
     */
    Runnable keepOnlyThisOne(int current) {
        return principal()
                .<Runnable>map(principal -> {
                    int before = principal.generation();
                    sessions.goOnUnder(principal.session(), current);
                    principal.goOnUnder(current);
                    return () -> principal.goOnUnder(before);
                })
                .orElse(() -> {});
    }

    /** The session that asks; 0 where it is none of a browser. */
    static long current() {
        return principal().map(AccountPrincipal::session).orElse(0L);
    }

    private static Optional<AccountPrincipal> principal() {
        @Nullable
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal
                ? Optional.of(principal)
                : Optional.empty();
    }
}
