package org.xiaohao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.xiaohao.jurisdiction.CreateJurisdiction;
import org.xiaohao.jurisdiction.JurisdictionDirectory;
import org.xiaohao.jurisdiction.JurisdictionLevel;
import org.xiaohao.jurisdiction.JurisdictionSummary;
import org.xiaohao.jurisdiction.SubordinateService;
import org.xiaohao.orgunit.CreateOrgUnit;
import org.xiaohao.orgunit.OrgUnitFilter;
import org.xiaohao.orgunit.OrgUnitKind;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.RoleMatrix;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

/** Jurisdictions below the own: made, let in, retired; and nothing of one is seen from another. */
@BackendTest
@Tag("slow")
class SubordinateTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final PageRequest PAGE = PageRequest.of(0, 50);
    private static final String PASSWORD = "another-horse-2";

    private final SubordinateService subordinates;
    private final SubordinateAdministrators administrators;
    private final AccountRequestService requests;
    private final AccountActivation activation;
    private final AccountService accounts;
    private final OrgUnitService units;
    private final AccountDirectory directory;
    private final JurisdictionDirectory jurisdictions;
    private final UserDetailsService people;
    private final RunningSessions sessions;
    private final Fixtures fixtures;
    private TestJurisdiction county;

    @Autowired
    SubordinateTest(
            SubordinateService subordinates,
            SubordinateAdministrators administrators,
            AccountRequestService requests,
            AccountActivation activation,
            AccountService accounts,
            OrgUnitService units,
            AccountDirectory directory,
            JurisdictionDirectory jurisdictions,
            UserDetailsService people,
            RunningSessions sessions,
            Fixtures fixtures) {
        this.subordinates = subordinates;
        this.administrators = administrators;
        this.requests = requests;
        this.activation = activation;
        this.accounts = accounts;
        this.units = units;
        this.directory = directory;
        this.jurisdictions = jurisdictions;
        this.people = people;
        this.sessions = sessions;
        this.fixtures = fixtures;
    }

    @BeforeEach
    void anAdministratorIsSignedIn() {
        county = fixtures.jurisdiction();
        fixtures.actingAs(county.admin());
    }

    @Test
    void aTownIsMadeItsAdministratorLetInAndNothingOfEitherSeenFromTheOther() {
        JurisdictionSummary willow = town("柳树镇");
        JurisdictionSummary stone = town("青石镇");
        Actor ofWillow = letIn(willow);
        Actor ofStone = letIn(stone);
        long unitOfCounty = county.unit("河务局");
        long unitOfWillow =
                fixtures.callAs(ofWillow, () -> units.create(unit("河务局"))).id();

        assertThat(subordinates.list()).extracting(JurisdictionSummary::name).containsExactly("柳树镇", "青石镇");
        assertThat(administrators.served(List.of(willow.id(), stone.id())))
                .containsExactlyInAnyOrder(willow.id(), stone.id());
        assertApart(county.admin(), unitOfWillow, ofWillow.accountId());
        assertApart(ofStone, unitOfWillow, ofWillow.accountId());
        assertApart(ofWillow, unitOfCounty, county.admin().accountId());
        assertThat(fixtures.callAs(ofWillow, subordinates::list)).isEmpty();
    }

    private void assertApart(Actor actor, long foreignUnit, long foreignAccount) {
        fixtures.callAs(actor, () -> {
            assertThatThrownBy(() -> units.details(foreignUnit)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> accounts.details(foreignAccount)).isInstanceOf(NotFoundException.class);
            assertThat(units.list(new OrgUnitFilter(null, null, null), PAGE).map(one -> one.id()))
                    .doesNotContain(foreignUnit);
            assertThat(accounts.list(AccountFilter.all(), PAGE).map(one -> one.id()))
                    .doesNotContain(foreignAccount);
            return true;
        });
    }

    @Test
    void jurisdictionsNestAndEachIsBelowTheOneAbove() {
        TestJurisdiction other = fixtures.jurisdiction();
        JurisdictionSummary town = town("柳树镇");
        assertThat(jurisdictions.isBelow(county.id(), town.id())).isTrue();
        assertThat(jurisdictions.isBelow(other.id(), town.id())).isFalse();
        assertThatThrownBy(() -> create(JurisdictionLevel.COUNTY, null))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("jurisdiction-level"));
        assertThatThrownBy(() -> create(JurisdictionLevel.TOWN, town.id())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> create(JurisdictionLevel.TOWN, other.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> subordinates.create(
                        new CreateJurisdiction(town.code(), "重号镇", "重号镇", JurisdictionLevel.TOWN, null)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void nobodyOfARetiredOneSignsInOrGoesOn() {
        JurisdictionSummary town = town("柳树镇");
        Actor admin = letIn(town);
        UserDetails before = people.loadUserByUsername(admin.username());
        assertThat(before.isEnabled()).isTrue();
        fixtures.actingAs(admin);
        var session = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        assertThat(sessions.goesOn(session)).isTrue();
        fixtures.actingAs(county.admin());

        JurisdictionSummary retired = subordinates.retire(town.id(), town.version());

        assertThat(retired.active()).isFalse();
        assertThat(people.loadUserByUsername(admin.username()).isEnabled()).isFalse();
        assertThat(sessions.goesOn(session)).isFalse();
        assertThatThrownBy(() -> subordinates.retire(town.id(), town.version())).isInstanceOf(StaleDataException.class);
        subordinates.restore(town.id(), retired.version());
        assertThat(people.loadUserByUsername(admin.username()).isEnabled()).isTrue();
    }

    @Test
    void whoHasAPasswordIsNotLetInAgain() {
        JurisdictionSummary town = town("柳树镇");
        Actor admin = letIn(town);
        assertThatThrownBy(() -> administrators.letIn(new LetAdministratorIn(town.id(), admin.username(), "别人", 7)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> administrators.letIn(
                        new LetAdministratorIn(town.id(), county.admin().username(), "别人", 7)))
                .isInstanceOf(InvalidInputException.class);
        String waiting = "waiting.j" + town.id();
        LetAdministratorIn wanted = new LetAdministratorIn(town.id(), waiting, "镇管理员", 7);
        ActivationSlip first = administrators.letIn(wanted).orElseThrow();
        ActivationSlip second = administrators.letIn(wanted).orElseThrow();
        assertThat(second.accountId()).isEqualTo(first.accountId());
        assertThat(second.code()).isNotEqualTo(first.code());
    }

    @Test
    void whereThereIsASecondPersonThatOneIsAskedFirst() {
        Actor auditor = county.auditor();
        JurisdictionSummary town = town("柳树镇");

        assertThat(administrators.letIn(wanted(town))).isEmpty();
        assertThat(administrators.letIn(wanted(town))).isEmpty();

        assertThat(people.loadUserByUsername("admin.j" + town.id()).isEnabled()).isFalse();
        AccountRequestDetails asked = only();
        assertThat(asked.place()).isEqualTo("柳树镇");
        assertThatThrownBy(() -> requests.confirm(asked.id())).isInstanceOf(InvalidInputException.class);
        fixtures.callAs(auditor, () -> {
            requests.confirm(asked.id());
            return true;
        });
        letIn(town);
        assertThat(administrators.served(List.of(town.id()))).containsExactly(town.id());
    }

    @Test
    void whoeverWasRefusedHasNoSlipAndIsAskedForAnew() {
        Actor auditor = county.auditor();
        JurisdictionSummary town = town("柳树镇");
        assertThat(administrators.letIn(wanted(town))).isEmpty();
        fixtures.callAs(auditor, () -> {
            requests.refuse(only().id());
            return true;
        });
        assertThat(requests.waiting()).isEmpty();
        assertThat(administrators.letIn(wanted(town))).isEmpty();
        assertThat(only().username()).isEqualTo("admin.j" + town.id());
    }

    private AccountRequestDetails only() {
        assertThat(requests.waiting()).hasSize(1);
        return requests.waiting().getFirst();
    }

    @Test
    void aLongerListTakesNoMoreStatements() {
        town("柳树镇");
        int before = StatementCount.of(() -> administrators.served(
                subordinates.list().stream().map(JurisdictionSummary::id).toList()));
        for (int i = 0; i < 6; i++) {
            town("镇" + i);
        }
        assertThat(StatementCount.of(() -> administrators.served(subordinates.list().stream()
                        .map(JurisdictionSummary::id)
                        .toList())))
                .isEqualTo(before);
    }

    static Stream<Arguments> operations() {
        Set<Role> admin = EnumSet.of(Role.ADMIN);
        return new RoleMatrix<Target>()
                .own("list", admin, (f, t) -> t.subordinates().list())
                .own(
                        "who is served",
                        admin,
                        (f, t) -> t.administrators().served(List.of(t.town().id())))
                .own("create", admin, (f, t) -> t.subordinates().create(command(JurisdictionLevel.TOWN, null)))
                .row(
                        "retire",
                        admin,
                        (f, t) ->
                                t.subordinates().retire(t.town().id(), t.town().version()))
                .row(
                        "restore",
                        admin,
                        (f, t) ->
                                t.subordinates().restore(t.town().id(), t.town().version()))
                .row(
                        "let an administrator in",
                        admin,
                        (f, t) -> t.administrators()
                                .letIn(new LetAdministratorIn(
                                        t.town().id(), "fresh.j" + t.town().id(), "镇管理员", 7)))
                .cases();
    }

    @ParameterizedTest(name = "{1}: {0}, own {2}")
    @MethodSource("operations")
    void onlyTheAdministratorAboveReachesIt(RoleMatrix.Operation<Target> operation, Role role, boolean own) {
        TestJurisdiction above = own ? county : fixtures.jurisdiction();
        JurisdictionSummary town = fixtures.callAs(above.admin(), () -> create(JurisdictionLevel.TOWN, null));
        RoleMatrix.check(fixtures, operation, role, county, new Target(subordinates, administrators, town), own);
    }

    /** What the matrix operates on. */
    record Target(
            SubordinateService subordinates, SubordinateAdministrators administrators, JurisdictionSummary town) {}

    private JurisdictionSummary town(String name) {
        return subordinates.create(new CreateJurisdiction(code(), name, name, JurisdictionLevel.TOWN, null));
    }

    private JurisdictionSummary create(JurisdictionLevel level, @Nullable Long parentId) {
        return subordinates.create(command(level, parentId));
    }

    private static CreateJurisdiction command(JurisdictionLevel level, @Nullable Long parentId) {
        return new CreateJurisdiction(code(), "某地", "某地", level, parentId);
    }

    private static String code() {
        return String.format("77%07d", SERIAL.incrementAndGet());
    }

    private static CreateOrgUnit unit(String name) {
        return new CreateOrgUnit("hwj", name, name, OrgUnitKind.GOVERNMENT_DEPARTMENT, 1, List.of());
    }

    private static LetAdministratorIn wanted(JurisdictionSummary town) {
        return new LetAdministratorIn(town.id(), "admin.j" + town.id(), "镇管理员", 7);
    }

    /** Somebody who set the password with the slip. */
    private Actor letIn(JurisdictionSummary town) {
        ActivationSlip slip = administrators.letIn(wanted(town)).orElseThrow();
        activation.activate(new ActivateAccount(slip.username(), slip.code(), PASSWORD));
        return directory.findActor(slip.username()).orElseThrow();
    }
}
