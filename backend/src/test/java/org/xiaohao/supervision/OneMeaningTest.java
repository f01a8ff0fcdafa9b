package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.LightCounts;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.shared.Light;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** Whatever names the same thing shows the same number, over random plans that are partly done. */
@BackendTest
@Tag("slow")
class OneMeaningTest {

    private static final List<String> UNITS = List.of("甲局", "乙局", "丙局", "丁局");
    private static final PageRequest ALL = PageRequest.of(0, 200);

    private final MonitorService monitor;
    private final TaskService tasks;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final MutableClock clock;

    @Autowired
    OneMeaningTest(
            MonitorService monitor, TaskService tasks, Fixtures fixtures, PlanFixture fixture, MutableClock clock) {
        this.monitor = monitor;
        this.tasks = tasks;
        this.fixtures = fixtures;
        this.fixture = fixture;
        this.clock = clock;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsLateIsCountedAlikeEverywhere(long seed) {
        Random random = new Random(seed);
        clock.setDate(LocalDate.of(2026, 1, 5));
        TestJurisdiction here = fixtures.jurisdiction();
        List<IssuedPlan> plans = List.of(plan(here, random), plan(here, random));
        clock.setDate(LocalDate.of(2026, 4, 6));
        plans.forEach(plan -> work(plan, random));
        clock.setDate(LocalDate.of(2026, 4, 6).plusDays(random.nextInt(120)));
        fixtures.actingAs(here.office());

        long items = 0;
        for (IssuedPlan plan : plans) {
            items += agree(plan.id());
        }
        assertThat(monitor.lateCount(null)).isEqualTo(items);
        assertThat(monitor.totals(null).items()).isEqualTo((int) items);
        assertThat(monitor.overdue(null, ALL).getTotalElements()).isEqualTo(items);
        assertThat(items).as("something is late").isPositive();
    }

    private IssuedPlan plan(TestJurisdiction here, Random random) {
        PlanFixture.Draft draft = fixture.plan(here).section("一、总则");
        for (int number = 1; number <= 12; number++) {
            LocalDate due = LocalDate.of(2026, 2, 1).plusDays(random.nextInt(200));
            String lead = UNITS.get(random.nextInt(UNITS.size()));
            List<String> others = UNITS.stream()
                    .filter(unit -> !unit.equals(lead) && random.nextBoolean())
                    .toList();
            draft.task(Integer.toString(number), task -> {
                task.lead(lead).due(due);
                others.forEach(task::responsible);
            });
        }
        return draft.issue();
    }

    private void work(IssuedPlan plan, Random random) {
        for (int number = 1; number <= 12; number++) {
            String name = Integer.toString(number);
            var parts = plan.details(name).parts();
            for (var part : parts) {
                if (random.nextInt(3) == 0) {
                    continue;
                }
                plan.receive(name, part.unitName());
                if (random.nextBoolean()) {
                    plan.report(name, part.unitName(), 1, "已办");
                }
            }
            String lead = parts.getFirst().unitName();
            boolean received = plan.details(name).parts().getFirst().receivedAt() != null;
            if (received && random.nextInt(4) == 0) {
                plan.close(name, lead, "完成");
            } else if (received && random.nextInt(4) == 0) {
                plan.apply(name, lead, "完成");
            }
        }
    }

    /** Returns how many things of the plan are late. */
    private long agree(long plan) {
        List<OverdueItem> items = monitor.overdue(plan, ALL).getContent();
        LateTotals totals = monitor.totals(plan);
        List<TaskSummary> all =
                tasks.list(TaskFilter.all(plan), TaskSort.NUMBER, ALL).getContent();
        LightCounts counts = tasks.counts(TaskFilter.all(plan));
        Set<Long> lateTasks = items.stream()
                .filter(item -> item.periodId() == null)
                .map(OverdueItem::taskId)
                .collect(Collectors.toSet());
        Set<Long> red = all.stream()
                .filter(task -> task.light() == Light.OVERDUE)
                .map(TaskSummary::id)
                .collect(Collectors.toSet());

        assertThat(lateTasks).hasSize(totals.tasks());
        assertThat(all.stream().filter(task -> task.dueLight() == Light.OVERDUE).map(TaskSummary::id))
                .as("the list of tasks and the monitor name the same tasks late")
                .containsExactlyInAnyOrderElementsOf(lateTasks);
        assertThat(items.stream().filter(item -> item.periodId() != null)).hasSize(totals.reports());
        assertThat(totals.items()).isEqualTo(items.size());
        assertThat(monitor.lateCount(plan)).isEqualTo(items.size());
        assertThat(counts.overdue()).as("lights counted and lights shown").isEqualTo(red.size());
        assertThat(tasks.countsBySection(plan).stream()
                        .mapToInt(section -> section.counts().overdue())
                        .sum())
                .isEqualTo(red.size());
        Set<Long> byLeads = items.stream()
                .filter(item -> item.periodId() != null && leads(item))
                .map(OverdueItem::taskId)
                .collect(Collectors.toSet());
        byLeads.addAll(lateTasks);
        assertThat(red)
                .as("a red light is a late task, or a report that a lead owes")
                .isEqualTo(byLeads);
        int missing = monitor.unitPeriods(plan).stream()
                .flatMap(unit -> unit.cells().stream())
                .mapToInt(PeriodCell::missing)
                .sum();
        assertThat(missing).as("the map of units and periods").isEqualTo(totals.reports());
        return items.size();
    }

    private boolean leads(OverdueItem item) {
        return tasks.details(item.taskId()).parts().stream()
                .anyMatch(part -> part.assignmentId() == item.assignmentId() && part.role() == AssignmentRole.LEAD);
    }
}
