package org.xiaohao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.xiaohao.plan.TaskDetails.CellState;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.MessageKind;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.workday.HolidayService;

@BackendTest
@RecordApplicationEvents
class ReportingServiceTest {

    private static final ReportingRule MONTHLY =
            new ReportingRule(ReportingCycle.MONTH, DueDayRule.WORKING_DAY_AFTER, 3, List.of());

    private final ReportingService reporting;
    private final HolidayService holidays;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final MutableClock clock;
    private final DutyDates dates;
    private TestJurisdiction here;
    private IssuedPlan plan;

    @Autowired
    ReportingServiceTest(
            ReportingService reporting,
            HolidayService holidays,
            Fixtures fixtures,
            PlanFixture fixture,
            MutableClock clock,
            DutyDates dates) {
        this.holidays = holidays;
        this.reporting = reporting;
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
                .task("2", task -> task.lead("甲局"))
                .issue();
        plan.receive("1", "甲局", "乙局");
        clock.setDate(LocalDate.of(2026, 8, 15));
        plan.report("1", "甲局", 3, "三季度情况");
        fixtures.actingAs(here.office());
    }

    private List<PeriodReference> periods(String task) {
        return plan.details(task).periods();
    }

    @Test
    void monthlyReportsBeginAfterTheQuarterThatRuns() {
        reporting.changeOfPlan(plan.id(), MONTHLY, "上级要求按月调度");
        assertThat(periods("1"))
                .extracting(PeriodReference::cycle, PeriodReference::sequence, PeriodReference::dueDate)
                .containsExactly(
                        tuple(ReportingCycle.QUARTER, 2, LocalDate.of(2026, 7, 10)),
                        tuple(ReportingCycle.QUARTER, 3, LocalDate.of(2026, 10, 10)),
                        tuple(ReportingCycle.MONTH, 10, LocalDate.of(2026, 11, 4)),
                        tuple(ReportingCycle.MONTH, 11, LocalDate.of(2026, 12, 3)),
                        tuple(ReportingCycle.MONTH, 12, LocalDate.of(2027, 1, 5)));
        assertThat(plan.part("1", "甲局").cells())
                .extracting(TaskDetails.Cell::state)
                .containsExactly(
                        CellState.MISSING, CellState.ON_TIME, CellState.FUTURE, CellState.FUTURE, CellState.FUTURE);
        assertThat(dates.wrong(plan.id())).isEmpty();
        clock.setDate(LocalDate.of(2026, 10, 20));
        plan.report("1", "乙局", 10, "十月情况");
        fixtures.actingAs(here.office());
        reporting.changeOfPlan(plan.id(), ReportingRule.after(ReportingCycle.QUARTER, 5), "恢复按季");
        assertThat(periods("1"))
                .extracting(PeriodReference::cycle, PeriodReference::startDate)
                .containsExactly(
                        tuple(ReportingCycle.QUARTER, LocalDate.of(2026, 4, 1)),
                        tuple(ReportingCycle.QUARTER, LocalDate.of(2026, 7, 1)),
                        tuple(ReportingCycle.MONTH, LocalDate.of(2026, 10, 1)),
                        tuple(ReportingCycle.QUARTER, LocalDate.of(2026, 11, 1)));
        assertThat(dates.wrong(plan.id())).isEmpty();
    }

    @Test
    void theUnitsWhosePeriodsChangeAreTold(ApplicationEvents told) {
        told.clear();
        reporting.changeOfPlan(plan.id(), MONTHLY, "上级要求按月调度");
        assertThat(told.stream(PlanEvent.ReportingChanged.class).flatMap(event -> event.messages().stream()))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.orgUnitIds()).containsExactlyInAnyOrder(here.unit("甲局"), here.unit("乙局"));
                    assertThat(message.kind()).isEqualTo(MessageKind.PLAN_REPORTING_CHANGED);
                });
    }

    @Test
    void daysThatAreCountedInWorkingDaysMoveWithThePaperOfTheYear(ApplicationEvents told) {
        reporting.changeOfPlan(plan.id(), MONTHLY, "上级要求按月调度");
        assertThat(periods("2").getLast().dueDate()).isEqualTo(LocalDate.of(2027, 1, 5));
        holidays.take("year,date,name,kind,source\n2027,2027-01-01,元旦,off,\n2027,2027-01-02,元旦,work,\n"
                + "2027,2027-01-04,元旦,off,\n");
        assertThat(periods("2"))
                .extracting(PeriodReference::dueDate)
                .containsExactly(
                        LocalDate.of(2026, 7, 10),
                        LocalDate.of(2026, 10, 10),
                        LocalDate.of(2026, 11, 4),
                        LocalDate.of(2026, 12, 3),
                        LocalDate.of(2027, 1, 6));
        assertThat(told.stream(PlanEvent.DueDaysMoved.class))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.units()).containsExactlyInAnyOrder(here.unit("甲局"), here.unit("乙局")));
        assertThat(dates.wrong(plan.id())).isEmpty();
        clock.setDate(LocalDate.of(2027, 1, 6));
        assertThat(plan.part("2", "甲局").cells().getLast().state()).isEqualTo(CellState.DUE);
        fixtures.actingAs(here.office());
        holidays.remove(2027);
        assertThat(periods("2").getLast().dueDate())
                .as("is due today, and stays")
                .isEqualTo(LocalDate.of(2027, 1, 6));
    }

    @Test
    void oneTaskGoesItsOwnWayAndComesBack() {
        long task = plan.task("1");
        reporting.changeOfTask(
                task, plan.details("1").version(), ReportingRule.by(List.of(LocalDate.of(2026, 11, 15))), "年底前一次报送");
        assertThat(plan.details("1").ownReporting()).isTrue();
        assertThat(periods("1"))
                .extracting(PeriodReference::cycle)
                .containsExactly(ReportingCycle.QUARTER, ReportingCycle.QUARTER, ReportingCycle.ONCE);
        assertThat(periods("2")).extracting(PeriodReference::cycle).containsOnly(ReportingCycle.QUARTER);
        reporting.changeOfPlan(plan.id(), MONTHLY, "上级要求按月调度");
        assertThat(periods("1")).as("keeps its own").hasSize(3);
        assertThat(periods("2")).hasSize(5);
        reporting.changeOfTask(task, plan.details("1").version(), null, "恢复统一报送");
        assertThat(plan.details("1").ownReporting()).isFalse();
        assertThat(periods("1")).isEqualTo(periods("2"));
        assertThat(dates.wrong(plan.id())).isEmpty();
    }

    @Test
    void aChangeNeedsAReasonAndAPlanUnderWay() {
        assertThatThrownBy(() -> reporting.changeOfPlan(plan.id(), MONTHLY, " "))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> reporting.changeOfPlan(plan.id(), ReportingRule.after(ReportingCycle.MONTH, 61), "太晚"))
                .isInstanceOf(InvalidInputException.class);
        long draft = fixture.plan(here).task("1", task -> task.lead("甲局")).create();
        assertThatThrownBy(() -> reporting.changeOfPlan(draft, MONTHLY, "未交办"))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(periods("2")).hasSize(3);
    }
}
