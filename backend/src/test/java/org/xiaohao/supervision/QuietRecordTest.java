package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.supervision.QuietRecord.Sign;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

/** The record that says nothing is shown to the office as a question. */
@BackendTest
@Tag("slow")
class QuietRecordTest {

    private static final List<String> NUMBERS =
            IntStream.rangeClosed(1, 5).mapToObj(Integer::toString).toList();

    @Autowired
    private QuietRecordService records;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private MutableClock clock;

    private TestJurisdiction here;
    private IssuedPlan plan;

    @BeforeEach
    void aPlanIsUnderWay() {
        here = fixtures.jurisdiction();
        clock.setDate(LocalDate.of(2026, 1, 5));
        PlanFixture.Draft draft = plans.plan(here);
        NUMBERS.forEach(number -> draft.task(number, task -> task.lead("甲局").responsible("乙局")));
        plan = draft.issue();
        NUMBERS.forEach(number -> plan.receive(number, "甲局", "乙局"));
    }

    /** 甲局 hands all in at once and copies two; 乙局 takes its time, is late once and writes anew. */
    private void report(int period, LocalDate day) {
        clock.setDate(day);
        NUMBERS.forEach(number -> plan.report(
                number, "甲局", period, number.compareTo("2") <= 0 ? "工作按计划推进" : "第" + period + "期第" + number + "项"));
        for (String number : NUMBERS) {
            clock.advance(Duration.ofMinutes(3));
            plan.report(number, "乙局", period, "第" + period + "期，" + number + "项有新进展");
        }
    }

    @Test
    void whatLooksTooRegularIsToldAsAQuestion() {
        report(1, LocalDate.of(2026, 4, 8));
        report(2, LocalDate.of(2026, 7, 8));
        fixtures.actingAs(here.office());
        clock.setDate(LocalDate.of(2026, 7, 13));
        assertThat(records.ofPlan(plan.id()))
                .extracting(QuietRecord::unitName, QuietRecord::sign, QuietRecord::reports)
                .containsExactly(tuple("甲局", Sign.AT_ONCE, 5), tuple("甲局", Sign.COPIED, 2));

        report(3, LocalDate.of(2026, 10, 9));
        fixtures.actingAs(here.office());
        clock.setDate(LocalDate.of(2026, 10, 20));
        assertThat(records.ofPlan(plan.id()))
                .extracting(QuietRecord::unitName, QuietRecord::sign, QuietRecord::reports)
                .containsExactly(
                        tuple("甲局", Sign.ALWAYS_IN_TIME, 15),
                        tuple("乙局", Sign.ALWAYS_IN_TIME, 15),
                        tuple("甲局", Sign.AT_ONCE, 5),
                        tuple("甲局", Sign.COPIED, 2));
    }

    @Test
    void whoIsLateSometimesHasNoPerfectRecordAndTheStatementsAreFew() {
        report(1, LocalDate.of(2026, 4, 8));
        report(2, LocalDate.of(2026, 7, 13));
        report(3, LocalDate.of(2026, 10, 9));
        fixtures.actingAs(here.office());
        clock.setDate(LocalDate.of(2026, 10, 20));
        assertThat(records.ofPlan(plan.id())).extracting(QuietRecord::sign).doesNotContain(Sign.ALWAYS_IN_TIME);
        assertThat(StatementCount.of(() -> records.ofPlan(plan.id()))).isLessThanOrEqualTo(7);
    }
}
