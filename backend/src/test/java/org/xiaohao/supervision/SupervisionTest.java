package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.TaskService;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class SupervisionTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    private final MonitorService monitor;
    private final ReminderService reminders;
    private final PressService press;
    private final TaskService tasks;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final MutableClock clock;
    private TestJurisdiction here;

    @Autowired
    SupervisionTest(
            MonitorService monitor,
            ReminderService reminders,
            PressService press,
            TaskService tasks,
            Fixtures fixtures,
            PlanFixture fixture,
            MutableClock clock) {
        this.monitor = monitor;
        this.reminders = reminders;
        this.press = press;
        this.tasks = tasks;
        this.fixtures = fixtures;
        this.fixture = fixture;
        this.clock = clock;
    }

    @BeforeEach
    void theOfficeIsSignedIn() {
        here = fixtures.jurisdiction();
        fixtures.actingAs(here.office());
    }

    private static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(2026, month, dayOfMonth);
    }

    private List<OverdueItem> overdue(IssuedPlan plan) {
        return monitor.overdue(plan.id(), PAGE).getContent();
    }

    @Test
    void everythingLateIsListedWithWhoseMoveItIs() {
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局", "丙局", "丁局"))
                .task("2", task -> task.lead("甲局").due(day(7, 9)))
                .task("3", task -> task.lead("乙局").due(day(7, 8)))
                .task("4", task -> task.lead("丙局").due(day(7, 7)))
                .issue();
        plan.receive("1", "甲局", "丙局", "丁局");
        plan.receive("2", "甲局");
        plan.receive("4", "丙局");
        plan.submit("1", "丙局", 2, "待批", false);
        plan.reportDone("1", "丁局", 2, "已完成");
        plan.report("2", "甲局", 2, "情况");
        plan.apply("4", "丙局", "完成");
        clock.setDate(day(7, 7));
        assertThat(overdue(plan)).isEmpty();
        clock.setDate(day(7, 11));
        assertThat(overdue(plan))
                .extracting(
                        OverdueItem::number,
                        OverdueItem::unitName,
                        OverdueItem::periodSequence,
                        OverdueItem::daysLate,
                        OverdueItem::waitingFor)
                .containsExactly(
                        tuple("4", "丙局", 0, 4L, WaitingFor.OFFICE_REVIEW),
                        tuple("3", "乙局", 0, 3L, WaitingFor.RECEIPT),
                        tuple("2", "甲局", 0, 2L, WaitingFor.CLOSING),
                        tuple("1", "甲局", 2, 1L, WaitingFor.REPORT),
                        tuple("1", "乙局", 2, 1L, WaitingFor.RECEIPT),
                        tuple("1", "丙局", 2, 1L, WaitingFor.HEAD_APPROVAL),
                        tuple("3", "乙局", 2, 1L, WaitingFor.RECEIPT),
                        tuple("4", "丙局", 2, 1L, WaitingFor.OFFICE_REVIEW));
        assertThat(monitor.overdue(plan.id(), PageRequest.of(1, 3)).getTotalElements())
                .isEqualTo(8);
    }

    @Test
    void anEndedPartOwesNothing() {
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .issue();
        plan.receive("1", "甲局", "乙局");
        plan.report("1", "甲局", 2, "情况");
        clock.setDate(day(7, 15));
        plan.reportDone("1", "乙局", 3, "已完成");
        assertThat(overdue(plan)).hasSize(1);
        plan.confirm("1", "甲局", "乙局");
        assertThat(overdue(plan)).isEmpty();
    }

    @Test
    void aUnitIsRemindedOnceADayAndAnswersOnce() {
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局"))
                .task("2", task -> task.lead("甲局"))
                .task("3", task -> task.lead("乙局"))
                .issue();
        clock.setDate(day(7, 11));
        LateKey one = overdue(plan).getFirst().key();
        assertThat(press.press(new PressLate(plan.id(), Set.of(one), " 请尽快报送 ")))
                .isEqualTo(new PressResult(1, 1, 1, 0, 0, List.of()));
        assertThat(press.press(new PressLate(plan.id(), Set.of(), "")))
                .isEqualTo(new PressResult(2, 2, 2, 0, 0, List.of()));
        assertThat(press.press(new PressLate(plan.id(), Set.of(), "")))
                .isEqualTo(new PressResult(0, 0, 0, 0, 2, List.of()));
        fixtures.actingAs(here.clerk("甲局"));
        assertThat(reminders.unanswered(PAGE))
                .extracting(ReminderDetails::number, ReminderDetails::words, ReminderDetails::dueDate)
                .containsExactlyInAnyOrder(tuple("1", "请尽快报送", day(7, 10)), tuple("2", "", day(7, 10)));
        ReminderDetails reminder = reminders.unanswered(PAGE).stream()
                .filter(item -> item.number().equals("1"))
                .findFirst()
                .orElseThrow();
        reminders.markOpened(reminder.id());
        fixtures.actingAs(here.clerk("乙局"));
        assertThatThrownBy(() -> reminders.answer(reminder.id(), "代答")).isInstanceOf(NotFoundException.class);
        fixtures.actingAs(here.clerk("甲局"));
        reminders.answer(reminder.id(), "明日报送");
        assertThatThrownBy(() -> reminders.answer(reminder.id(), "后日报送"))
                .isInstanceOf(IllegalTransitionException.class);
        assertThat(reminders.unanswered(PAGE))
                .extracting(ReminderDetails::number)
                .containsExactly("2");
        fixtures.actingAs(here.office());
        assertThat(overdue(plan))
                .extracting(OverdueItem::number, OverdueItem::reminderState, OverdueItem::answer)
                .containsExactly(
                        tuple("1", ReminderState.ANSWERED, "明日报送"),
                        tuple("2", ReminderState.SENT, ""),
                        tuple("3", ReminderState.SENT, ""));
        clock.setDate(day(7, 12));
        long answered = here.unit("甲局");
        PressLate again = new PressLate(plan.id(), Set.of(one), "");
        assertThat(press.press(again)).isEqualTo(new PressResult(0, 0, 0, 1, 0, List.of()));
        PressLate allTheSame =
                new PressLate(plan.id(), ReminderKind.NUDGE, Set.of(one), "", Set.of(), Map.of(answered, "答复的日期已过"));
        assertThat(press.press(allTheSame)).isEqualTo(new PressResult(1, 1, 0, 0, 0, List.of()));
        assertThat(overdue(plan).getFirst())
                .extracting(OverdueItem::reminderState, OverdueItem::answer)
                .containsExactly(ReminderState.SENT, "明日报送");
    }

    @Test
    void whatWaitsForTheOfficeIsNotRemindedOf() {
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").due(day(7, 1)))
                .issue();
        plan.receive("1", "甲局");
        plan.apply("1", "甲局", "完成");
        clock.setDate(day(7, 15));
        assertThat(overdue(plan)).hasSize(2);
        assertThat(press.press(new PressLate(plan.id(), Set.of(), "")))
                .isEqualTo(new PressResult(0, 0, 0, 0, 0, List.of()));
    }

    @Test
    void allPlansUnderWayAreRemindedOfInOneAct() {
        IssuedPlan one = fixture.plan(here).task("1", task -> task.lead("甲局")).issue();
        IssuedPlan other = fixture.plan(here)
                .task("1", task -> task.lead("甲局"))
                .task("2", task -> task.lead("乙局"))
                .issue();
        clock.setDate(day(7, 11));
        assertThat(monitor.overdue(null, PAGE))
                .extracting(OverdueItem::planId)
                .containsExactlyInAnyOrder(one.id(), other.id(), other.id());
        assertThat(press.press(new PressLate(one.id(), Set.of(), "")))
                .isEqualTo(new PressResult(1, 1, 1, 0, 0, List.of()));
        assertThat(press.press(new PressLate(null, Set.of(), ""))).isEqualTo(new PressResult(2, 2, 2, 0, 0, List.of()));
        fixtures.actingAs(here.clerk("甲局"));
        assertThat(reminders.unanswered(PAGE))
                .extracting(ReminderDetails::planId)
                .containsExactlyInAnyOrder(one.id(), other.id());
    }

    @Test
    void theMapOfUnitsAndPeriodsKnowsTheLastMinuteOfTheDay() {
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局", "丙局"))
                .task("2", task -> task.lead("丙局"))
                .issue();
        plan.receive("1", "甲局", "乙局");
        clock.set(day(7, 10).atTime(23, 59, 59).atZone(MutableClock.ZONE).toInstant());
        plan.report("1", "甲局", 2, "按时");
        clock.set(day(7, 11).atStartOfDay(MutableClock.ZONE).toInstant());
        plan.report("1", "乙局", 2, "迟到");
        tasks.suspend(plan.task("2"), plan.details("2").version(), "缓办");
        long period = plan.period(2).id();
        assertThat(monitor.unitPeriods(plan.id()))
                .extracting(UnitPeriods::unitName, unit -> unit.cells().getFirst(), UnitPeriods::hasIrregularity)
                .containsExactly(
                        tuple("甲局", new PeriodCell(period, 1, 0, 0, 0), false),
                        tuple("乙局", new PeriodCell(period, 0, 1, 0, 0), true),
                        tuple("丙局", new PeriodCell(period, 0, 0, 1, 0), true));
        assertThat(monitor.unitPeriods(plan.id()).getFirst().cells()).hasSize(3);
    }

    @Test
    void theYearIsDrawnFromDueDatesAndClosings() {
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").due(day(6, 30)))
                .task("2", task -> task.lead("甲局").due(day(6, 30)))
                .task("3", task -> task.lead("甲局"))
                .task("4", task -> task.lead("甲局").longTerm())
                .issue();
        plan.close("2", "甲局", "完成");
        clock.set(day(6, 25).atTime(0, 30).atZone(MutableClock.ZONE).toInstant());
        plan.close("3", "甲局", "完成");
        assertThat(monitor.burnUp(plan.id()))
                .isEqualTo(new BurnUp(
                        List.of(new BurnUp.Point(day(6, 30), 2), new BurnUp.Point(day(11, 30), 3)),
                        List.of(new BurnUp.Point(day(6, 23), 1), new BurnUp.Point(day(6, 25), 2)),
                        1));
        assertThat(monitor.upcoming(plan.id(), 4, PAGE)).isEmpty();
        assertThat(monitor.upcoming(plan.id(), 5, PAGE))
                .extracting(UpcomingTask::number, UpcomingTask::primaryLead, UpcomingTask::units)
                .containsExactly(tuple("1", "甲局", 1));
    }

    @Test
    void aDraftIsNobodysConcernYet() {
        long draft = fixture.plan(here).task("1", task -> task.lead("甲局")).create();
        assertThatThrownBy(() -> monitor.burnUp(draft)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> monitor.overdue(draft, PAGE)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> press.press(new PressLate(draft, Set.of(), "")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void readingTakesNoMoreStatementsForMoreRows() {
        IssuedPlan small = planOf(1);
        IssuedPlan large = planOf(8);
        clock.setDate(day(7, 20));
        assertSame(() -> monitor.overdue(small.id(), PAGE), () -> monitor.overdue(large.id(), PAGE));
        assertSame(() -> monitor.unitPeriods(small.id()), () -> monitor.unitPeriods(large.id()));
        assertSame(() -> monitor.burnUp(small.id()), () -> monitor.burnUp(large.id()));
        assertSame(() -> monitor.upcoming(small.id(), 366, PAGE), () -> monitor.upcoming(large.id(), 366, PAGE));
        assertSame(() -> monitor.periods(small.id()), () -> monitor.periods(large.id()));
    }

    private static void assertSame(Runnable few, Runnable many) {
        assertThat(StatementCount.of(many)).isPositive().isEqualTo(StatementCount.of(few));
    }

    private IssuedPlan planOf(int count) {
        PlanFixture.Draft draft = fixture.plan(here);
        for (int i = 1; i <= count; i++) {
            String unit = "局" + i;
            draft.task(String.valueOf(i), task -> task.lead("甲局").responsible(unit));
        }
        return draft.issue();
    }
}
