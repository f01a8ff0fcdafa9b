package org.xiaohao.account;

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiaohao.account.AccountEvent.AccountActivated;
import org.xiaohao.account.AccountEvent.AccountCreated;
import org.xiaohao.account.AccountEvent.AccountDeactivated;
import org.xiaohao.account.AccountEvent.AccountUpdated;
import org.xiaohao.account.AccountEvent.OwnPasswordChanged;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.shared.Changes;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvent;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForAdmin;
import org.xiaohao.shared.ForSignedIn;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** The people of the own jurisdiction, for its administrator; and the own password, for everybody. */
@Service
@Transactional(readOnly = true)
@ForAdmin
public class AccountService {

    private final Accounts accounts;
    private final AccountQueries queries;
    private final AccessTokens tokens;
    private final SignInTrail trail;
    private final RunningSessions sessions;
    private final SecondPerson secondPerson;
    private final OrgUnitDirectory units;
    private final Passwords passwords;
    private final AccountMapper mapper;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final TransactionTemplate transaction;

    AccountService(
            Accounts accounts,
            AccountQueries queries,
            AccessTokens tokens,
            SignInTrail trail,
            RunningSessions sessions,
            SecondPerson secondPerson,
            OrgUnitDirectory units,
            Passwords passwords,
            AccountMapper mapper,
            CurrentActor currentActor,
            DomainEvents events,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.queries = queries;
        this.tokens = tokens;
        this.trail = trail;
        this.sessions = sessions;
        this.secondPerson = secondPerson;
        this.units = units;
        this.passwords = passwords;
        this.mapper = mapper;
        this.currentActor = currentActor;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * A page of the accounts.
     *
     * @param page sorted by names of {@link AccountSort}, or unsorted for the usual order
     */
    public Page<AccountSummary> list(AccountFilter filter, Pageable page) {
        return queries.list(currentActor.get().jurisdictionId(), filter, page);
    }

    /**
     * One account.
     *
     * @throws NotFoundException when the own jurisdiction has none with this id
     */
    public AccountDetails details(long id) {
        return mapper.toDetails(find(id));
    }

    /**
     * Adds a person. One with powers signs in when a second person agreed.
     *
     * @throws InvalidInputException when something is missing, the user name is taken, the password too short, or the
     *     roles do not go together
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public AccountDetails create(CreateAccount creation) {
        String password = creation.password();
        String hash = password == null ? null : passwords.encode("password", creation.username(), password);
        return inTransaction(() -> create(creation, hash));
    }

    private AccountDetails create(CreateAccount creation, @Nullable String hash) {
        long jurisdictionId = currentActor.get().jurisdictionId();
        requireUnit(jurisdictionId, creation.orgUnitId());
        Account account = new Account(jurisdictionId, creation, hash);
        if (accounts.existsByUsername(account.getUsername())) {
            throw new InvalidInputException("username", "username-taken", account.getUsername());
        }
        boolean waits = secondPerson.isNeeded(account, creation.roles(), Set.of());
        if (waits) {
            account.waitForSecondPerson();
        }
        AccountDetails created = mapper.toDetails(accounts.saveAndFlush(account));
        events.publish(new AccountCreated(created));
        if (waits) {
            secondPerson.ask(account, AccountRequestKind.ACTIVATE, creation.roles());
        }
        return created;
    }

    /**
     * Changes a person's name, unit and roles. With another unit or other roles the person has to sign in again. New powers
     * come when a second person agreed.
     *
     * @throws NotFoundException when the own jurisdiction has none with this id
     * @throws org.xiaohao.shared.StaleDataException when somebody saved in between
     * @throws InvalidInputException when something is missing or the roles do not go together
     */
    @Transactional
    public AccountDetails update(UpdateAccount change) {
        Account account = find(change.id());
        AccountDetails before = mapper.toDetails(account);
        if (!Objects.equals(account.getOrgUnitId(), change.orgUnitId())) {
            requireUnit(account.getJurisdictionId(), change.orgUnitId());
        }
        if (isOwn(account) && !change.roles().equals(before.roles())) {
            throw new InvalidInputException("roles", "own-account");
        }
        if (!change.roles().containsAll(before.roles())) {
            secondPerson.requireAnother(account, "roles");
        }
        boolean waits = secondPerson.isNeeded(account, change.roles(), before.roles());
        account.update(waits ? change.withRoles(before.roles()) : change);
        AccountDetails after = save(account, before, AccountUpdated::new);
        if (waits) {
            secondPerson.ask(account, AccountRequestKind.GRANT, change.roles());
        }
        return after;
    }

    /**
     * Keeps a person from signing in, and ends the running sessions and all tokens.
     *
     * @throws NotFoundException when the own jurisdiction has none with this id
     * @throws org.xiaohao.shared.StaleDataException when somebody saved in between
     * @throws InvalidInputException when it is the own account
     */
    @Transactional
    public AccountDetails deactivate(long id, int version) {
        Account account = find(id);
        if (isOwn(account)) {
            throw new InvalidInputException("active", "own-account");
        }
        secondPerson.requireAnother(account, "active");
        AccountDetails before = mapper.toDetails(account);
        account.deactivate(version);
        tokens.deleteByAccountId(account.getId());
        return save(account, before, AccountDeactivated::new);
    }

    /**
     * Lets a person sign in again, also one who is locked out. Of one with powers who was deactivated a second person is asked.
     *
     * @throws NotFoundException when the own jurisdiction has none with this id
     * @throws org.xiaohao.shared.StaleDataException when somebody saved in between
     */
    @Transactional
    public AccountDetails activate(long id, int version) {
        Account account = find(id);
        AccountDetails before = mapper.toDetails(account);
        if (!account.isActive() && secondPerson.isNeeded(account, before.roles(), Set.of())) {
            account.requireVersion(version);
            secondPerson.ask(account, AccountRequestKind.ACTIVATE, before.roles());
            return before;
        }
        account.activate(version);
        return save(account, before, AccountActivated::new);
    }

    /**
     * Changes the password of the acting person, who knows the old one. Other sessions of the person end.
     *
     * @throws InvalidInputException when the old password is wrong, or was wrong too often, or the new one is too short
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    @ForSignedIn
    public void changeOwnPassword(ChangeOwnPassword change) {
        Account before = inTransaction(this::own);
        if (trail.isLocked(before)) {
            throw new InvalidInputException("oldPassword", "password-locked");
        }
        String known = before.getPasswordHash();
        if (known == null || !passwords.matches(change.oldPassword(), known)) {
            trail.wrongPassword(before);
            throw new InvalidInputException("oldPassword", "password-wrong");
        }
        if (change.oldPassword().equals(change.newPassword())) {
            throw new InvalidInputException("newPassword", "password-same");
        }
        String hash = passwords.encode("newPassword", before.getUsername(), change.newPassword());
        inTransaction(() -> {
            Account account = own();
            account.replacePassword(known, hash);
            events.publish(new OwnPasswordChanged(account.getId(), account.getUsername()));
            accounts.flush();
            // Before the commit, or else another request of this session could find it ended.
            takeBackOnFailure(sessions.keepOnlyThisOne(account.getSignInGeneration()));
            return account;
        });
    }

    private static void takeBackOnFailure(Runnable takeBack) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    takeBack.run();
                }
            }
        });
    }

    /** A password is hashed outside: that takes a while, in which the connection can serve others. */
    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private Account own() {
        return accounts.findById(currentActor.get().accountId()).orElseThrow(NotFoundException::new);
    }

    private AccountDetails save(Account account, AccountDetails before, Telling telling) {
        accounts.flush();
        AccountDetails after = mapper.toDetails(account);
        events.publish(telling.of(account.getId(), account.getUsername(), Changes.between(before, after)));
        return after;
    }

    private Account find(long id) {
        return accounts.findByIdAndJurisdictionId(id, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    private boolean isOwn(Account account) {
        return account.getId() == currentActor.get().accountId();
    }

    private void requireUnit(long jurisdictionId, @Nullable Long unitId) {
        if (unitId != null && !units.isActiveUnitOf(jurisdictionId, unitId)) {
            throw new InvalidInputException("orgUnitId", "unknown-unit");
        }
    }

    /** Makes the event of a change from the id, the name and the old and new values. */
    private interface Telling {
        DomainEvent of(long id, String name, String changes);
    }
}
