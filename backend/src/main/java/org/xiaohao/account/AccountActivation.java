package org.xiaohao.account;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.account.AccountEvent.ActivationFailed;
import org.xiaohao.account.AccountEvent.PasswordSet;
import org.xiaohao.jurisdiction.JurisdictionDirectory;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.InvalidInputException;

/** Lets whoever holds a slip set the password of its account. Asks for no role: nobody is signed in yet. */
@Component
public class AccountActivation {

    private final Accounts accounts;
    private final Activations activations;
    private final JurisdictionDirectory jurisdictions;
    private final Passwords passwords;
    private final DomainEvents events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AccountActivation(
            Accounts accounts,
            Activations activations,
            JurisdictionDirectory jurisdictions,
            Passwords passwords,
            DomainEvents events,
            Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.activations = activations;
        this.jurisdictions = jurisdictions;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Sets the password, and uses the slip up.
     *
     * @throws InvalidInputException with {@code activation-wrong} where user name and code do not fit, or the slip is
     *     used up or too old: the same for all, so that nobody learns which accounts there are; or when the password is
     *     too short, too long or easy to guess, and then the slip stays good
     */
    public void activate(ActivateAccount wanted) {
        String username = wanted.username().strip().toLowerCase(Locale.ROOT);
        String code = ActivationCode.plain(wanted.code());
        if (!Boolean.TRUE.equals(
                transaction.execute(status -> find(username, code).isPresent()))) {
            throw refused(username);
        }
        // Outside: hashing takes a while, in which the connection can serve others.
        String hash = passwords.encode("password", username, wanted.password());
        if (!Boolean.TRUE.equals(transaction.execute(status -> set(username, code, hash)))) {
            throw refused(username);
        }
    }

    private boolean set(String username, String code, String hash) {
        Optional<Account> found = find(username, code);
        found.ifPresent(account -> {
            activations.findByAccountId(account.getId()).ifPresent(activations::delete);
            account.changePassword(hash);
            events.publish(new PasswordSet(person(account)));
        });
        return found.isPresent();
    }

    private Optional<Account> find(String username, String code) {
        return accounts.findByUsername(username)
                .filter(account -> account.isActive()
                        && jurisdictions.isActive(account.getJurisdictionId())
                        && !account.isActivated()
                        && activations
                                .findByAccountId(account.getId())
                                .filter(slip -> slip.opensWith(code, clock.instant()))
                                .isPresent());
    }

    private InvalidInputException refused(String username) {
        AuditNote.Person person = accounts.findByUsername(username)
                .map(AccountActivation::person)
                .orElseGet(() -> new AuditNote.Person(null, null, SignInTrail.printable(username), ""));
        events.publish(new ActivationFailed(person));
        return new InvalidInputException("code", "activation-wrong");
    }

    private static AuditNote.Person person(Account account) {
        return new AuditNote.Person(
                account.getJurisdictionId(), account.getId(), account.getUsername(), account.getDisplayName());
    }
}
