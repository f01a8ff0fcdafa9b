package org.xiaohao.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.account.AccountRequestService;
import org.xiaohao.account.AccountService;
import org.xiaohao.account.CreateAccount;
import org.xiaohao.jurisdiction.CreateJurisdiction;
import org.xiaohao.jurisdiction.JurisdictionLevel;
import org.xiaohao.jurisdiction.JurisdictionSetup;
import org.xiaohao.orgunit.CreateOrgUnit;
import org.xiaohao.orgunit.CreateOrgUnitGroup;
import org.xiaohao.orgunit.OrgUnitGroupService;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.Role;

/** The district with its units and people; everything later is done in the name of one of these. */
@Component
@Profile("demo")
class DemoRegister {

    private static final int SORT_STEP = 10;

    private final JurisdictionSetup jurisdictions;
    private final OrgUnitService units;
    private final OrgUnitGroupService groups;
    private final AccountService accounts;
    private final AccountRequestService requests;
    private final AccountDirectory directory;
    private final CurrentActor currentActor;
    private final Map<String, DemoRegisterFile.Unit> byCode = new LinkedHashMap<>();
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<Long, String> codes = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();

    DemoRegister(
            JurisdictionSetup jurisdictions,
            OrgUnitService units,
            OrgUnitGroupService groups,
            AccountService accounts,
            AccountRequestService requests,
            AccountDirectory directory,
            CurrentActor currentActor) {
        this.jurisdictions = jurisdictions;
        this.units = units;
        this.groups = groups;
        this.accounts = accounts;
        this.requests = requests;
        this.directory = directory;
        this.currentActor = currentActor;
    }

    void load() {
        forget();
        DemoRegisterFile file = DemoContent.register();
        long jurisdictionId = jurisdictions
                .create(new CreateJurisdiction(
                        file.jurisdiction().code(),
                        file.jurisdiction().name(),
                        file.jurisdiction().name(),
                        JurisdictionLevel.COUNTY,
                        null))
                .id();
        Actor setup = new Actor(0, "system", "", jurisdictionId, null, Set.of(Role.ADMIN));
        currentActor.runAs(setup, () -> create(file));
        Actor second = new Actor(-1, "system", "", jurisdictionId, null, Set.of(Role.AUDITOR));
        currentActor.runAs(second, () -> requests.waiting().forEach(request -> requests.confirm(request.id())));
    }

    /** Lets go of what only loading needs. */
    void forget() {
        byCode.clear();
        ids.clear();
        codes.clear();
        actors.clear();
    }

    private void create(DemoRegisterFile file) {
        int order = 0;
        for (DemoRegisterFile.Unit unit : file.units()) {
            order += SORT_STEP;
            long id = units.create(new CreateOrgUnit(
                            unit.code(), unit.name(), unit.shortName(), unit.kind(), order, unit.aliases()))
                    .id();
            byCode.put(unit.code(), unit);
            ids.put(unit.code(), id);
            codes.put(id, unit.code());
            account(unit.code() + ".clerk", unit.clerk(), id, Role.CLERK);
            account(unit.code() + ".head", unit.head(), id, Role.UNIT_HEAD);
        }
        for (DemoRegisterFile.Group group : file.groups()) {
            List<Long> members = file.units().stream()
                    .filter(unit -> group.kinds().contains(unit.kind()))
                    .map(unit -> id(unit.code()))
                    .toList();
            groups.create(new CreateOrgUnitGroup(group.name(), group.aliases(), members));
        }
        for (DemoRegisterFile.Person person : file.accounts()) {
            String unit = person.unit();
            account(person.username(), person.name(), unit == null ? null : id(unit), person.role());
        }
    }

    private void account(String username, String name, @Nullable Long unitId, Role role) {
        accounts.create(new CreateAccount(username, name, DemoPasswords.PASSWORD, unitId, Set.of(role), null));
    }

    DemoRegisterFile.Unit unit(String code) {
        return Objects.requireNonNull(byCode.get(code), code);
    }

    long id(String code) {
        return Objects.requireNonNull(ids.get(code), code);
    }

    String code(long unitId) {
        return Objects.requireNonNull(codes.get(unitId));
    }

    /** The unit's place in the register, from 0. */
    int position(String code) {
        return new ArrayList<>(byCode.keySet()).indexOf(code);
    }

    <T> T callAs(String username, Supplier<T> work) {
        Actor actor = actors.computeIfAbsent(
                username, name -> directory.findActor(name).orElseThrow());
        return currentActor.callAs(actor, work);
    }

    void runAs(String username, Runnable work) {
        callAs(username, () -> {
            work.run();
            return true;
        });
    }
}
