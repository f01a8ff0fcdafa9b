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
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** What the office changes in a task after the issue, and what units object to. */
@BackendTest
class TaskAmendmentServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    private final TaskAmendmentService amendments;
    private final ObjectionService objections;
    private final AssignmentService parts;
    private final TaskService tasks;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final MutableClock clock;
    private final DutyDates dates;
    private TestJurisdiction here;
    private IssuedPlan plan;

    @Autowired
    TaskAmendmentServiceTest(
            TaskAmendmentService amendments,
            ObjectionService objections,
            AssignmentService parts,
            TaskService tasks,
            Fixtures fixtures,
            PlanFixture fixture,
            MutableClock clock,
            DutyDates dates) {
        this.amendments = amendments;
        this.objections = objections;
        this.parts = parts;
        this.tasks = tasks;
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
                .issue();
        plan.receive("1", "甲局");
        fixtures.actingAs(here.office());
    }

    private NamedUnit unit(AssignmentRole role, String name) {
        return new NamedUnit(role, here.unit(name));
    }

    private int version() {
        return plan.details("1").version();
    }

    @Test
    void anotherUnitTakesTheLeadAndOldAndNewStandSideBySide() {
        long task = plan.task("1");
        amendments.assign(
                task,
                version(),
                List.of(unit(AssignmentRole.LEAD, "丙局"), unit(AssignmentRole.RESPONSIBLE, "甲局")),
                "机构职责调整");
        assertThat(plan.details("1").parts())
                .extracting(
                        TaskDetails.Part::unitName,
                        TaskDetails.Part::role,
                        TaskDetails.Part::primaryLead,
                        TaskDetails.Part::state)
                .containsExactlyInAnyOrder(
                        tuple("丙局", AssignmentRole.LEAD, true, AssignmentState.PENDING),
                        tuple("甲局", AssignmentRole.RESPONSIBLE, false, AssignmentState.IN_PROGRESS),
                        tuple("乙局", AssignmentRole.RESPONSIBLE, false, AssignmentState.NOT_APPLICABLE));
        assertThat(tasks.trail(task, Set.of(TrailKind.ASSIGNED), PAGE))
                .extracting(TrailItem::before, TrailItem::after, TrailItem::content)
                .containsExactly(tuple("LEAD\t甲局\nRESPONSIBLE\t乙局", "LEAD\t丙局\nRESPONSIBLE\t甲局", "机构职责调整"));
        assertThat(dates.wrong(plan.id())).isEmpty();
        amendments.assign(
                task,
                version(),
                List.of(unit(AssignmentRole.LEAD, "丙局"), unit(AssignmentRole.RESPONSIBLE, "乙局")),
                "恢复");
        assertThat(plan.part("1", "乙局").state()).isEqualTo(AssignmentState.PENDING);
        assertThat(plan.part("1", "甲局").state()).isEqualTo(AssignmentState.NOT_APPLICABLE);
        assertThat(dates.wrong(plan.id())).isEmpty();
    }

    @Test
    void aUnitThatWasNotConcernedAnswersAgainWhenTheOfficeNamesIt() {
        plan.receive("1", "乙局");
        long part = plan.partId("1", "乙局");
        fixtures.callAs(here.clerk("乙局"), () -> {
            parts.declareNotApplicable(part, "职责已划出");
            return true;
        });
        parts.acceptNotApplicable(part);
        clock.setDate(LocalDate.of(2026, 7, 1));
        amendments.assign(
                plan.task("1"),
                version(),
                List.of(unit(AssignmentRole.LEAD, "甲局"), unit(AssignmentRole.RESPONSIBLE, "乙局")),
                "职责又划回");
        TaskDetails.Part again = plan.part("1", "乙局");
        assertThat(again.state()).isEqualTo(AssignmentState.PENDING);
        assertThat(again.receiptLight()).isEqualTo(Light.NOT_STARTED);
        assertThat(again.receiveBy()).isAfter(LocalDate.of(2026, 7, 1));
        assertThat(plan.cell("1", "乙局", 3).state()).isEqualTo(TaskDetails.CellState.DUE);
        assertThat(dates.wrong(plan.id())).isEmpty();
        plan.receive("1", "乙局");
        assertThat(plan.part("1", "乙局").state()).isEqualTo(AssignmentState.IN_PROGRESS);
    }

    @Test
    void aUnitThatWasDoneIsUnderWayAgainWhenItTakesTheLead() {
        plan.receive("1", "乙局");
        plan.reportDone("1", "乙局", 2, "二季度情况");
        plan.confirm("1", "甲局", "乙局");
        assertThat(plan.part("1", "乙局").state()).isEqualTo(AssignmentState.COMPLETED);
        amendments.assign(plan.task("1"), version(), List.of(unit(AssignmentRole.LEAD, "乙局")), "改由乙局牵头");
        assertThat(plan.part("1", "乙局"))
                .extracting(TaskDetails.Part::state, TaskDetails.Part::primaryLead)
                .containsExactly(AssignmentState.IN_PROGRESS, true);
        assertThat(plan.cell("1", "乙局", 3).state()).isEqualTo(TaskDetails.CellState.FUTURE);
        assertThat(dates.wrong(plan.id())).isEmpty();
        plan.close("1", "乙局", "已完成");
    }

    @Test
    void aTaskIsNeverWithoutALeadAndNobodyChangesOverAnother() {
        long task = plan.task("1");
        int seen = version();
        assertThatThrownBy(() -> amendments.assign(task, seen, List.of(unit(AssignmentRole.RESPONSIBLE, "甲局")), "无牵头"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> amendments.assign(task, seen, List.of(unit(AssignmentRole.LEAD, "甲局")), " "))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> amendments.assign(task, seen + 1, List.of(unit(AssignmentRole.LEAD, "甲局")), "旧版本"))
                .isInstanceOf(StaleDataException.class);
        long stranger = fixtures.jurisdiction().unit("外局");
        assertThatThrownBy(() ->
                        amendments.assign(task, seen, List.of(new NamedUnit(AssignmentRole.LEAD, stranger)), "外单位"))
                .isInstanceOf(NotFoundException.class);
        assertThat(plan.details("1").parts()).hasSize(2);
    }

    @Test
    void aClosedTaskIsTakenUpAgainWithWhatIsStillToCome() {
        plan.receive("1", "乙局");
        plan.report("1", "乙局", 2, "二季度情况");
        fixtures.actingAs(here.office());
        assertThatThrownBy(() -> amendments.reopen(plan.task("1"), version(), "未办结"))
                .isInstanceOf(IllegalTransitionException.class);
        plan.close("1", "甲局", "已完成");
        fixtures.actingAs(here.office());
        amendments.reopen(plan.task("1"), version(), "上级复查发现问题");
        assertThat(plan.summary("1").state()).isEqualTo(TaskState.OPEN);
        assertThat(plan.part("1", "乙局").state()).isEqualTo(AssignmentState.IN_PROGRESS);
        assertThat(plan.cell("1", "乙局", 3).state()).isEqualTo(TaskDetails.CellState.FUTURE);
        assertThat(dates.wrong(plan.id())).isEmpty();
        plan.close("1", "甲局", "整改后完成");
    }

    @Test
    void theReceiptOfADutyHasItsOwnDayAndLight() {
        LocalDate by = Objects.requireNonNull(plan.part("1", "乙局").receiveBy());
        assertThat(plan.part("1", "乙局").receiptLight()).isEqualTo(Light.NOT_STARTED);
        assertThat(plan.part("1", "甲局").receiptLight()).as("received").isNull();
        clock.setDate(by);
        assertThat(plan.part("1", "乙局").receiptLight()).isEqualTo(Light.DUE_SOON);
        clock.setDate(by.plusDays(1));
        assertThat(plan.part("1", "乙局").receiptLight()).isEqualTo(Light.OVERDUE);
    }

    @Test
    void theOfficeInsistsOrAssignsAnewAndAllIsKept() {
        long part = plan.partId("1", "乙局");
        fixtures.actingAs(here.clerk("乙局"));
        long first = objections.raise(part, "案卷复核不由本局承担");
        assertThatThrownBy(() -> objections.raise(part, "再次")).isInstanceOf(InvalidInputException.class);
        fixtures.actingAs(here.office());
        assertThat(objections.pending(PAGE)).extracting(ObjectionDetails::id).containsExactly(first);
        objections.insist(first, "按三定规定办理");
        assertThat(plan.part("1", "乙局").state()).isEqualTo(AssignmentState.PENDING);
        fixtures.actingAs(here.clerk("乙局"));
        long second = objections.raise(part, "新的三定规定已经印发");
        fixtures.actingAs(here.office());
        assertThatThrownBy(() -> objections.uphold(
                        second,
                        version(),
                        List.of(unit(AssignmentRole.LEAD, "甲局"), unit(AssignmentRole.RESPONSIBLE, "乙局")),
                        "不变"))
                .isInstanceOf(InvalidInputException.class);
        objections.uphold(
                second,
                version(),
                List.of(unit(AssignmentRole.LEAD, "甲局"), unit(AssignmentRole.RESPONSIBLE, "丙局")),
                "改由丙局承担");
        assertThat(plan.part("1", "乙局").state()).isEqualTo(AssignmentState.NOT_APPLICABLE);
        assertThat(plan.part("1", "丙局").state()).isEqualTo(AssignmentState.PENDING);
        assertThat(objections.ofTask(plan.task("1")))
                .extracting(ObjectionDetails::state, ObjectionDetails::answer)
                .containsExactly(tuple(ObjectionState.UPHELD, "改由丙局承担"), tuple(ObjectionState.INSISTED, "按三定规定办理"));
        assertThatThrownBy(() -> objections.insist(second, "迟了")).isInstanceOf(IllegalTransitionException.class);
    }
}
