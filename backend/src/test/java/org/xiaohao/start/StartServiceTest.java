package org.xiaohao.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.BulkPlans;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.RoleMatrix;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

/** The way to the first issued plan is told from what is there. */
@BackendTest
class StartServiceTest {

    private final StartService start;
    private final Fixtures fixtures;
    private final BulkPlans plans;
    private final AccountDirectory people;
    private TestJurisdiction here;

    @Autowired
    StartServiceTest(StartService start, Fixtures fixtures, BulkPlans plans, AccountDirectory people) {
        this.start = start;
        this.fixtures = fixtures;
        this.plans = plans;
        this.people = people;
    }

    @BeforeEach
    void anEmptyJurisdiction() {
        here = fixtures.jurisdiction();
        fixtures.actingAs(here.admin());
    }

    @Test
    void eachStepIsDoneWhenItsThingsAreThere() {
        assertThat(start.state().done()).containsExactly(StartStep.JURISDICTION);
        here.unit("河务局");
        assertThat(start.state().done()).containsExactlyInAnyOrder(StartStep.JURISDICTION, StartStep.UNITS);
        here.office();
        assertThat(start.state().done()).doesNotContain(StartStep.PEOPLE);
        here.clerk("河务局");
        here.unit("林业局");
        StartState state = start.state();
        assertThat(state.done()).contains(StartStep.PEOPLE).doesNotContain(StartStep.PLAN);
        assertThat(state.unitsWithoutPeople()).isEqualTo(1);
        assertThat(state.people()).isEqualTo(3);
        assertThat(state.isOpen()).isTrue();
        plans.issue(here, 1, 3, 2);
        fixtures.actingAs(here.office());
        assertThat(start.state().isOpen()).isFalse();
    }

    @Test
    void theJurisdictionOfTheFirstAdministratorIsToBeNamed() {
        fixtures.actingAs(people.findActor("admin").orElseThrow());
        assertThat(start.state().done()).doesNotContain(StartStep.JURISDICTION);
    }

    @Test
    void moreUnitsTakeNoMoreStatements() {
        here.unit("河务局");
        int few = StatementCount.of(start::state);
        for (int i = 0; i < 8; i++) {
            here.clerk("局" + i);
        }
        assertThat(StatementCount.of(start::state)).isEqualTo(few);
    }

    static Stream<Arguments> operations() {
        return new RoleMatrix<StartService>()
                .own("state", EnumSet.of(Role.ADMIN, Role.OFFICE), (f, service) -> service.state())
                .cases();
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("operations")
    void onlyAdministratorAndOfficeAreTold(RoleMatrix.Operation<StartService> operation, Role role, boolean own) {
        RoleMatrix.check(fixtures, operation, role, here, start, own);
    }
}
