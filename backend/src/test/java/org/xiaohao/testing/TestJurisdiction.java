package org.xiaohao.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.account.AccountDetails;
import org.xiaohao.account.CreateAccount;
import org.xiaohao.account.UpdateAccount;
import org.xiaohao.orgunit.CreateOrgUnit;
import org.xiaohao.orgunit.CreateOrgUnitGroup;
import org.xiaohao.orgunit.OrgUnitKind;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;

/** One jurisdiction of a test; its units and people are made when they are first asked for. */
public final class TestJurisdiction {

    private final Fixtures fixtures;
    private final long id;
    private final int serial;
    private final Map<String, Long> units = new HashMap<>();
    private final Map<String, Long> groups = new HashMap<>();
    private final Map<String, Actor> people = new HashMap<>();

    TestJurisdiction(Fixtures fixtures, long id, int serial) {
        this.fixtures = fixtures;
        this.id = id;
        this.serial = serial;
    }

    public long id() {
        return id;
    }

    /** The unit whose name this is, and whose short name it is too. */
    public long unit(String name) {
        return unit(name, OrgUnitKind.GOVERNMENT_DEPARTMENT);
    }

    /** The unit whose name this is; of the kind when it is new. */
    public long unit(String name, OrgUnitKind kind, String... aliases) {
        return units.computeIfAbsent(
                name,
                missing -> fixtures.callAsAdministrator(
                        id,
                        () -> fixtures.units
                                .create(new CreateOrgUnit(
                                        "u" + (units.size() + 1), name, name, kind, units.size() + 1, List.of(aliases)))
                                .id()));
    }

    /** The group whose name this is; with these units, made if need be, when it is new. */
    public long group(String name, String... unitNames) {
        List<Long> members = List.of(unitNames).stream().map(this::unit).toList();
        return groups.computeIfAbsent(
                name,
                missing -> fixtures.callAsAdministrator(
                        id,
                        () -> fixtures.groups
                                .create(new CreateOrgUnitGroup(name, List.of(), members))
                                .id()));
    }

    public Actor admin() {
        return person(Role.ADMIN, null);
    }

    public Actor auditor() {
        return person(Role.AUDITOR, null);
    }

    public Actor office() {
        return person(Role.OFFICE, null);
    }

    public Actor leader() {
        return person(Role.LEADER, null);
    }

    /** The clerk of the unit with this name, which is made if need be. */
    public Actor clerk(String unitName) {
        return person(Role.CLERK, unitName);
    }

    /** The head of the unit with this name, which is made if need be. */
    public Actor head(String unitName) {
        return person(Role.UNIT_HEAD, unitName);
    }

    /** A person with this role; clerks and heads are of a unit that is made for them. */
    public Actor person(Role role) {
        boolean ofUnit = role == Role.CLERK || role == Role.UNIT_HEAD;
        return person(role, ofUnit ? "\u53f8\u6cd5\u5c40" : null);
    }

    private Actor person(Role role, @Nullable String unitName) {
        String key = role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + unitName;
        Actor known = people.get(key);
        if (known == null) {
            known = create(role, unitName == null ? null : unit(unitName));
            people.put(key, known);
        }
        return known;
    }

    /** Says where mail reaches a person. */
    public void mail(Actor person, @Nullable String address) {
        fixtures.callAsAdministrator(id, () -> {
            AccountDetails read = fixtures.accounts.details(person.accountId());
            return fixtures.accounts.update(new UpdateAccount(
                    read.id(), read.version(), read.displayName(), read.orgUnitId(), read.roles(), address));
        });
    }

    private Actor create(Role role, @Nullable Long unitId) {
        String username = role.name().toLowerCase(Locale.ROOT) + (people.size() + 1) + ".j" + serial;
        long accountId = fixtures.callAsAdministrator(
                id,
                () -> fixtures.accounts
                        .create(new CreateAccount(username, username, Fixtures.PASSWORD, unitId, Set.of(role), null))
                        .id());
        fixtures.confirmAll(id);
        return Fixtures.actor(accountId, username, id, unitId, Set.of(role));
    }
}
