package org.xiaohao.account;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.SearchText;
import org.xiaohao.shared.SortKey;

/** Reads accounts for the list of people, in a fixed number of statements. */
@Component
class AccountQueries {

    private final Accounts accounts;
    private final OrgUnitDirectory units;
    private final AccountMapper mapper;
    private final Clock clock;

    AccountQueries(Accounts accounts, OrgUnitDirectory units, AccountMapper mapper, Clock clock) {
        this.accounts = accounts;
        this.units = units;
        this.mapper = mapper;
        this.clock = clock;
    }

    Page<AccountSummary> list(long jurisdictionId, AccountFilter filter, Pageable page) {
        Pageable sorted = SortKey.translate(page, AccountSort.class, Sort.by("username"));
        Page<Account> found = accounts.search(
                jurisdictionId,
                SearchText.pattern(filter.text()),
                filter.role(),
                filter.orgUnitId(),
                filter.active(),
                sorted);
        Map<Long, Set<Role>> roles = rolesOf(found.map(Account::getId).toList());
        Map<Long, OrgUnitReference> unitsById = units.byIds(found.stream()
                .map(Account::getOrgUnitId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Instant now = clock.instant();
        return found.map(account -> mapper.toSummary(
                account,
                roles.getOrDefault(account.getId(), Set.of()),
                shortName(unitsById, account.getOrgUnitId()),
                account.isLocked(now)));
    }

    private Map<Long, Set<Role>> rolesOf(List<Long> ids) {
        return accounts.roles(ids).stream()
                .collect(Collectors.groupingBy(
                        Accounts.RoleOf::getAccountId,
                        Collectors.mapping(
                                Accounts.RoleOf::getRole, Collectors.toCollection(() -> EnumSet.noneOf(Role.class)))));
    }

    private static @Nullable String shortName(Map<Long, OrgUnitReference> unitsById, @Nullable Long unitId) {
        OrgUnitReference unit = unitId == null ? null : unitsById.get(unitId);
        return unit == null ? null : unit.shortName();
    }
}
