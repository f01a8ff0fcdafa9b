package org.xiaohao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.TaskDetails.CellState;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class TaskServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 100);

    private final TaskService tasks;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final MutableClock clock;
    private TestJurisdiction here;

    @Autowired
    TaskServiceTest(TaskService tasks, Fixtures fixtures, PlanFixture fixture, MutableClock clock) {
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

    private static void at(MutableClock clock, LocalDate day, int hour, int minute) {
        clock.set(day.atTime(hour, minute).atZone(MutableClock.ZONE).toInstant());
    }

    @Test
    void theLightFollowsTheDaysOfReportsAndOfTheTask() {
        IssuedPlan plan = fixture.plan(here).task("1", task -> task.lead("甲局")).issue();
        assertThat(plan.summary("1").light()).isEqualTo(Light.NOT_STARTED);
        plan.receive("1", "甲局");
        assertThat(light(plan, 7, 4)).isEqualTo(Light.NORMAL);
        assertThat(light(plan, 7, 5)).isEqualTo(Light.DUE_SOON);
        assertThat(light(plan, 7, 10)).isEqualTo(Light.DUE_SOON);
        assertThat(light(plan, 7, 11)).isEqualTo(Light.OVERDUE);
        plan.report("1", "甲局", 2, "上半年情况");
        assertThat(plan.summary("1").light()).isEqualTo(Light.NORMAL);
        clock.setDate(day(10, 1));
        plan.report("1", "甲局", 3, "三季度情况");
        assertThat(light(plan, 11, 14)).isEqualTo(Light.NORMAL);
        assertThat(light(plan, 11, 15)).isEqualTo(Light.DUE_SOON);
        assertThat(light(plan, 11, 30)).isEqualTo(Light.DUE_SOON);
        assertThat(light(plan, 12, 1)).isEqualTo(Light.OVERDUE);
        plan.close("1", "甲局", "已完成");
        assertThat(plan.summary("1").light()).isEqualTo(Light.DONE);
    }

    private Light light(IssuedPlan plan, int month, int dayOfMonth) {
        clock.setDate(day(month, dayOfMonth));
        Light light = Objects.requireNonNull(plan.summary("1").light());
        assertThat(tasks.counts(TaskFilter.all(plan.id())).of(light)).isEqualTo(1);
        assertThat(tasks.countsByUnit(plan.id()))
                .singleElement()
                .satisfies(unit -> assertThat(unit.counts().of(light)).isEqualTo(1));
        return light;
    }

    @Test
    void aTaskIsRedForItsLeadsOnlyAndAPartForItself() {
        IssuedPlan plan = fixture.plan(here)
                .section("一、总则")
                .task("1", task -> task.lead("甲局", "乙局").responsible("丙局"))
                .issue();
        plan.receive("1", "甲局", "乙局", "丙局");
        plan.report("1", "甲局", 2, "甲局情况");
        plan.report("1", "乙局", 2, "乙局情况");
        clock.setDate(day(7, 11));
        assertThat(plan.summary("1").light()).isEqualTo(Light.NORMAL);
        assertThat(tasks.countsByUnit(plan.id()))
                .extracting(
                        UnitLights::unitName,
                        unit -> unit.counts().overdue(),
                        unit -> unit.counts().normal())
                .containsExactly(tuple("甲局", 0, 1), tuple("乙局", 0, 1), tuple("丙局", 1, 0));
        assertThat(tasks.countsBySection(plan.id()))
                .singleElement()
                .satisfies(section -> assertThat(section.counts().normal()).isEqualTo(1));
    }

    @Test
    void aCoLeadWhosePartIsConfirmedNoLongerMakesTheTaskRed() {
        IssuedPlan plan =
                fixture.plan(here).task("1", task -> task.lead("甲局", "乙局")).issue();
        plan.receive("1", "甲局", "乙局");
        plan.report("1", "甲局", 2, "甲局情况");
        clock.setDate(day(7, 15));
        plan.reportDone("1", "乙局", 3, "乙局已完成");
        assertThat(plan.summary("1").light()).isEqualTo(Light.OVERDUE);
        plan.confirm("1", "甲局", "乙局");
        assertThat(plan.summary("1").light()).isEqualTo(Light.NORMAL);
        assertThat(plan.cell("1", "乙局", 2).state()).isEqualTo(CellState.WAIVED);
    }

    @Test
    void aReportIsInTimeUntilTheLastMinuteOfItsDayInTheZoneOfTheOffices() {
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局", "丙局"))
                .issue();
        plan.receive("1", "甲局", "乙局", "丙局");
        assertThat(plan.cell("1", "甲局", 2).state()).isEqualTo(CellState.DUE);
        assertThat(plan.cell("1", "甲局", 3).state()).isEqualTo(CellState.FUTURE);
        at(clock, day(7, 10), 23, 59);
        plan.report("1", "甲局", 2, "按时");
        at(clock, day(7, 11), 0, 0);
        plan.report("1", "乙局", 2, "迟到");
        at(clock, day(7, 13), 7, 0);
        assertThat(plan.details("1").parts())
                .extracting(
                        part -> part.cells().getFirst().state(),
                        part -> part.cells().getFirst().daysLate())
                .containsExactly(tuple(CellState.ON_TIME, 0L), tuple(CellState.LATE, 1L), tuple(CellState.MISSING, 3L));
    }

    @Test
    void aMovedDueDateKeepsTheOriginalAndAStoppedTaskShowsNoLight() {
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").due(day(6, 30)))
                .task("2", task -> task.lead("甲局"))
                .issue();
        clock.setDate(day(7, 1));
        assertThat(plan.summary("1").light()).isEqualTo(Light.OVERDUE);
        TaskDetails read = plan.details("1");
        tasks.changeDueDate(plan.task("1"), read.version(), day(9, 30), "顺延一个季度");
        TaskDetails moved = plan.details("1");
        assertThat(moved.originalDueDate()).isEqualTo(day(6, 30));
        assertThat(moved.summary().dueDate()).isEqualTo(day(9, 30));
        assertThat(moved.summary().light()).isEqualTo(Light.NOT_STARTED);
        assertThatThrownBy(() -> tasks.suspend(plan.task("1"), read.version(), "缓办"))
                .isInstanceOf(StaleDataException.class);
        tasks.suspend(plan.task("1"), moved.version(), "缓办");
        clock.setDate(day(7, 20));
        assertThat(plan.summary("1").light()).isNull();
        assertThat(plan.cell("1", "甲局", 2).state()).isEqualTo(CellState.WAIVED);
        assertThatThrownBy(() -> plan.receive("1", "甲局")).isInstanceOf(IllegalTransitionException.class);
        tasks.resume(plan.task("1"), plan.details("1").version());
        assertThat(plan.summary("1").light()).isEqualTo(Light.OVERDUE);
        tasks.cancel(plan.task("1"), plan.details("1").version(), "上级撤销");
        assertThat(plan.summary("1").state()).isEqualTo(TaskState.CANCELLED);
        assertThat(plan.cell("1", "甲局", 2).state()).isEqualTo(CellState.WAIVED);
        assertThat(tasks.trail(plan.task("1"), Set.of(), PAGE))
                .extracting(TrailItem::kind)
                .containsExactly(
                        TrailKind.CANCELLED,
                        TrailKind.RESUMED,
                        TrailKind.SUSPENDED,
                        TrailKind.DUE_DATE_CHANGED,
                        TrailKind.ISSUED);
    }

    @Test
    void wordsAreFoundAsTheyAreTyped() {
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").titled("完成率达到100%", "。"))
                .task("2", task -> task.lead("甲局").titled("完成率达到100", "，编号A_1\u201d"))
                .task("3", task -> task.lead("乙局").titled("编号AB1", "O'Brien \\ !"))
                .issue();
        assertThat(found(plan, "100%")).containsExactly("1");
        assertThat(found(plan, "a_1")).containsExactly("2");
        assertThat(found(plan, "o'b")).containsExactly("3");
        assertThat(found(plan, "\\")).containsExactly("3");
        assertThat(found(plan, "!")).containsExactly("3");
        assertThat(found(plan, "3")).containsExactly("3");
        assertThat(found(plan, " ")).containsExactly("1", "2", "3");
        assertThat(found(plan, "' or 1=1 --")).isEmpty();
    }

    private List<String> found(IssuedPlan plan, String text) {
        return tasks.list(new TaskFilter(plan.id(), Set.of(), null, false, null, text), TaskSort.NUMBER, PAGE)
                .map(TaskSummary::number)
                .getContent();
    }

    @Test
    void tasksAreFoundByWhenTheyFallDue() {
        clock.setDate(day(8, 12));
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").due(day(8, 11)))
                .task("2", task -> task.lead("甲局").due(day(8, 16)))
                .task("3", task -> task.lead("甲局").due(day(8, 17)))
                .task("4", task -> task.lead("甲局").due(day(8, 31)))
                .task("5", task -> task.lead("甲局").due(day(9, 30)))
                .task("6", task -> task.lead("甲局").due(day(10, 1)))
                .task("7", task -> task.lead("甲局").longTerm())
                .issue();
        assertThat(numbers(due(plan, DueWindow.OVERDUE), TaskSort.NUMBER)).containsExactly("1");
        assertThat(numbers(due(plan, DueWindow.THIS_WEEK), TaskSort.NUMBER)).containsExactly("1", "2");
        assertThat(numbers(due(plan, DueWindow.THIS_MONTH), TaskSort.NUMBER)).containsExactly("1", "2", "3", "4");
        assertThat(numbers(due(plan, DueWindow.THIS_QUARTER), TaskSort.DUE_DATE_DESC))
                .containsExactly("5", "4", "3", "2", "1");
        assertThat(numbers(due(plan, DueWindow.NO_DATE), TaskSort.LIGHT)).containsExactly("7");
        assertThat(tasks.counts(due(plan, DueWindow.OVERDUE)).of(Light.OVERDUE)).isEqualTo(1);
        assertThat(numbers(TaskFilter.all(plan.id()).only(Set.of(plan.task("2"), plan.task("7"))), TaskSort.NUMBER))
                .containsExactly("2", "7");
        fixtures.actingAs(here.clerk("乙局"));
        assertThat(numbers(TaskFilter.all(plan.id()).only(Set.of(plan.task("2"))), TaskSort.NUMBER))
                .isEmpty();
    }

    private static TaskFilter due(IssuedPlan plan, DueWindow window) {
        return new TaskFilter(plan.id(), Set.of(), null, false, null, "", window, Set.of());
    }

    @Test
    void tasksOfOneLeadStandTogetherInTheOrderOfTheRegister() {
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局"))
                .task("2", task -> task.lead("乙局"))
                .task("3", task -> task.lead("甲局", "乙局"))
                .task("4", task -> task.lead("乙局"))
                .issue();
        assertThat(numbers(TaskFilter.all(plan.id()), TaskSort.LEAD)).containsExactly("1", "3", "2", "4");
    }

    @Test
    void theListIsFilteredSortedAndPaged() {
        IssuedPlan plan = fixture.plan(here)
                .section("一、总则")
                .task("1", task -> task.lead("甲局").responsible("乙局").titled("丙", "。"))
                .section("二、保障")
                .task("2", task -> task.lead("乙局").due(day(7, 1)).titled("甲", "。"))
                .task("3", task -> task.lead("乙局").longTerm().titled("乙", "。"))
                .issue();
        plan.receive("3", "乙局");
        long second = tasks.sections(plan.id()).getLast().id();
        assertThat(numbers(new TaskFilter(plan.id(), Set.of(), null, false, second, ""), TaskSort.NUMBER))
                .containsExactly("2", "3");
        assertThat(numbers(new TaskFilter(plan.id(), Set.of(), here.unit("乙局"), true, null, ""), TaskSort.NUMBER))
                .containsExactly("2", "3");
        assertThat(numbers(new TaskFilter(plan.id(), Set.of(), here.unit("乙局"), false, null, ""), TaskSort.NUMBER))
                .containsExactly("1", "2", "3");
        assertThat(numbers(TaskFilter.all(plan.id()), TaskSort.DUE_DATE)).containsExactly("2", "1", "3");
        assertThat(numbers(TaskFilter.all(plan.id()), TaskSort.DUE_DATE_DESC)).containsExactly("3", "1", "2");
        assertThat(numbers(TaskFilter.all(plan.id()), TaskSort.LIGHT)).containsExactly("2", "1", "3");
        assertThat(numbers(TaskFilter.all(plan.id()), TaskSort.TITLE)).hasSize(3);
        Set<Light> lights = Set.of(Light.DUE_SOON, Light.NORMAL);
        assertThat(numbers(new TaskFilter(plan.id(), lights, null, false, null, ""), TaskSort.NUMBER))
                .containsExactly("2", "3");
        var page = tasks.list(TaskFilter.all(plan.id()), TaskSort.NUMBER, PageRequest.of(1, 2));
        assertThat(page.getTotalElements()).isEqualTo(3);
        assertThat(page.getContent()).extracting(TaskSummary::number).containsExactly("3");
        fixtures.actingAs(here.clerk("甲局"));
        assertThat(numbers(TaskFilter.all(plan.id()), TaskSort.NUMBER)).containsExactly("1");
        assertThat(tasks.counts(TaskFilter.all(plan.id())).total()).isEqualTo(1);
        long task = plan.task("2");
        assertThatThrownBy(() -> tasks.details(task)).isInstanceOf(NotFoundException.class);
    }

    private List<String> numbers(TaskFilter filter, TaskSort sort) {
        return tasks.list(filter, sort, PAGE).map(TaskSummary::number).getContent();
    }

    @Test
    void thePageShowsTheSourceWithTheNamesMarked() {
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局"))
                .task("2", task -> task.lead("乙局").responsible("丙局"))
                .issue();
        TaskDetails details = plan.details("2");
        assertThat(details.spans())
                .extracting(span -> details.source().substring(span.start(), span.end()))
                .containsExactly("乙局", "丙局");
        assertThat(details.mayManage()).isTrue();
        assertThat(details.ownLead()).isFalse();
    }

    @Test
    void thePageOfATaskDoesNotReadTheDocumentOfThePlan() {
        IssuedPlan plan = planOf(2);
        long task = plan.task("2");
        assertThat(StatementCount.statements(() -> tasks.details(task)))
                .isNotEmpty()
                .noneMatch(sql -> sql.contains("plan_source"));
        assertThat(tasks.details(task).source()).startsWith("2.");
    }

    @Test
    void readingTakesNoMoreStatementsForMoreRows() {
        IssuedPlan small = planOf(1);
        IssuedPlan large = planOf(8);
        long smallTask = small.task("1");
        long largeTask = large.task("1");
        assertSame(
                () -> tasks.list(TaskFilter.all(small.id()), TaskSort.LIGHT, PAGE),
                () -> tasks.list(TaskFilter.all(large.id()), TaskSort.LIGHT, PAGE));
        assertSame(
                () -> tasks.list(due(small, DueWindow.THIS_QUARTER), TaskSort.LEAD, PAGE),
                () -> tasks.list(due(large, DueWindow.THIS_QUARTER), TaskSort.LEAD, PAGE));
        assertSame(
                () -> tasks.slice(TaskFilter.everywhere(), TaskSort.NUMBER, PageRequest.of(0, 1)),
                () -> tasks.slice(TaskFilter.everywhere(), TaskSort.NUMBER, PAGE));
        assertSame(() -> tasks.details(smallTask), () -> tasks.details(largeTask));
        assertSame(() -> tasks.trail(smallTask, Set.of(), PAGE), () -> tasks.trail(largeTask, Set.of(), PAGE));
        assertSame(() -> tasks.counts(TaskFilter.all(small.id())), () -> tasks.counts(TaskFilter.all(large.id())));
        assertSame(() -> tasks.countsByUnit(small.id()), () -> tasks.countsByUnit(large.id()));
        assertSame(() -> tasks.countsBySection(small.id()), () -> tasks.countsBySection(large.id()));
        assertSame(() -> tasks.sections(small.id()), () -> tasks.sections(large.id()));
    }

    private static void assertSame(Runnable few, Runnable many) {
        List<String> statements = StatementCount.statements(few);
        assertThat(statements).isNotEmpty();
        assertThat(StatementCount.statements(many)).hasSameSizeAs(statements);
    }

    private IssuedPlan planOf(int count) {
        PlanFixture.Draft draft = fixture.plan(here);
        for (int i = 1; i <= count; i++) {
            draft.section("板块" + i).task(String.valueOf(i), task -> {
                task.lead("甲局");
                for (int unit = 1; unit <= count; unit++) {
                    task.responsible("局" + unit);
                }
            });
        }
        IssuedPlan plan = draft.issue();
        plan.receive("1", "甲局");
        for (int unit = 1; unit <= count; unit++) {
            plan.receive("1", "局" + unit);
        }
        return plan;
    }
}
