package org.xiaohao.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.TestPropertySource;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.search.SearchService;
import org.xiaohao.supervision.MonitorService;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.BulkPlans;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.RowsRead;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestDatabase;
import org.xiaohao.testing.TestJurisdiction;

/**
 * Lists and pages take no more statements in a plan of three thousand tasks (on H2: of a hundred and twenty) than in one of
 * thirty; those that show a page of rows examine as many rows, and the overview reads each row that it counts from one
 * index, once.
 */
@Tag("slow")
@BackendTest
@TestPropertySource(properties = "xiaohao.test.database-of=SizeTest")
class SizeTest {

    private static final int SMALL = 30;

    /** H2 takes its time to fill in the dates of many. */
    private static final int LARGE = TestDatabase.isMySql() ? 3_000 : 120;

    private static final PageRequest PAGE = PageRequest.of(0, 20);

    private final MonitorService monitor;
    private final TaskService tasks;
    private final PlanService plans;
    private final SearchService search;
    private final Fixtures fixtures;
    private final BulkPlans bulk;
    private final RowsRead rows;

    @Autowired
    SizeTest(
            MonitorService monitor,
            TaskService tasks,
            PlanService plans,
            SearchService search,
            Fixtures fixtures,
            BulkPlans bulk,
            RowsRead rows) {
        this.monitor = monitor;
        this.tasks = tasks;
        this.plans = plans;
        this.search = search;
        this.fixtures = fixtures;
        this.bulk = bulk;
        this.rows = rows;
    }

    @Test
    void costsWhatIsShownAndNotWhatThereIs() {
        TestJurisdiction few = fixtures.jurisdiction();
        long small = bulk.issue(few, 1, SMALL, 7).getFirst();
        TestJurisdiction many = fixtures.jurisdiction();
        long large = bulk.issue(many, 1, LARGE, 7).getFirst();
        bulk.ready();

        fixtures.actingAs(few.office());
        Map<String, Integer> statements = statements(small);
        fixtures.actingAs(many.office());
        // A full page also counts what lies behind it; on the other hand the next range, or index, need not be asked.
        statements(large)
                .forEach((what, count) ->
                        assertThat(count).as(what).isLessThanOrEqualTo(statements.getOrDefault(what, 0) + 1));
        if (!TestDatabase.isMySql()) {
            return;
        }

        fixtures.actingAs(few.office());
        Map<String, Long> read = rowsOfPages(small);
        fixtures.actingAs(many.office());
        rowsOfPages(large)
                .forEach((what, count) -> assertThat(count)
                        .as(what)
                        // A small plan has no twenty late things to show.
                        .isLessThan(read.getOrDefault(what, 0L) + 400));

        // 6,000 parts with two reports each, once, in the order of their groups; parts and tasks once each, and once
        // more in
        // the table of their groups.
        assertThat(rows.of(() -> monitor.unitPeriods(large))).isBetween(12_000L, 12_700L);
        assertThat(rows.of(() -> tasks.countsByUnit(large))).isBetween(6_000L, 12_700L);
        assertThat(rows.of(() -> monitor.burnUp(large))).isBetween(3_000L, 9_000L);
        assertThat(rows.of(() -> plans.list(PAGE))).isLessThan(200L);
    }

    private Map<String, Integer> statements(long plan) {
        Map<String, Runnable> pages = pages(plan);
        pages.put("tasks with a total", () -> tasks.list(TaskFilter.all(plan), TaskSort.NUMBER, PAGE));
        pages.put("late with a total", () -> monitor.overdue(plan, PAGE));
        pages.put("lights", () -> tasks.counts(TaskFilter.all(plan)));
        pages.put("lights by unit", () -> tasks.countsByUnit(plan));
        pages.put("lights by section", () -> tasks.countsBySection(plan));
        pages.put("reports by unit", () -> monitor.unitPeriods(plan));
        pages.put("burn-up", () -> monitor.burnUp(plan));
        pages.put("upcoming", () -> monitor.upcoming(plan, 30, PAGE));
        pages.put("search", () -> search.search("事项", Set.of(), null, 10));
        Map<String, Integer> counted = new LinkedHashMap<>();
        pages.forEach((what, work) -> counted.put(what, StatementCount.of(work)));
        assertThat(counted.values()).allMatch(count -> count > 0);
        return counted;
    }

    private Map<String, Long> rowsOfPages(long plan) {
        Map<String, Long> read = new LinkedHashMap<>();
        pages(plan).forEach((what, work) -> read.put(what, rows.of(work)));
        return read;
    }

    /** What shows a page of rows, and no total. */
    private Map<String, Runnable> pages(long plan) {
        Map<String, Runnable> pages = new LinkedHashMap<>();
        long task = tasks.slice(TaskFilter.all(plan), TaskSort.NUMBER, PAGE)
                .getContent()
                .get(5)
                .id();
        pages.put("late", () -> monitor.overdueSlice(plan, PAGE));
        pages.put("tasks", () -> tasks.slice(TaskFilter.all(plan), TaskSort.NUMBER, PAGE));
        pages.put("tasks by light", () -> tasks.slice(TaskFilter.all(plan), TaskSort.LIGHT, PAGE));
        pages.put("a task", () -> tasks.details(task));
        pages.put("plans", () -> plans.list(PAGE));
        return pages;
    }
}
