package org.xiaohao.account;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.jurisdiction.JurisdictionDirectory;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.SearchText;

/** Tells other features about people. Asks for no role: whoever calls it has checked what the person may see. */
@Service
@Transactional(readOnly = true)
public class AccountDirectory {

    private final Accounts accounts;
    private final JurisdictionDirectory jurisdictions;
    private final AccountMapper mapper;

    AccountDirectory(Accounts accounts, JurisdictionDirectory jurisdictions, AccountMapper mapper) {
        this.accounts = accounts;
        this.jurisdictions = jurisdictions;
        this.mapper = mapper;
    }

    /** The names shown for these accounts, deactivated ones included; an unknown id is left out. */
    public Map<Long, String> displayNames(Collection<Long> accountIds) {
        if (accountIds.isEmpty()) {
            return Map.of();
        }
        return accounts.names(Set.copyOf(accountIds)).stream()
                .collect(Collectors.toMap(Accounts.NameOf::getId, Accounts.NameOf::getDisplayName));
    }

    /**
     * The active accounts that have one of the roles.
     *
     * @param orgUnitIds only people of these units; empty for the whole jurisdiction
     */
    public Set<Long> activeAccountIds(long jurisdictionId, Set<Long> orgUnitIds, Set<Role> roles) {
        if (roles.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                orgUnitIds.isEmpty()
                        ? accounts.activeWithRoles(jurisdictionId, roles)
                        : accounts.activeWithRolesInUnits(jurisdictionId, roles, orgUnitIds));
    }

    /** Those of some accounts that are active and have one of the roles. */
    public Set<Long> activeAmong(long jurisdictionId, Set<Long> accountIds, Set<Role> roles) {
        return accountIds.isEmpty() || roles.isEmpty()
                ? Set.of()
                : Set.copyOf(accounts.activeAmong(jurisdictionId, roles, accountIds));
    }

    /**
     * The active people who read what some units may, by name.
     *
     * @param supervisors whether those who see the whole jurisdiction are among them
     * @param text a part of the name; empty for all
     */
    public List<PersonReference> readers(
            long jurisdictionId, Set<Long> orgUnitIds, boolean supervisors, String text, int limit) {
        return accounts.readers(
                jurisdictionId, some(orgUnitIds), supervisors, SearchText.pattern(text), Limit.of(limit));
    }

    /** Those of some accounts that are active and read what some units may. */
    public Set<Long> readersAmong(
            long jurisdictionId, Set<Long> orgUnitIds, boolean supervisors, Collection<Long> accountIds) {
        return accountIds.isEmpty()
                ? Set.of()
                : Set.copyOf(accounts.readersAmong(jurisdictionId, some(orgUnitIds), supervisors, accountIds));
    }

    /** No database takes an empty list. */
    private static Set<Long> some(Set<Long> ids) {
        return ids.isEmpty() ? Set.of(0L) : ids;
    }

    /**
     * The units that have an active account of a clerk or head.
     *
     * @param signedIn only where at least one of these people has ever signed in
     */
    public Set<Long> unitsWithPeople(long jurisdictionId, boolean signedIn) {
        return Set.copyOf(accounts.unitsWithRoles(jurisdictionId, Set.of(Role.CLERK, Role.UNIT_HEAD), signedIn));
    }

    /** The units in which an active account has the role. */
    public Set<Long> unitsWith(long jurisdictionId, Role role) {
        return Set.copyOf(accounts.unitsWithRoles(jurisdictionId, Set.of(role), false));
    }

    /** Whom the mail of the day reaches, over all jurisdictions; those of one stand together. */
    public List<MailReader> mailReaders() {
        return accounts.mailReaders();
    }

    /** The person of this account; empty when there is no such account or it or its jurisdiction is not active. */
    public Optional<Actor> findActor(long accountId) {
        return accounts.findWithRolesById(accountId).filter(this::mayAct).map(mapper::toActor);
    }

    /** Who acts under this user name; empty when there is no such account or it or its jurisdiction is not active. */
    public Optional<Actor> findActor(String username) {
        return accounts.findWithRolesByUsername(username.strip().toLowerCase(Locale.ROOT))
                .filter(this::mayAct)
                .map(mapper::toActor);
    }

    private boolean mayAct(Account account) {
        return account.isActive() && jurisdictions.isActive(account.getJurisdictionId());
    }
}
