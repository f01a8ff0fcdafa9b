package org.xiaohao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.plan.TaskDetails.CellState;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** Two departments merge: what was open goes on in the new one, what was done stays with the old one. */
@BackendTest
@Tag("slow")
class SuccessionServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    private final SuccessionService successions;
    private final UnattendedService unattended;
    private final OrgUnitService register;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final MutableClock clock;
    private final DutyDates dates;
    private TestJurisdiction here;
    private IssuedPlan plan;

    @Autowired
    SuccessionServiceTest(
            SuccessionService successions,
            UnattendedService unattended,
            OrgUnitService register,
            Fixtures fixtures,
            PlanFixture fixture,
            MutableClock clock,
            DutyDates dates) {
        this.successions = successions;
        this.unattended = unattended;
        this.register = register;
        this.fixtures = fixtures;
        this.fixture = fixture;
        this.clock = clock;
        this.dates = dates;
    }

    @BeforeEach
    void aPlanIsUnderWay() {
        here = fixtures.jurisdiction();
        plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .task("2", task -> task.lead("乙局").responsible("甲局"))
                .task("3", task -> task.lead("甲局"))
                .issue();
        plan.receive("1", "甲局", "乙局");
        plan.report("1", "甲局", 2, "二季度情况");
        plan.close("3", "甲局", "已完成");
        clock.setDate(LocalDate.of(2026, 7, 20));
        fixtures.actingAs(here.office());
    }

    @Test
    void theSuccessorGoesOnAndThePastKeepsItsName() {
        long from = here.unit("甲局");
        long to = here.unit("新局");
        assertThat(successions.openDuties(from)).isEqualTo(new OpenDuties(2, List.of()));
        assertThat(successions.move(from, to, "机构改革")).isEqualTo(2);
        assertThat(plan.details("1").parts())
                .extracting(
                        TaskDetails.Part::unitName,
                        TaskDetails.Part::role,
                        TaskDetails.Part::primaryLead,
                        TaskDetails.Part::state)
                .containsExactlyInAnyOrder(
                        tuple("新局", AssignmentRole.LEAD, true, AssignmentState.PENDING),
                        tuple("乙局", AssignmentRole.RESPONSIBLE, false, AssignmentState.IN_PROGRESS),
                        tuple("甲局", AssignmentRole.LEAD, false, AssignmentState.NOT_APPLICABLE));
        assertThat(plan.cell("1", "甲局", 2).state())
                .as("what was reported stays")
                .isEqualTo(CellState.ON_TIME);
        assertThat(plan.cell("2", "新局", 2).state())
                .as("what was missing is owed")
                .isEqualTo(CellState.MISSING);
        assertThat(plan.part("3", "甲局").state()).as("what was closed stays").isEqualTo(AssignmentState.COMPLETED);
        assertThat(dates.wrong(plan.id())).isEmpty();
        assertThat(successions.openDuties(from).movable()).isZero();
        assertThat(successions.history(PAGE))
                .extracting(
                        SuccessionDetails::fromUnit,
                        SuccessionDetails::toUnit,
                        SuccessionDetails::tasks,
                        SuccessionDetails::reason)
                .containsExactly(tuple("甲局", "新局", 2, "机构改革"));
    }

    @Test
    void whatWaitsForConfirmationWaitsAsTheSuccessors() {
        plan.reportDone("1", "乙局", 3, "三季度情况");
        assertThat(plan.part("1", "乙局").state()).isEqualTo(AssignmentState.SUBMITTED);
        fixtures.actingAs(here.office());
        long from = here.unit("乙局");
        fixtures.callAs(here.admin(), () -> {
            register.deactivate(from, 0);
            return true;
        });
        assertThat(successions.sources()).extracting(OrgUnitReference::id).contains(from);
        assertThat(successions.openDuties(from).movable()).isEqualTo(2);
        successions.move(from, here.unit("新局"), "机构改革");
        assertThat(plan.part("1", "乙局").state()).isEqualTo(AssignmentState.NOT_APPLICABLE);
        assertThat(plan.part("1", "新局").state()).isEqualTo(AssignmentState.SUBMITTED);
        assertThat(plan.cell("1", "乙局", 3).state()).isEqualTo(CellState.ON_TIME);
        assertThat(plan.cell("1", "新局", 3).state()).as("is not asked for again").isEqualTo(CellState.WAIVED);
        assertThat(dates.wrong(plan.id())).isEmpty();
        assertThat(successions.sources()).extracting(OrgUnitReference::id).doesNotContain(from);
        plan.confirm("1", "甲局", "新局");
        assertThat(plan.part("1", "新局").state()).isEqualTo(AssignmentState.COMPLETED);
    }

    @Test
    void twoUnitsBecomeOneThatKeepsTheStrongerRole() {
        successions.move(here.unit("甲局"), here.unit("乙局"), "两局合并");
        assertThat(plan.part("1", "乙局"))
                .extracting(TaskDetails.Part::role, TaskDetails.Part::primaryLead)
                .containsExactly(AssignmentRole.LEAD, true);
        assertThat(plan.part("2", "乙局").primaryLead()).isTrue();
        assertThat(dates.wrong(plan.id())).isEmpty();
    }

    @Test
    void whatWaitsForTheOfficeIsNamedAndStays() {
        plan.apply("1", "甲局", "完成");
        fixtures.actingAs(here.office());
        long from = here.unit("甲局");
        assertThat(successions.openDuties(from)).isEqualTo(new OpenDuties(1, List.of("1")));
        assertThat(successions.move(from, here.unit("新局"), "机构改革")).isEqualTo(1);
        assertThat(plan.part("1", "甲局").primaryLead()).isTrue();
    }

    @Test
    void aMoveNeedsAReasonAndTwoUnitsOfTheJurisdiction() {
        long from = here.unit("甲局");
        assertThatThrownBy(() -> successions.move(from, from, "同一单位")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> successions.move(from, here.unit("乙局"), " "))
                .isInstanceOf(InvalidInputException.class);
        long stranger = fixtures.jurisdiction().unit("外局");
        assertThatThrownBy(() -> successions.move(from, stranger, "外单位")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> successions.openDuties(stranger)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void unitsWithoutPeopleAreToldBeforeTheIssueAndAfter() {
        long stranger = fixtures.jurisdiction().unit("外局");
        assertThat(unattended.among(Map.of(here.unit("空局"), 1, stranger, 1)))
                .extracting(UnattendedUnit::unitName, UnattendedUnit::duties, UnattendedUnit::reason)
                .containsExactly(tuple("空局", 1, UnattendedUnit.Reason.NO_ACCOUNT));
        assertThat(unattended.underWay())
                .extracting(UnattendedUnit::unitName, UnattendedUnit::reason)
                .contains(tuple("甲局", UnattendedUnit.Reason.NEVER_SIGNED_IN));
    }
}
