package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
@Tag("slow")
class WorkbenchServiceTest {

    private final WorkbenchService workbench;
    private final ProgressService progress;
    private final AssignmentService parts;
    private final TaskService tasks;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final MutableClock clock;
    private TestJurisdiction here;

    @Autowired
    WorkbenchServiceTest(
            WorkbenchService workbench,
            ProgressService progress,
            AssignmentService parts,
            TaskService tasks,
            Fixtures fixtures,
            PlanFixture fixture,
            MutableClock clock) {
        this.workbench = workbench;
        this.progress = progress;
        this.parts = parts;
        this.tasks = tasks;
        this.fixtures = fixtures;
        this.fixture = fixture;
        this.clock = clock;
    }

    @BeforeEach
    void aJurisdiction() {
        here = fixtures.jurisdiction();
    }

    private static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(2026, month, dayOfMonth);
    }

    @Test
    void aReportMovesFromReceiptToOverdueAsTheDaysGo() {
        IssuedPlan plan = fixture.plan(here).task("1", task -> task.lead("甲局")).issue();
        fixtures.actingAs(here.clerk("甲局"));
        assertOnly(WorkReason.TO_RECEIVE, 3);
        plan.receive("1", "甲局");
        assertOnly(WorkReason.TO_REPORT, 17);
        assertThat(workbench.mine().nextDueDate()).isEqualTo(day(7, 10));
        clock.setDate(day(7, 4));
        assertOnly(WorkReason.TO_REPORT, 6);
        clock.setDate(day(7, 5));
        assertThat(workbench.mine().items())
                .filteredOn(item -> item.periodSequence() == 2)
                .extracting(WorkItem::reason, WorkItem::daysLeft)
                .containsExactly(tuple(WorkReason.DUE_SOON, 5L));
        clock.setDate(day(7, 10));
        assertThat(workbench.mine().count(WorkReason.DUE_SOON)).isEqualTo(1);
        clock.setDate(day(7, 11));
        assertThat(workbench.mine().items())
                .extracting(WorkItem::reason, WorkItem::periodSequence, WorkItem::daysLeft)
                .containsExactly(tuple(WorkReason.OVERDUE, 2, -1L), tuple(WorkReason.TO_REPORT, 3, 91L));
        assertThat(workbench.mine().nextDueDate()).isEqualTo(day(10, 10));
    }

    private void assertOnly(WorkReason reason, long daysLeft) {
        assertThat(workbench.mine().items())
                .filteredOn(item -> item.periodSequence() < 3)
                .extracting(WorkItem::reason, WorkItem::daysLeft)
                .containsExactly(tuple(reason, daysLeft));
    }

    @Test
    void whatWasSubmittedWaitsForTheHeadAndWhatWasReturnedForTheClerk() {
        IssuedPlan plan = fixture.plan(here).task("1", task -> task.lead("甲局")).issue();
        plan.receive("1", "甲局");
        long entry = plan.submit("1", "甲局", 2, "初稿", false);
        fixtures.actingAs(here.clerk("甲局"));
        assertThat(workbench.mine().items()).isEmpty();
        fixtures.actingAs(here.head("甲局"));
        assertThat(workbench.mine().items())
                .extracting(WorkItem::reason, WorkItem::entryId)
                .containsExactly(tuple(WorkReason.TO_APPROVE, entry));
        progress.returnForRework(entry, "数字不对");
        fixtures.actingAs(here.clerk("甲局"));
        assertThat(workbench.mine().items())
                .extracting(WorkItem::reason, WorkItem::words)
                .containsExactly(tuple(WorkReason.RETURNED, "数字不对"));
        plan.write("1", "甲局", 2, "改稿", false);
        assertThat(workbench.mine().items()).singleElement().satisfies(item -> {
            assertThat(item.reason()).isEqualTo(WorkReason.RETURNED);
            assertThat(item.draftSavedAt()).isEqualTo(clock.instant());
        });
        plan.report("1", "甲局", 2, "改稿");
        assertThat(workbench.mine().items()).isEmpty();
    }

    @Test
    void theLeadConfirmsPartsAndDecidesOnThoseNotConcerned() {
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局", "丙局"))
                .issue();
        plan.receive("1", "甲局", "乙局");
        plan.report("1", "甲局", 2, "甲局情况");
        plan.reportDone("1", "乙局", 2, "乙局已完成");
        long third = plan.partId("1", "丙局");
        fixtures.actingAs(here.clerk("丙局"));
        parts.declareNotApplicable(third, "职能已划转");
        assertThat(workbench.mine().items()).isEmpty();
        fixtures.actingAs(here.clerk("甲局"));
        assertThat(workbench.mine().items())
                .extracting(WorkItem::reason, WorkItem::unitName, WorkItem::words)
                .containsExactly(tuple(WorkReason.TO_CONFIRM, "乙局", ""), tuple(WorkReason.TO_CONFIRM, "丙局", "职能已划转"));
        parts.returnForRework(plan.partId("1", "乙局"), "缺佐证");
        parts.refuseNotApplicable(third, "仍有配合职责");
        assertThat(workbench.mine().items()).isEmpty();
        fixtures.actingAs(here.clerk("乙局"));
        assertThat(workbench.mine().items())
                .extracting(WorkItem::reason, WorkItem::words)
                .containsExactly(tuple(WorkReason.RETURNED, "缺佐证"));
        plan.reportDone("1", "乙局", 2, "补充佐证");
        assertThat(workbench.mine().items()).isEmpty();
        fixtures.actingAs(here.clerk("丙局"));
        assertThat(workbench.mine().items())
                .extracting(WorkItem::reason)
                .containsExactly(WorkReason.RETURNED, WorkReason.TO_REPORT);
        plan.report("1", "丙局", 2, "已配合");
        assertThat(workbench.mine().items()).isEmpty();
    }

    @Test
    void aLeadWhoseTaskIsPastItsDayMustApplyForClosing() {
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").due(day(6, 25)))
                .issue();
        plan.receive("1", "甲局");
        fixtures.actingAs(here.head("甲局"));
        assertThat(workbench.mine().count(WorkReason.DUE_SOON)).isEqualTo(1);
        plan.report("1", "甲局", 2, "上半年情况");
        clock.setDate(day(6, 26));
        assertThat(workbench.mine().items())
                .extracting(WorkItem::reason, WorkItem::periodId, WorkItem::daysLeft)
                .containsExactly(tuple(WorkReason.OVERDUE, null, -1L));
        plan.apply("1", "甲局", "已完成");
        assertThat(workbench.mine().items()).isEmpty();
    }

    @Test
    void anEndedPartAndAStoppedTaskAskForNothing() {
        IssuedPlan plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .task("2", task -> task.lead("乙局"))
                .issue();
        plan.receive("1", "甲局", "乙局");
        plan.receive("2", "乙局");
        clock.setDate(day(7, 5));
        plan.reportDone("1", "乙局", 2, "已完成");
        plan.submit("1", "乙局", 3, "三季度", false);
        plan.confirm("1", "甲局", "乙局");
        fixtures.actingAs(here.office());
        tasks.suspend(plan.task("2"), plan.details("2").version(), "缓办");
        fixtures.actingAs(here.head("乙局"));
        assertThat(workbench.mine().items()).isEmpty();
        assertThat(workbench.mine().nextDueDate()).isNull();
    }

    @Test
    void theListTakesNoMoreStatementsForMoreRows() {
        PlanFixture.Draft draft = fixture.plan(here);
        for (int i = 1; i <= 10; i++) {
            draft.task(String.valueOf(i), task -> task.lead("甲局").responsible("乙局"));
        }
        draft.task("11", task -> task.lead("丁局"));
        IssuedPlan plan = draft.issue();
        fixtures.actingAs(here.head("丁局"));
        int few = StatementCount.of(workbench::mine);
        plan.receive("1", "甲局");
        plan.receive("2", "甲局");
        plan.submit("2", "甲局", 2, "情况", false);
        fixtures.actingAs(here.head("甲局"));
        assertThat(workbench.mine().items()).hasSize(10);
        assertThat(StatementCount.of(workbench::mine)).isEqualTo(few);
    }
}
