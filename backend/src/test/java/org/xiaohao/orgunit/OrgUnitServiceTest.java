package org.xiaohao.orgunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.DomainException;
import org.xiaohao.shared.ErrorTexts;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.RoleMatrix;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
@RecordApplicationEvents
@Tag("slow")
class OrgUnitServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);
    private static final Set<Role> ADMIN = EnumSet.of(Role.ADMIN);
    private static final Set<Role> ADMIN_AND_OFFICE = EnumSet.of(Role.ADMIN, Role.OFFICE);

    private final OrgUnitService units;
    private final OrgUnitGroupService groups;
    private final Fixtures fixtures;
    private TestJurisdiction here;

    @Autowired
    OrgUnitServiceTest(OrgUnitService units, OrgUnitGroupService groups, Fixtures fixtures) {
        this.units = units;
        this.groups = groups;
        this.fixtures = fixtures;
    }

    @BeforeEach
    void anAdministratorIsSignedIn() {
        here = fixtures.jurisdiction();
        fixtures.actingAs(here.admin());
    }

    @Test
    void theAdministratorFindsUnitsByAnyOfTheirNames() {
        here.unit("区司法局", OrgUnitKind.GOVERNMENT_DEPARTMENT, "法治_办");
        here.unit("平山镇", OrgUnitKind.TOWN);
        assertThat(names(new OrgUnitFilter("法治_", null, null))).containsExactly("区司法局");
        assertThat(names(new OrgUnitFilter("%", null, null))).isEmpty();
        assertThat(names(new OrgUnitFilter(null, OrgUnitKind.TOWN, true))).containsExactly("平山镇");
        assertThat(names(new OrgUnitFilter(null, null, false))).isEmpty();
    }

    @Test
    void theListIsSortedByKnownKeysOnly() {
        here.unit("乙局");
        here.unit("甲局");
        assertThat(units.list(OrgUnitFilter.all(), PAGE.withSort(Sort.by("CODE").descending())))
                .extracting(OrgUnitSummary::name)
                .containsExactly("甲局", "乙局");
        assertThatThrownBy(() -> units.list(OrgUnitFilter.all(), PAGE.withSort(Sort.by("jurisdictionId"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aLongerListTakesNoMoreStatements() {
        here.unit("甲局");
        int few = StatementCount.of(() -> units.list(OrgUnitFilter.all(), PAGE));
        for (int i = 0; i < 20; i++) {
            here.unit("局" + i);
        }
        assertThat(StatementCount.of(() -> units.list(OrgUnitFilter.all(), PAGE)))
                .isEqualTo(few);
    }

    @Test
    void anAliasOfSomebodyElseIsRefusedAndTheMessageNamesWhoseItIs() {
        here.unit("区司法局", OrgUnitKind.GOVERNMENT_DEPARTMENT, "法治办[区]");
        long finance = here.unit("区财政局");
        assertThatThrownBy(() -> units.addAlias(finance, "法治办（区）"))
                .asInstanceOf(type(DomainException.class))
                .satisfies(error -> assertThat(new ErrorTexts().text(error, Locale.CHINA))
                        .contains("法治办（区）")
                        .contains("区司法局"));
        assertThat(units.details(finance).aliases()).isEmpty();
        assertThatThrownBy(() -> groups.create(new CreateOrgUnitGroup("区司法局", List.of(), List.of())))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aNameThatAUnitGaveUpIsFreeForAnother() {
        long justice = here.unit("区司法局", OrgUnitKind.GOVERNMENT_DEPARTMENT, "法治办");
        long finance = here.unit("区财政局");
        units.update(change(units.details(justice), "区司法局", List.of()));
        assertThat(units.addAlias(finance, "法治办").aliases()).containsExactly("法治办");
    }

    @Test
    void anEditOverAnOlderStateIsRefusedAndOverwritesNothing() {
        long id = here.unit("区司法局");
        OrgUnitDetails read = units.details(id);
        units.addAlias(id, "法治办");
        assertThatThrownBy(() -> units.update(change(read, "区司法行政局", List.of())))
                .isInstanceOf(StaleDataException.class);
        assertThatThrownBy(() -> units.deactivate(id, read.version())).isInstanceOf(StaleDataException.class);
        assertThat(units.details(id).name()).isEqualTo("区司法局");
        assertThat(units.details(id).aliases()).containsExactly("法治办");
    }

    @Test
    void aCodeBelongsToOneUnit() {
        here.unit("区司法局");
        assertThatThrownBy(() -> units.create(new CreateOrgUnit("u1", "区财政局", "财政局", OrgUnitKind.OTHER, 2, List.of())))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> units.create(new CreateOrgUnit("u 2", "区财政局", "财政局", OrgUnitKind.OTHER, 2, List.of())))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aChangeIsToldToTheAuditTrailWithOldAndNewValues(ApplicationEvents events) {
        long id = here.unit("区司法局");
        units.update(change(units.details(id), "区司法行政局", List.of()));
        assertThat(events.stream(OrgUnitEvent.OrgUnitUpdated.class))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.audit().action()).isEqualTo(AuditAction.UNIT_UPDATE);
                    assertThat(event.audit().detail()).contains("name: 区司法局 → 区司法行政局");
                });
    }

    @Test
    void aGroupKeepsTheOrderOfItsMembersAndRefusesStrangers() {
        long first = here.unit("甲局");
        long second = here.unit("乙局");
        long id = here.group("各有关部门", "甲局", "乙局");
        OrgUnitGroupDetails read = groups.details(id);
        OrgUnitGroupDetails saved = groups.update(
                new UpdateOrgUnitGroup(id, read.version(), read.name(), List.of("有关部门"), List.of(second, first)));
        assertThat(saved.members()).extracting(OrgUnitReference::id).containsExactly(second, first);
        assertThat(saved.version()).isGreaterThan(read.version());
        long stranger = fixtures.jurisdiction().unit("丙局");
        assertThatThrownBy(() -> groups.update(
                        new UpdateOrgUnitGroup(id, saved.version(), read.name(), List.of(), List.of(stranger))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() ->
                        groups.update(new UpdateOrgUnitGroup(id, read.version(), read.name(), List.of(), List.of())))
                .isInstanceOf(StaleDataException.class);
        assertThat(groups.list(OrgUnitGroupFilter.all(), PAGE))
                .singleElement()
                .extracting(OrgUnitGroupSummary::memberCount)
                .isEqualTo(2);
    }

    static Stream<Arguments> unitOperations() {
        return new RoleMatrix<OrgUnitServiceTest.Target>()
                .own("list units", ADMIN_AND_OFFICE, (f, t) -> t.units().list(OrgUnitFilter.all(), PAGE))
                .own(
                        "create a unit",
                        ADMIN_AND_OFFICE,
                        (f, t) ->
                                t.units().create(new CreateOrgUnit("new", "新局", "新局", OrgUnitKind.OTHER, 9, List.of())))
                .row("unit details", ADMIN_AND_OFFICE, (f, t) -> t.units().details(t.unitId()))
                .row("alias of a unit", ADMIN_AND_OFFICE, (f, t) -> t.units().addAlias(t.unitId(), "别名"))
                .row(
                        "edit a unit",
                        ADMIN,
                        (f, t) -> t.units()
                                .update(new UpdateOrgUnit(
                                        t.unitId(), 0, "x", "改局", "改局", OrgUnitKind.OTHER, 1, List.of(), true)))
                .row("deactivate a unit", ADMIN, (f, t) -> t.units().deactivate(t.unitId(), 0))
                .row("activate a unit", ADMIN, (f, t) -> t.units().activate(t.unitId(), 0))
                .own("list groups", ADMIN_AND_OFFICE, (f, t) -> t.groups().list(OrgUnitGroupFilter.all(), PAGE))
                .own(
                        "create a group",
                        ADMIN_AND_OFFICE,
                        (f, t) -> t.groups().create(new CreateOrgUnitGroup("新集合", List.of(), List.of())))
                .row("group details", ADMIN_AND_OFFICE, (f, t) -> t.groups().details(t.groupId()))
                .row("alias of a group", ADMIN_AND_OFFICE, (f, t) -> t.groups().addAlias(t.groupId(), "别名"))
                .row(
                        "edit a group",
                        ADMIN,
                        (f, t) -> t.groups()
                                .update(new UpdateOrgUnitGroup(
                                        t.groupId(), t.groupVersion(), "改集合", List.of(), List.of())))
                .row("deactivate a group", ADMIN, (f, t) -> t.groups().deactivate(t.groupId(), t.groupVersion()))
                .row("activate a group", ADMIN, (f, t) -> t.groups().activate(t.groupId(), t.groupVersion()))
                .cases();
    }

    @ParameterizedTest(name = "{1}: {0}, own {2}")
    @MethodSource("unitOperations")
    void onlyTheNamedRolesReachUnitsAndGroupsOfTheirOwnJurisdiction(
            RoleMatrix.Operation<Target> operation, Role role, boolean own) {
        TestJurisdiction place = own ? here : fixtures.jurisdiction();
        long groupId = place.group("某集合");
        int groupVersion =
                fixtures.callAs(place.admin(), () -> groups.details(groupId)).version();
        Target target = new Target(units, groups, place.unit("某局"), groupId, groupVersion);
        RoleMatrix.check(fixtures, operation, role, here, target, own);
    }

    /** What the matrix operates on. */
    record Target(OrgUnitService units, OrgUnitGroupService groups, long unitId, long groupId, int groupVersion) {}

    private List<String> names(OrgUnitFilter filter) {
        return units.list(filter, PAGE).map(OrgUnitSummary::name).getContent();
    }

    private static UpdateOrgUnit change(OrgUnitDetails read, String name, List<String> aliases) {
        return new UpdateOrgUnit(
                read.id(), read.version(), read.code(), name, name, read.kind(), read.sortOrder(), aliases, true);
    }
}
