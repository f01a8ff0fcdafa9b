package org.xiaohao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.test.util.ReflectionTestUtils;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TransitionTable;
import org.xiaohao.workday.WorkCalendar;

/** Every state of a plan and of a task with every action. */
class PlanTransitionTest {

    private static final ZonedDateTime NOW = MutableClock.START;
    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);
    private static final PlanHead HEAD = new PlanHead(PlanKind.WORK_PLAN, "计划", "", "", 2026, DUE);

    private static final ReportingRule RULE = ReportingRule.after(ReportingCycle.QUARTER, 10);
    private static final WorkCalendar WEEKENDS = WorkCalendar.of(List.of());

    private static Plan plan(PlanState state) {
        Plan plan = new Plan(1, HEAD, 2, NOW.toInstant());
        ReflectionTestUtils.setField(plan, "state", state);
        return plan;
    }

    static Task task(TaskState state) {
        Task task = new Task(
                plan(PlanState.ISSUED),
                null,
                1,
                new TaskToImport("1", null, "事项", "事项。", null, "", false, 0, 3, List.of(), TaskParticulars.NONE),
                "事项。");
        ReflectionTestUtils.setField(task, "state", state);
        return task;
    }

    @TestFactory
    Stream<DynamicTest> plan() {
        return new TransitionTable<>(Plan.class, PlanState.class, PlanTransitionTest::plan, Plan::getState)
                .action("issue", plan -> plan.issue(RULE, 3, NOW.toInstant(), NOW.getZone(), WEEKENDS))
                .action("changeReporting", plan -> plan.changeReporting(RULE))
                .action("closeYear", plan -> plan.closeYear(NOW.toInstant()))
                .action("archive", plan -> plan.archive(NOW.toInstant()))
                .action("requireDraft", plan -> plan.requireDraft("edit"))
                .action("requireIssued", plan -> plan.requireIssued("report"))
                .from(
                        PlanState.DRAFT,
                        Map.of(
                                "issue", PlanState.ISSUED,
                                "requireDraft", PlanState.DRAFT))
                .from(
                        PlanState.ISSUED,
                        Map.of(
                                "closeYear", PlanState.CLOSED,
                                "requireIssued", PlanState.ISSUED,
                                "changeReporting", PlanState.ISSUED))
                .from(PlanState.CLOSED, Map.of("archive", PlanState.ARCHIVED))
                .from(PlanState.ARCHIVED, Map.of())
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> task() {
        return new TransitionTable<>(Task.class, TaskState.class, PlanTransitionTest::task, Task::getState)
                .action("requestClosing", Task::requestClosing)
                .action("approve", task -> task.approve(NOW.toInstant()))
                .action("returnForRework", Task::returnForRework)
                .action("suspend", task -> task.suspend("机构改革"))
                .action("resume", Task::resume)
                .action("cancel", task -> task.cancel("上级撤销"))
                .action("changeDueDate", task -> task.changeDueDate(DUE, "顺延"))
                .action("extend", task -> task.extend(DUE))
                .action("forecast", task -> task.forecast(DUE))
                .action("reopen", task -> task.reopen("情况有变"))
                .action("requireOpen", task -> task.requireOpen("report"))
                .action("reword", task -> task.reword("1", "事项", "新的事项。"))
                .action("changeReporting", task -> task.changeReporting(null, 2026))
                .action("changeRecurrence", task -> task.changeRecurrence(null))
                .action("reprintDueDate", task -> task.reprintDueDate(DUE, "9月底前", false))
                .notActions("decideDueDate", "lacksDueDate", "moveTo", "place")
                .from(
                        TaskState.OPEN,
                        Map.ofEntries(
                                Map.entry("requestClosing", TaskState.IN_REVIEW),
                                Map.entry("suspend", TaskState.SUSPENDED),
                                Map.entry("cancel", TaskState.CANCELLED),
                                Map.entry("changeDueDate", TaskState.OPEN),
                                Map.entry("reword", TaskState.OPEN),
                                Map.entry("reprintDueDate", TaskState.OPEN),
                                Map.entry("changeRecurrence", TaskState.OPEN),
                                Map.entry("changeReporting", TaskState.OPEN),
                                Map.entry("extend", TaskState.OPEN),
                                Map.entry("forecast", TaskState.OPEN),
                                Map.entry("requireOpen", TaskState.OPEN)))
                .from(
                        TaskState.IN_REVIEW,
                        Map.of(
                                "approve", TaskState.CLOSED,
                                "returnForRework", TaskState.OPEN,
                                "changeDueDate", TaskState.IN_REVIEW))
                .from(TaskState.CLOSED, Map.of("reopen", TaskState.OPEN))
                .from(TaskState.SUSPENDED, Map.of("resume", TaskState.OPEN, "cancel", TaskState.CANCELLED))
                .from(TaskState.CANCELLED, Map.of())
                .tests();
    }

    @Test
    void periodsBeginWithTheOneThatRunsOnTheDayOfIssue() {
        assertThat(periods("2026-06-30T23:59:59+08:00")).containsExactly(2, 3, 4);
        assertThat(periods("2026-07-01T00:00:00+08:00")).containsExactly(3, 4);
        assertThat(periods("2025-12-01T09:00:00+08:00")).containsExactly(1, 2, 3, 4);
        assertThat(periods("2027-01-01T00:00:00+08:00")).isEmpty();
    }

    private static List<Integer> periods(String at) {
        return plan(PlanState.DRAFT)
                .issue(RULE, 3, ZonedDateTime.parse(at).toInstant(), MutableClock.ZONE, WEEKENDS)
                .stream()
                .map(ReportingPeriod::getSequence)
                .toList();
    }
}
