package org.xiaohao.account;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountEvent.AdministratorResetAtMachine;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.Role;

/** Lets an administrator in again whom nobody else can help: for whoever has the machine. See {@link ResetAdmin}. */
@Component
class AdministratorReset {

    private final Accounts accounts;
    private final AccessTokens tokens;
    private final SecondFactors factors;
    private final Passwords passwords;
    private final DomainEvents events;

    AdministratorReset(
            Accounts accounts, AccessTokens tokens, SecondFactors factors, Passwords passwords, DomainEvents events) {
        this.factors = factors;
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.events = events;
    }

    /** The names of all administrators, also of those who are deactivated. */
    @Transactional(readOnly = true)
    public List<String> usernames() {
        return accounts.usernames(Role.ADMIN);
    }

    /**
     * Gives an administrator a new random password, lets the account sign in again, and ends its sessions and tokens.
     *
     * @return the password, to be shown once
     * @throws java.util.NoSuchElementException when no administrator has this name
     */
    @Transactional
    public String reset(String username) {
        Account account = accounts.findWithRolesByUsername(username)
                .filter(found -> found.getRoles().contains(Role.ADMIN))
                .orElseThrow();
        String password = passwords.random();
        account.activate(account.getVersion());
        account.changePassword(passwords.encode("password", username, password));
        tokens.deleteByAccountId(account.getId());
        factors.findById(account.getId()).ifPresent(factors::delete);
        events.publish(new AdministratorResetAtMachine(account.getId(), account.getJurisdictionId(), username));
        return password;
    }
}
