package org.xiaohao.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether somebody who signed in some time ago may go on. A session ends when the account is deactivated, or gets another
 * password, unit or roles. Asked with each request, it takes one read by the primary key and so holds on every node.
 */
@Component
public class RunningSessions {

    private final Accounts accounts;

    RunningSessions(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Whether the session of this person goes on; also for whoever is not a person with an account.
     *
     * @throws org.springframework.dao.DataAccessException or a transaction's exception, when the database is gone
     */
    @Transactional(readOnly = true)
    public boolean goesOn(Authentication authentication) {
        return !(authentication.getPrincipal() instanceof AccountPrincipal principal)
                || accounts.signInGeneration(principal.actor().accountId())
                        .filter(current -> current <= principal.generation())
                        .isPresent();
    }

    /**
     * Ends all sessions but the one that does the work, which gives the account a new number.
     *
     * @param current the number that the account has from now on
     * @return what takes it back, for work that fails after all
     */
    static Runnable keepOnlyThisOne(int current) {
        return principal()
                .<Runnable>map(principal -> {
                    int before = principal.generation();
                    principal.goOnUnder(current);
                    return () -> principal.goOnUnder(before);
                })
                .orElse(() -> {});
    }

    private static Optional<AccountPrincipal> principal() {
        @Nullable
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal
                ? Optional.of(principal)
                : Optional.empty();
    }
}
