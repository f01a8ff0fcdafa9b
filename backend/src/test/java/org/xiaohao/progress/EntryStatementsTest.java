package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

/** Adding an entry over REST goes through the form, the saving and the answer, and reads what they share once. */
@BackendTest
class EntryStatementsTest {

    private final ProgressApi api;
    private final Fixtures fixtures;
    private final PlanFixture plans;
    private final MutableClock clock;

    @Autowired
    EntryStatementsTest(ProgressApi api, Fixtures fixtures, PlanFixture plans, MutableClock clock) {
        this.api = api;
        this.fixtures = fixtures;
        this.plans = plans;
        this.clock = clock;
    }

    @Test
    void planTaskAndPartAreReadOnce() {
        clock.setDate(LocalDate.of(2026, 2, 10));
        TestJurisdiction here = fixtures.jurisdiction();
        IssuedPlan plan = plans.plan(here).task("1", task -> task.lead("甲局")).issue();
        plan.receive("1", "甲局");
        fixtures.actingAs(here.clerk("甲局"));
        var entry = new ProgressApi.NewEntry(null, "已开展培训", null, null, null, null, null, null, null, false);
        long part = plan.partId("1", "甲局");

        List<String> said = StatementCount.statements(() -> api.add(part, entry));

        assertThat(said).isNotEmpty().hasSizeLessThan(22);
        assertThat(said).filteredOn(sql -> sql.contains(" from plan ")).hasSize(1);
        assertThat(said).filteredOn(sql -> sql.contains(" from task ")).hasSize(1);
        assertThat(said)
                .filteredOn(sql -> sql.startsWith("select a1_0.id,a1_0.completed_at"))
                .as("the part itself")
                .hasSize(1);
    }
}
