package org.xiaohao.account;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountEvent.AccountCreated;
import org.xiaohao.account.AccountEvent.ActivationSlipMade;
import org.xiaohao.jurisdiction.JurisdictionDirectory;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForAdmin;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;

/**
 * The first administrators of jurisdictions below the own. Whom they let in afterwards is their own affair and is not
 * seen from here.
 */
@Service
@ForAdmin
@Transactional
public class SubordinateAdministrators {

    private static final Set<Role> ADMINISTRATOR = Set.of(Role.ADMIN);

    private final Accounts accounts;
    private final Activations activations;
    private final ActivationCode codes;
    private final SecondPerson secondPerson;
    private final AccountMapper mapper;
    private final JurisdictionDirectory jurisdictions;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    SubordinateAdministrators(
            Accounts accounts,
            Activations activations,
            ActivationCode codes,
            SecondPerson secondPerson,
            AccountMapper mapper,
            JurisdictionDirectory jurisdictions,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.accounts = accounts;
        this.activations = activations;
        this.codes = codes;
        this.secondPerson = secondPerson;
        this.mapper = mapper;
        this.jurisdictions = jurisdictions;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** Those of some jurisdictions below the own in which an administrator has set a password; others are left out. */
    @Transactional(readOnly = true)
    public Set<Long> served(Collection<Long> jurisdictionIds) {
        Set<Long> below = new HashSet<>(jurisdictions.below(currentActor.get().jurisdictionId()));
        below.retainAll(jurisdictionIds);
        return below.isEmpty() ? Set.of() : Set.copyOf(accounts.jurisdictionsServed(below, Role.ADMIN));
    }

    /**
     * Makes an account for an administrator, and a slip by which its person sets the password. Where there is a second
     * person in the own jurisdiction, that one is asked first; with the leave the next call makes the slip.
     *
     * @return the slip; empty while the account waits for a second person
     * @throws NotFoundException when the jurisdiction is not below the own
     * @throws InvalidInputException when something is missing, or the user name is taken
     */
    public Optional<ActivationSlip> letIn(LetAdministratorIn wanted) {
        if (!jurisdictions.isBelow(currentActor.get().jurisdictionId(), wanted.jurisdictionId())) {
            throw new NotFoundException();
        }
        Account made = new Account(
                wanted.jurisdictionId(),
                new CreateAccount(wanted.username(), wanted.displayName(), null, null, ADMINISTRATOR, null),
                null);
        Account account = accounts.findWithRolesByUsername(made.getUsername()).orElse(made);
        boolean isNew = account.equals(made);
        boolean takesTwo = secondPerson.isNeeded(account, ADMINISTRATOR, Set.of());
        boolean isMeant = account.getJurisdictionId() == wanted.jurisdictionId()
                && (account.isActive() || takesTwo)
                && !account.isActivated()
                && account.getRoles().equals(ADMINISTRATOR);
        if (!isMeant) {
            throw new InvalidInputException("username", "username-taken", account.getUsername());
        }
        if (isNew) {
            if (takesTwo) {
                account.waitForSecondPerson();
            }
            accounts.save(account);
            events.publish(new AccountCreated(mapper.toDetails(account)));
        }
        if (account.isActive()) {
            return Optional.of(slip(account, wanted.days()));
        }
        if (!secondPerson.isAskedToLetIn(account)) {
            secondPerson.ask(account, AccountRequestKind.ACTIVATE, ADMINISTRATOR);
        }
        return Optional.empty();
    }

    private ActivationSlip slip(Account account, int days) {
        String code = codes.random();
        Activation activation = activations.findByAccountId(account.getId()).orElse(null);
        if (activation == null) {
            activation = new Activation(account.getId(), code, days, clock.instant());
        } else {
            activation.renew(code, days, clock.instant());
        }
        activations.saveAndFlush(activation);
        ActivationSlip slip = new ActivationSlip(
                account.getId(),
                account.getDisplayName(),
                account.getUsername(),
                null,
                account.getRoles(),
                ActivationCode.printed(code),
                activation.getExpiresAt());
        events.publish(new ActivationSlipMade(slip));
        return slip;
    }
}
