package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.BulkPlans;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.RowsRead;
import org.xiaohao.testing.TestJurisdiction;

/** What a screen costs depends on what it shows, not on how much the installation holds. */
@BackendTest
@EnabledIf("org.xiaohao.testing.TestDatabase#isMySql")
class RowsReadForTheMonitorTest {

    private final MonitorService monitor;
    private final Fixtures fixtures;
    private final BulkPlans bulk;
    private final RowsRead rows;

    @Autowired
    RowsReadForTheMonitorTest(MonitorService monitor, Fixtures fixtures, BulkPlans bulk, RowsRead rows) {
        this.monitor = monitor;
        this.fixtures = fixtures;
        this.bulk = bulk;
        this.rows = rows;
    }

    @Test
    void theLateTotalsOfOnePlanDoNotReadTheTasksOfOthers() {
        TestJurisdiction here = fixtures.jurisdiction();
        List<Long> plans = bulk.issue(here, 100, 50, 23);
        fixtures.actingAs(here.office());
        long plan = plans.get(50);
        assertThat(monitor.totals(plan)).isEqualTo(new LateTotals(3, 3, 6));
        assertThat(rows.of(() -> monitor.totals(plan))).isBetween(10L, 1_000L);
        assertThat(rows.of(() -> monitor.late(plan, PageRequest.of(0, 50)))).isBetween(10L, 2_000L);
    }
}
