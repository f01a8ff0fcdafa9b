package org.xiaohao.account;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;

/** Tells other features about people. Asks for no role: whoever calls it has checked what the person may see. */
@Service
@Transactional(readOnly = true)
public class AccountDirectory {

    private final Accounts accounts;
    private final AccountMapper mapper;

    AccountDirectory(Accounts accounts, AccountMapper mapper) {
        this.accounts = accounts;
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

    /**
     * The units that have an active account of a clerk or head.
     *
     * @param signedIn only where at least one of these people has ever signed in
     */
    public Set<Long> unitsWithPeople(long jurisdictionId, boolean signedIn) {
        return Set.copyOf(accounts.unitsWithRoles(jurisdictionId, Set.of(Role.CLERK, Role.UNIT_HEAD), signedIn));
    }

    /** The person of this account; empty when there is no such account or it is deactivated. */
    public Optional<Actor> findActor(long accountId) {
        return accounts.findWithRolesById(accountId).filter(Account::isActive).map(mapper::toActor);
    }

    /** Who acts under this user name; empty when there is no such account or it is deactivated. */
    public Optional<Actor> findActor(String username) {
        return accounts.findWithRolesByUsername(username.strip().toLowerCase(Locale.ROOT))
                .filter(Account::isActive)
                .map(mapper::toActor);
    }
}
