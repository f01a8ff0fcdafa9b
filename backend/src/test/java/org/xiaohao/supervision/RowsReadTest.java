package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.TestPropertySource;
import org.xiaohao.instruction.LeaderService;
import org.xiaohao.plan.LightCounts;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.shared.Light;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.BulkPlans;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.RowsRead;
import org.xiaohao.testing.TestJurisdiction;

/**
 * What a screen costs depends on what it shows, not on how much the installation holds: the counters of a MySQL. In a
 * database of its own, since the server's estimates, and with them the ways that it goes, change with what other tests
 * leave behind.
 */
@BackendTest
@TestPropertySource(properties = "xiaohao.test.database-of=RowsReadTest")
@EnabledIf("org.xiaohao.testing.TestDatabase#isMySql")
class RowsReadTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    private final MonitorService monitor;
    private final ReviewClockService reviews;
    private final LeaderService leader;
    private final TaskService tasks;
    private final Fixtures fixtures;
    private final BulkPlans bulk;
    private final RowsRead rows;

    @Autowired
    RowsReadTest(
            MonitorService monitor,
            ReviewClockService reviews,
            LeaderService leader,
            TaskService tasks,
            Fixtures fixtures,
            BulkPlans bulk,
            RowsRead rows) {
        this.monitor = monitor;
        this.reviews = reviews;
        this.leader = leader;
        this.tasks = tasks;
        this.fixtures = fixtures;
        this.bulk = bulk;
        this.rows = rows;
    }

    @Test
    void listsAndCountsReadWhatTheyShowAmongTwentyThousandTasks() {
        TestJurisdiction small = fixtures.jurisdiction();
        long alone = bulk.issue(small, 1, 500, 7).getFirst();
        TestJurisdiction large = fixtures.jurisdiction();
        List<Long> plans = bulk.issue(large, 40, 500, 7);
        long plan = plans.get(20);
        bulk.ready();

        fixtures.actingAs(small.office());
        long before = late(alone);
        fixtures.actingAs(large.office());
        assertThat(tasks.list(TaskFilter.everywhere(), TaskSort.NUMBER, PAGE).getTotalElements())
                .isEqualTo(20_000);
        assertThat(before).isLessThan(500);
        assertThat(late(plan)).isLessThan(500);
        assertThat(late(null)).isLessThan(500);

        assertThat(monitor.totals(plan)).isEqualTo(new LateTotals(25, 25, 7));
        assertThat(measure("late list of a plan with its totals", () -> monitor.late(plan, PAGE)))
                .isLessThan(800);

        LightCounts expected = new LightCounts(50, 25, 25, 350, 50);
        assertThat(tasks.counts(TaskFilter.all(plan))).isEqualTo(expected);
        long counts = measure("counts of a plan", () -> tasks.counts(TaskFilter.all(plan)));
        assertThat(counts).isBetween(50L, 499L);
        assertThat(tasks.counts(TaskFilter.everywhere())).isEqualTo(new LightCounts(2000, 1000, 1000, 14000, 2000));
        assertThat(measure("counts of all plans", () -> tasks.counts(TaskFilter.everywhere())))
                .isLessThan(4_000);
        assertThat(measure("late count of a plan", () -> monitor.lateCount(plan)))
                .isBetween(40L, 100L);

        assertThat(measure("what waits for a reviewer", () -> reviews.late(null)))
                .isLessThan(300);
        // The totals and lights of all plans, and of what is late only what stands on the page.
        assertThat(measure("a leader's page", leader::page)).isLessThan(16_000);

        for (TaskFilter filter : List.of(TaskFilter.all(plan), TaskFilter.everywhere())) {
            String where = filter.planId() == null ? " of all plans" : " of a plan";
            for (Light light : Light.values()) {
                TaskFilter lit = new TaskFilter(filter.planId(), Set.of(light), null, false, null, "");
                assertThat(measure(light + where, () -> tasks.slice(lit, TaskSort.LIGHT, PAGE)))
                        // The green ones stand behind those that are yellow for a due date some days away.
                        .isLessThan(light == Light.NORMAL ? 2_500 : 800);
            }
            for (TaskSort sort : List.of(TaskSort.NUMBER, TaskSort.DUE_DATE, TaskSort.DUE_DATE_DESC, TaskSort.LIGHT)) {
                assertThat(measure("by " + sort + where, () -> tasks.slice(filter, sort, PAGE)))
                        .isLessThan(2_500);
            }
        }
    }

    private long late(@Nullable Long plan) {
        return measure(
                "50 late duties of " + (plan == null ? "all plans" : "a plan"),
                () -> assertThat(monitor.overdueSlice(plan, PAGE)).hasSize(50));
    }

    private long measure(String what, Runnable work) {
        long read = rows.of(work);
        assertThat(read).as(what).isPositive();
        return read;
    }
}
