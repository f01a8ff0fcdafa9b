package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

/** The page on which a unit reports a whole period, over all plans. */
@BackendTest
class PeriodSheetServiceTest {

    private final PeriodSheetService sheet;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final MutableClock clock;
    private final TestJurisdiction here;

    @Autowired
    PeriodSheetServiceTest(PeriodSheetService sheet, Fixtures fixtures, PlanFixture fixture, MutableClock clock) {
        this.sheet = sheet;
        this.fixtures = fixtures;
        this.fixture = fixture;
        this.clock = clock;
        this.here = fixtures.jurisdiction();
    }

    private IssuedPlan plan(String title) {
        IssuedPlan plan = fixture.plan(here)
                .titled(title, 2026)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .task("2", task -> task.lead("乙局"))
                .issue();
        plan.receive("1", "甲局", "乙局");
        plan.receive("2", "乙局");
        return plan;
    }

    @Test
    void allReportsThatAreOwedStandPlanByPlanWithWhatWasReportedBefore() {
        clock.setDate(LocalDate.of(2026, 2, 10));
        IssuedPlan one = plan("第一个方案");
        plan("第二个方案");
        one.report("1", "乙局", 1, "一季度情况");
        clock.setDate(LocalDate.of(2026, 5, 10));
        one.write("1", "乙局", 2, "二季度草稿", false);

        List<PeriodRow> rows = of(here.clerk("乙局"));

        assertThat(rows).extracting(PeriodRow::planTitle).containsOnly("第一个方案", "第二个方案");
        assertThat(rows)
                .filteredOn(row -> row.planId() == one.id() && row.number().equals("1"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.sequence()).isEqualTo(2);
                    assertThat(row.lead()).isEqualTo("甲局");
                    assertThat(row.ownLead()).isFalse();
                    assertThat(row.entry())
                            .isNotNull()
                            .extracting(entry -> entry.text().content())
                            .isEqualTo("二季度草稿");
                    assertThat(row.previous())
                            .isNotNull()
                            .extracting(entry -> entry.text().content())
                            .isEqualTo("一季度情况");
                });
        assertThat(rows)
                .filteredOn(row -> row.planId() == one.id() && row.number().equals("2"))
                .as("the first quarter is still owed, the second runs")
                .extracting(PeriodRow::sequence)
                .containsExactly(1, 2);
    }

    @Test
    void whatWasGivenForThePeriodThatRunsStaysInSight() {
        clock.setDate(LocalDate.of(2026, 2, 10));
        IssuedPlan plan = plan("方案");
        plan.report("2", "乙局", 1, "已报送");
        assertThat(of(here.clerk("乙局")))
                .filteredOn(row -> row.number().equals("2"))
                .singleElement()
                .satisfies(row -> assertThat(row.entry())
                        .isNotNull()
                        .extracting(EntryDetails::state)
                        .isEqualTo(EntryState.APPROVED));
    }

    @Test
    void anotherUnitAndAnotherJurisdictionSeeNothingOfIt() {
        clock.setDate(LocalDate.of(2026, 2, 10));
        IssuedPlan plan = plan("方案");
        plan.write("2", "乙局", 1, "草稿", false);
        assertThat(of(here.clerk("甲局"))).extracting(PeriodRow::number).containsExactly("1");
        assertThat(of(fixtures.jurisdiction().clerk("乙局"))).isEmpty();
    }

    @Test
    void moreRowsTakeNoMoreStatements() {
        clock.setDate(LocalDate.of(2026, 2, 10));
        IssuedPlan plan = plan("方案");
        plan.write("1", "乙局", 1, "草稿", false);
        int few = statements();
        IssuedPlan other = plan("又一个方案");
        other.write("1", "乙局", 1, "草稿", false);
        other.write("2", "乙局", 1, "草稿", false);
        assertThat(statements()).isEqualTo(few);
    }

    private int statements() {
        fixtures.actingAs(here.clerk("乙局"));
        return StatementCount.of(sheet::mine);
    }

    private List<PeriodRow> of(Actor actor) {
        return fixtures.callAs(actor, sheet::mine);
    }
}
