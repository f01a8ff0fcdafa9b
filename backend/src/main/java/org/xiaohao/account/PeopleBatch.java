package org.xiaohao.account;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.account.AccountEvent.AccountCreated;
import org.xiaohao.account.AccountEvent.AccountUpdated;
import org.xiaohao.shared.Changes;
import org.xiaohao.shared.DomainEvent;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.RowOutcome;

/** One list of people on its way to becoming accounts; those that are there are read once and then known. */
final class PeopleBatch {

    private final long jurisdictionId;
    private final long by;
    private final Accounts accounts;
    private final AccountMapper mapper;
    private final SecondPerson secondPerson;
    private final Map<String, Account> byUsername = new HashMap<>();
    private final Map<String, Account> byPerson = new HashMap<>();
    private final Set<String> taken;
    private final Set<Long> seen = new HashSet<>();
    private final List<DomainEvent> events = new ArrayList<>();

    PeopleBatch(long jurisdictionId, long by, Accounts accounts, AccountMapper mapper, SecondPerson secondPerson) {
        this.jurisdictionId = jurisdictionId;
        this.by = by;
        this.accounts = accounts;
        this.mapper = mapper;
        this.secondPerson = secondPerson;
        this.taken = new HashSet<>(accounts.usernames());
        accounts.findWithRolesByJurisdictionId(jurisdictionId).forEach(this::know);
    }

    List<DomainEvent> events() {
        return events;
    }

    TakenPerson take(PersonRow row) {
        String username = row.username().strip().toLowerCase(Locale.ROOT);
        Account present = username.isEmpty()
                ? byPerson.get(person(row.displayName(), row.orgUnitId()))
                : byUsername.get(username);
        if (present == null) {
            return add(row, username.isEmpty() ? derived(row) : username);
        }
        if (!present.isActive()) {
            throw new InvalidInputException("username", "row-inactive", present.getUsername());
        }
        if (!seen.add(present.getId())) {
            throw new InvalidInputException("username", "row-twice", present.getUsername());
        }
        return change(present, row);
    }

    private TakenPerson add(PersonRow row, String username) {
        if (taken.contains(username)) {
            throw new InvalidInputException("username", "username-taken", username);
        }
        Account account = new Account(
                jurisdictionId,
                new CreateAccount(username, row.displayName(), null, row.orgUnitId(), row.roles(), null),
                null);
        boolean waits = secondPerson.isNeeded(account, row.roles(), Set.of());
        if (waits) {
            account.waitForSecondPerson();
        }
        accounts.save(account);
        taken.add(account.getUsername());
        seen.add(account.getId());
        know(account);
        AccountDetails made = mapper.toDetails(account);
        events.add(new AccountCreated(made));
        if (waits) {
            secondPerson.ask(account, AccountRequestKind.ACTIVATE, row.roles());
        }
        return new TakenPerson(RowOutcome.NEW, null, made, waits, null);
    }

    private TakenPerson change(Account account, PersonRow row) {
        AccountDetails before = mapper.toDetails(account);
        if (account.getId() == by && !row.roles().equals(before.roles())) {
            throw new InvalidInputException("roles", "own-account");
        }
        // Tried on an account that is not stored: what is refused must leave the stored one as it is.
        Account tried = new Account(
                jurisdictionId,
                new CreateAccount(before.username(), row.displayName(), null, row.orgUnitId(), row.roles(), null),
                null);
        boolean same = tried.getDisplayName().equals(before.displayName())
                && Objects.equals(row.orgUnitId(), before.orgUnitId())
                && row.roles().equals(before.roles());
        if (same) {
            return new TakenPerson(RowOutcome.SAME, before, before, false, null);
        }
        if (!row.roles().containsAll(before.roles())) {
            secondPerson.requireAnother(account, "roles");
        }
        boolean waits = secondPerson.isNeeded(account, row.roles(), before.roles());
        UpdateAccount change = new UpdateAccount(
                before.id(), before.version(), row.displayName(), row.orgUnitId(), row.roles(), before.mailAddress());
        account.update(waits ? change.withRoles(before.roles()) : change);
        if (waits) {
            secondPerson.ask(account, AccountRequestKind.GRANT, row.roles());
        }
        AccountDetails after = mapper.toDetails(account);
        events.add(new AccountUpdated(before.id(), before.username(), Changes.between(before, after)));
        return new TakenPerson(RowOutcome.CHANGED, before, after, waits, null);
    }

    /** The unit's code and the first role, with a number where somebody has that already. */
    private String derived(PersonRow row) {
        if (row.roles().isEmpty()) {
            throw new InvalidInputException("roles", "roles-required");
        }
        String role =
                switch (EnumSet.copyOf(row.roles()).iterator().next()) {
                    case CLERK -> "clerk";
                    case UNIT_HEAD -> "head";
                    case OFFICE -> "office";
                    case LEADER -> "leader";
                    case ADMIN -> "admin";
                    case AUDITOR -> "auditor";
                };
        String base = row.unitCode().isEmpty() ? role : row.unitCode().toLowerCase(Locale.ROOT) + "." + role;
        String free = base;
        for (int number = 2; taken.contains(free); number++) {
            free = base + number;
        }
        return free;
    }

    private void know(Account account) {
        byUsername.put(account.getUsername(), account);
        byPerson.putIfAbsent(person(account.getDisplayName(), account.getOrgUnitId()), account);
    }

    private static String person(String displayName, @Nullable Long unitId) {
        return displayName.strip() + "\n" + unitId;
    }
}
