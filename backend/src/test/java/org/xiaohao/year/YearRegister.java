package org.xiaohao.year;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xiaohao.account.AccountRequestService;
import org.xiaohao.account.AccountService;
import org.xiaohao.account.CreateAccount;
import org.xiaohao.jurisdiction.CreateJurisdiction;
import org.xiaohao.jurisdiction.JurisdictionLevel;
import org.xiaohao.jurisdiction.JurisdictionSetup;
import org.xiaohao.orgunit.CreateOrgUnit;
import org.xiaohao.orgunit.CreateOrgUnitGroup;
import org.xiaohao.orgunit.OrgUnitDetails;
import org.xiaohao.orgunit.OrgUnitGroupService;
import org.xiaohao.orgunit.OrgUnitKind;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.orgunit.UpdateOrgUnit;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.Fixtures;

/** The jurisdiction of a year with its units, groups and people. */
class YearRegister {

    private static final String CODE = "990100000000";

    private final JurisdictionSetup jurisdictions;
    private final OrgUnitService units;
    private final OrgUnitGroupService groups;
    private final AccountService accounts;
    private final AccountRequestService requests;
    private final CurrentActor currentActor;

    YearRegister(
            JurisdictionSetup jurisdictions,
            OrgUnitService units,
            OrgUnitGroupService groups,
            AccountService accounts,
            AccountRequestService requests,
            CurrentActor currentActor) {
        this.jurisdictions = jurisdictions;
        this.units = units;
        this.groups = groups;
        this.accounts = accounts;
        this.requests = requests;
        this.currentActor = currentActor;
    }

    /** The jurisdiction with its units by code and its people by username. */
    record Register(long jurisdictionId, Map<String, Long> units, Map<String, Actor> people) {}

    Register load(YearFiles files) {
        String name = files.plan().strip().replaceFirst("(?s)20\\d\\d年.*", "");
        long jurisdiction = jurisdictions
                .create(new CreateJurisdiction(CODE, name, name, JurisdictionLevel.COUNTY, null))
                .id();
        Map<String, Long> ids = new LinkedHashMap<>();
        Map<String, Actor> people = new LinkedHashMap<>();
        asAdministrator(jurisdiction, () -> {
            List<YearFiles.Unit> all = files.units();
            for (YearFiles.Unit unit : all) {
                ids.put(
                        unit.code(),
                        units.create(new CreateOrgUnit(
                                        unit.code(),
                                        unit.name(),
                                        unit.shortName(),
                                        kind(unit),
                                        ids.size() + 1,
                                        unit.aliases()))
                                .id());
            }
            all.stream()
                    .map(YearFiles.Unit::group)
                    .filter(group -> !group.isEmpty())
                    .distinct()
                    .forEach(group -> groups.create(new CreateOrgUnitGroup(
                            group,
                            List.of(),
                            all.stream()
                                    .filter(unit -> unit.group().equals(group))
                                    .map(unit -> Objects.requireNonNull(ids.get(unit.code())))
                                    .collect(Collectors.toList()))));
            add(people, jurisdiction, "keeper", "系统管理员", null, Role.ADMIN);
            add(people, jurisdiction, "auditor", "审计管理员", null, Role.AUDITOR);
            add(people, jurisdiction, "office", "法治办", null, Role.OFFICE);
            add(people, jurisdiction, "leader", "区领导", null, Role.LEADER);
            for (YearFiles.Unit unit : all) {
                Long id = ids.get(unit.code());
                add(people, jurisdiction, "clerk." + unit.code(), unit.shortName() + "经办人", id, Role.CLERK);
                add(people, jurisdiction, "head." + unit.code(), unit.shortName() + "负责人", id, Role.UNIT_HEAD);
            }
            return true;
        });
        currentActor.callAs(new Actor(-1, "second", "", jurisdiction, null, Set.of(Role.AUDITOR)), () -> {
            requests.waiting().forEach(request -> requests.confirm(request.id()));
            return true;
        });
        return new Register(jurisdiction, ids, people);
    }

    private void add(
            Map<String, Actor> people,
            long jurisdiction,
            String username,
            String displayName,
            @Nullable Long unit,
            Role role) {
        long id = accounts.create(new CreateAccount(username, displayName, Fixtures.PASSWORD, unit, Set.of(role), null))
                .id();
        people.put(username, new Actor(id, username, displayName, jurisdiction, unit, Set.of(role)));
    }

    /** A unit gets another name; the old one stays an alias of it. */
    void rename(long jurisdiction, YearFiles.Unit unit, long id) {
        asAdministrator(jurisdiction, () -> {
            OrgUnitDetails present = units.details(id);
            List<String> aliases = new java.util.ArrayList<>(present.aliases());
            aliases.add(unit.name());
            aliases.add(unit.shortName());
            return units.update(new UpdateOrgUnit(
                    id,
                    present.version(),
                    present.code(),
                    unit.renamedTo(),
                    unit.renamedTo(),
                    present.kind(),
                    present.sortOrder(),
                    aliases,
                    present.headApproves()));
        });
    }

    private <T> T asAdministrator(long jurisdiction, Supplier<T> work) {
        return currentActor.callAs(new Actor(0, "loader", "loader", jurisdiction, null, Set.of(Role.ADMIN)), work);
    }

    private static OrgUnitKind kind(YearFiles.Unit unit) {
        return switch (unit.kind()) {
            case "DEPARTMENT" -> OrgUnitKind.GOVERNMENT_DEPARTMENT;
            case "PARTY" -> OrgUnitKind.PARTY_BODY;
            case "DISPATCHED" -> OrgUnitKind.DISPATCHED_ORGAN;
            case "TOWN" -> unit.name().endsWith("街道") ? OrgUnitKind.SUBDISTRICT : OrgUnitKind.TOWN;
            default -> OrgUnitKind.OTHER;
        };
    }
}
