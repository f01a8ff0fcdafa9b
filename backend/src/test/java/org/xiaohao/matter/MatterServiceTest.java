package org.xiaohao.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.instruction.GiveInstruction;
import org.xiaohao.instruction.InstructionService;
import org.xiaohao.instruction.InstructionState;
import org.xiaohao.instruction.Opinion;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.NamedUnit;
import org.xiaohao.plan.PlanKind;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
@Tag("slow")
class MatterServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);
    /** A Wednesday before the mid-autumn and national holidays; 10 October is worked in their place. */
    private static final LocalDate DAY = LocalDate.of(2026, 9, 23);

    private final MatterService matters;
    private final InstructionService instructions;
    private final AssignmentService parts;
    private final TaskService tasks;
    private final PlanService plans;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final MutableClock clock;
    private final JdbcTemplate jdbc;
    private TestJurisdiction here;

    @Autowired
    MatterServiceTest(
            MatterService matters,
            InstructionService instructions,
            AssignmentService parts,
            TaskService tasks,
            PlanService plans,
            Fixtures fixtures,
            PlanFixture fixture,
            MutableClock clock,
            JdbcTemplate jdbc) {
        this.matters = matters;
        this.instructions = instructions;
        this.parts = parts;
        this.tasks = tasks;
        this.plans = plans;
        this.fixtures = fixtures;
        this.fixture = fixture;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aDistrict() {
        here = fixtures.jurisdiction();
        here.leader();
        here.unit("甲局");
        clock.setDate(DAY);
    }

    private EnterMatter about(String title, boolean unclassified) {
        return new EnterMatter(
                title,
                title + "，三天内拿出方案。",
                "区政府第12次常务会",
                List.of(
                        new NamedUnit(AssignmentRole.LEAD, here.unit("甲局")),
                        new NamedUnit(AssignmentRole.SUPPORTING, here.unit("乙局"))),
                unclassified);
    }

    private long enter(String title) {
        return fixtures.callAs(here.office(), () -> matters.enter(about(title, true)));
    }

    @Test
    void aMatterRunsThroughItsClock() {
        long id = enter("早餐摊点疏导");
        fixtures.actingAs(here.clerk("甲局"));
        MatterDetails entered = matters.details(id);
        assertThat(entered.steps())
                .extracting(MatterStep::due)
                .containsExactly(LocalDate.of(2026, 9, 24), LocalDate.of(2026, 9, 29), LocalDate.of(2026, 10, 10));
        TaskDetails task = tasks.details(entered.taskId());
        assertThat(task.summary().dueDate()).isEqualTo(LocalDate.of(2026, 10, 10));
        TaskDetails.Part part = task.parts().getFirst();
        assertThat(part.receiveBy()).isEqualTo(LocalDate.of(2026, 9, 24));

        clock.setDate(LocalDate.of(2026, 9, 25));
        assertThat(matters.details(id).steps().getFirst().light()).isEqualTo(Light.OVERDUE);
        parts.receive(part.assignmentId());
        MatterStep arranged = matters.details(id).steps().getFirst();
        assertThat(arranged.done()).isEqualTo(LocalDate.of(2026, 9, 25));
        assertThat(arranged.isLate()).isTrue();

        matters.answer(id, "已排定三处疏导点");
        assertThat(matters.details(id).steps().get(1).light()).isEqualTo(Light.DONE);
        assertThatThrownBy(() -> matters.answer(id, "再答")).isInstanceOf(IllegalTransitionException.class);
        fixtures.actingAs(here.office());
        assertThat(matters.list(true, PAGE)).extracting(MatterDetails::id).containsExactly(id);
        assertThat(matters.list(false, PAGE)).isEmpty();
    }

    @Test
    void whoEntersSaysThatNothingIsClassified() {
        fixtures.actingAs(here.office());
        assertThatThrownBy(() -> matters.enter(about("x", false)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo("unclassified"));
        assertThatThrownBy(() -> matters.enter(new EnterMatter("x", "y", "z", List.of(), true)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void allMattersOfAYearStandOnOneListOfTheirOwn() {
        long first = enter("甲事");
        long second = enter("乙事");
        fixtures.actingAs(here.office());
        assertThat(matters.details(second).planId())
                .isEqualTo(matters.details(first).planId());
        assertThat(matters.details(second).number()).isEqualTo("2");
        assertThat(tasks.details(matters.details(second).taskId()).source()).contains("乙事，三天内拿出方案");
        assertThat(plans.list(PAGE)).singleElement().satisfies(plan -> {
            assertThat(plan.kind()).isEqualTo(PlanKind.SUPERVISED_MATTERS);
            assertThat(plan.title()).isEqualTo("2026年督办事项");
        });
    }

    @Test
    void aComplexMatterHasAMonthByAPlanWithDays() {
        long id = enter("历史遗留");
        fixtures.actingAs(here.office());
        assertThatThrownBy(() -> matters.makeComplex(id, "分三步", LocalDate.of(2026, 10, 24)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> matters.makeComplex(id, " ", LocalDate.of(2026, 10, 23)))
                .isInstanceOf(InvalidInputException.class);
        matters.makeComplex(id, "10月12日前摸底，23日前办结", LocalDate.of(2026, 10, 23));
        MatterDetails matter = matters.details(id);
        assertThat(matter.complex()).isTrue();
        assertThat(matter.steps().getLast().due()).isEqualTo(LocalDate.of(2026, 10, 23));
        TaskDetails task = tasks.details(matter.taskId());
        assertThat(task.summary().dueDate()).isEqualTo(LocalDate.of(2026, 10, 23));
        assertThat(task.originalDueDate()).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThatThrownBy(() -> matters.makeComplex(id, "再延", LocalDate.of(2026, 10, 23)))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void aLeadersWordBecomesAMatter() {
        long task = fixture.plan(here)
                .task("7", named -> named.titled("组建协作区", "。").lead("乙局").responsible("甲局"))
                .issue()
                .task("7");
        fixtures.actingAs(here.leader());
        long id = matters.enter(
                new GiveInstruction(task, here.unit("甲局"), Opinion.AGREE, "甲局牵头，尽快办结", null, null, null, null, ""));
        MatterDetails matter = matters.details(id);
        assertThat(matter.unitName()).isEqualTo("甲局");
        assertThat(matter.title()).isEqualTo("组建协作区");
        assertThat(matter.basis()).contains("7").contains("组建协作区");
        assertThat(instructions.ofTask(task))
                .singleElement()
                .satisfies(said -> assertThat(said.state()).isEqualTo(InstructionState.GIVEN));
        fixtures.actingAs(here.clerk("乙局"));
        assertThatThrownBy(() -> matters.answer(id, "答复")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void mattersEnteredAtOnceStandOnOneListWithNumbersWithoutGaps() throws Exception {
        here.unit("乙局");
        Actor office = here.office();
        List<Callable<Long>> acts = IntStream.range(0, 6)
                .mapToObj(index ->
                        (Callable<Long>) () -> fixtures.callAs(office, () -> matters.enter(about("事项" + index, true))))
                .toList();
        List<Long> entered = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Long> done : threads.invokeAll(acts)) {
                entered.add(done.get());
            }
        }
        fixtures.actingAs(office);
        assertThat(entered)
                .extracting(id -> matters.details(id).number())
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6");
        assertThat(plans.list(PAGE)).hasSize(1);
    }

    @Test
    void theClockFollowsTheDaysOfItsTask() {
        long id = enter("早餐摊点疏导");
        fixtures.actingAs(here.office());
        long task = matters.details(id).taskId();
        jdbc.update("update task set due_date = ? where id = ?", LocalDate.of(2026, 10, 20), task);
        jdbc.update("update assignment set receive_due = ? where task_id = ?", LocalDate.of(2026, 9, 28), task);

        assertThat(matters.details(id).steps())
                .extracting(MatterStep::due)
                .containsExactly(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 9, 29), LocalDate.of(2026, 10, 20));
        assertThatThrownBy(() -> matters.makeComplex(id, "分三步", LocalDate.of(2026, 10, 19)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aSuspendedMatterIsNotSettledAndNotLate() {
        long suspended = enter("甲事");
        long cancelled = enter("乙事");
        fixtures.actingAs(here.office());
        TaskDetails one = tasks.details(matters.details(suspended).taskId());
        tasks.suspend(one.summary().id(), one.version(), "等上级文件");
        TaskDetails other = tasks.details(matters.details(cancelled).taskId());
        tasks.cancel(other.summary().id(), other.version(), "上级取消");
        long running = enter("丙事");
        fixtures.actingAs(here.office());
        clock.setDate(DAY.plusDays(30));

        assertThat(matters.list(true, PAGE)).extracting(MatterDetails::id).containsExactly(running, suspended);
        assertThat(matters.list(false, PAGE)).extracting(MatterDetails::id).containsExactly(cancelled);
        assertThat(matters.details(suspended).isLate()).isFalse();
        assertThat(matters.details(running).isLate()).isTrue();
        assertThat(matters.lateCount()).isEqualTo(1);
    }

    @Test
    void whatIsLateIsCountedBeyondThePage() {
        enter("甲事");
        enter("乙事");
        clock.setDate(DAY.plusDays(2));
        fixtures.actingAs(here.office());
        assertThat(matters.list(true, PageRequest.of(0, 1)))
                .singleElement()
                .satisfies(matter -> assertThat(matter.isLate()).isTrue());
        assertThat(matters.lateCount()).isEqualTo(2);
    }

    @Test
    void theBasisQuotesTheTaskInFull() {
        String title = "一".repeat(900);
        long task = fixture.plan(here)
                .task("7", named -> named.titled(title, "。").lead("甲局"))
                .issue()
                .task("7");
        fixtures.actingAs(here.leader());
        long id = matters.enter(new GiveInstruction(task, null, Opinion.AGREE, "尽快办结", null, null, null, null, ""));
        assertThat(matters.details(id).basis()).contains(title);
    }

    @Test
    void theListCostsTheSameHoweverLongItIs() {
        enter("甲事");
        fixtures.actingAs(here.office());
        int few = StatementCount.of(() -> matters.list(true, PAGE));
        enter("乙事");
        enter("丙事");
        assertThat(StatementCount.of(() -> matters.list(true, PAGE)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(2);
    }
}
