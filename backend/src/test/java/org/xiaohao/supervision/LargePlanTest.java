package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.BulkPlans;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;

/** A plan of more than five thousand tasks, which lists were once cut to. */
@Tag("slow")
@BackendTest
class LargePlanTest {

    private static final int TASKS = 5_200;

    private final MonitorService monitor;
    private final Fixtures fixtures;
    private final BulkPlans bulk;
    private TestJurisdiction here;
    private long plan;

    @Autowired
    LargePlanTest(MonitorService monitor, Fixtures fixtures, BulkPlans bulk) {
        this.monitor = monitor;
        this.fixtures = fixtures;
        this.bulk = bulk;
    }

    @BeforeEach
    void aLargePlan() {
        here = fixtures.jurisdiction();
        plan = bulk.issue(here, 1, TASKS, 2).getFirst();
        fixtures.actingAs(here.office());
    }

    @Test
    void theYearCountsEveryTask() {
        BurnUp year = monitor.burnUp(plan);
        assertThat(year.planned().getLast().tasks() + year.longTerm()).isEqualTo(TASKS);
        assertThat(year.closed().getLast().tasks()).isEqualTo(TASKS / 10);
    }
}
