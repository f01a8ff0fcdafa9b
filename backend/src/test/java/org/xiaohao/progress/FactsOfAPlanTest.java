package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.Comparison;
import org.xiaohao.plan.DefineIndicator;
import org.xiaohao.plan.IndicatorReference;
import org.xiaohao.plan.IndicatorService;
import org.xiaohao.plan.ReportingRule;
import org.xiaohao.plan.ReportingService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

/** What units report of what is counted in a task, until its value is told. */
@BackendTest
@Tag("slow")
class FactsOfAPlanTest {

    private final PlanFixture fixture;
    private final Fixtures fixtures;
    private final IndicatorService indicators;
    private final TotalsService totals;
    private final FigureService figures;
    private final RemarkService remarks;
    private final JointEventService joint;
    private final ProgressService progress;
    private final ReportingService reporting;
    private final MutableClock clock;

    private TestJurisdiction here;
    private IssuedPlan plan;

    @Autowired
    FactsOfAPlanTest(
            PlanFixture fixture,
            Fixtures fixtures,
            IndicatorService indicators,
            TotalsService totals,
            FigureService figures,
            RemarkService remarks,
            JointEventService joint,
            ProgressService progress,
            ReportingService reporting,
            MutableClock clock) {
        this.fixture = fixture;
        this.fixtures = fixtures;
        this.indicators = indicators;
        this.totals = totals;
        this.figures = figures;
        this.remarks = remarks;
        this.joint = joint;
        this.progress = progress;
        this.reporting = reporting;
        this.clock = clock;
    }

    @BeforeEach
    void aPlanIsUnderWay() {
        here = fixtures.jurisdiction();
        clock.setDate(LocalDate.of(2026, 1, 16));
        plan = fixture.plan(here)
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .issue();
        plan.receive("1", "甲局", "乙局");
        clock.setDate(LocalDate.of(2026, 7, 6));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return fixtures.callAs(actor, work);
    }

    private void run(Actor actor, Runnable work) {
        fixtures.callAs(actor, () -> {
            work.run();
            return true;
        });
    }

    private IndicatorReference visits() {
        return define(new DefineIndicator("走访企业", "家次", FigureClass.EVENT_SUM, Aggregation.SUM, true));
    }

    private IndicatorReference define(DefineIndicator wanted) {
        long task = plan.task("1");
        return as(here.office(), () -> indicators.define(task, wanted));
    }

    private long report(String unit, int period, Figure... said) {
        return plan.report("1", unit, period, new EntryText("情况", "", "", false, List.of(said)));
    }

    private static Figure visits(String amount) {
        return new Figure("走访企业", new BigDecimal(amount), "家次", Qualifier.EXACT);
    }

    private IndicatorTotal total() {
        long task = plan.task("1");
        return as(here.office(), () -> totals.ofTask(task, null)).getFirst();
    }

    private @Nullable String value() {
        BigDecimal value = total().value();
        return value == null ? null : value.toPlainString();
    }

    @Test
    void whatIsAskedAboutIsInNoTotalUntilTheUnitAnswers() {
        visits();
        report("甲局", 1, visits("120"));
        long entry = report("甲局", 2, visits("1300"));

        assertThat(value()).isNull();
        assertThat(total().questions()).containsExactly(new TotalQuestion(QuestionKind.MAGNITUDE, entry, 1));
        assertThat(as(here.clerk("甲局"), () -> figures.questions(entry)))
                .containsExactly(new AskedFigure(
                        1, "走访企业", List.of(new FigureQuestion(QuestionKind.MAGNITUDE, new BigDecimal("120"))), ""));

        run(here.clerk("甲局"), () -> remarks.answerFigure(entry, 1, "全员大走访，数字属实"));

        assertThat(value()).isEqualTo("1420");
        assertThat(as(here.office(), () -> figures.questions(entry)).getFirst().answer())
                .isEqualTo("全员大走访，数字属实");
    }

    @Test
    void theQuestionIsAskedWhileTheFigureIsTyped() {
        visits();
        report("甲局", 1, visits("120"));
        long part = plan.partId("1", "甲局");
        long period = plan.period(2).id();

        assertThat(as(here.clerk("甲局"), () -> figures.check(part, period, List.of(visits("1300")))))
                .singleElement()
                .satisfies(asked -> assertThat(asked.questions())
                        .extracting(FigureQuestion::kind)
                        .containsExactly(QuestionKind.MAGNITUDE));
        assertThat(as(here.clerk("甲局"), () -> figures.check(part, period, List.of(visits("130")))))
                .isEmpty();
    }

    @Test
    void aTaskWithPeriodsOfItsOwnIsAskedAboutToo() {
        visits();
        report("甲局", 1, visits("120"));
        run(
                here.office(),
                () -> reporting.changeOfTask(
                        plan.task("1"),
                        plan.details("1").version(),
                        ReportingRule.by(List.of(LocalDate.of(2026, 11, 15))),
                        "年底前一次报送"));
        clock.setDate(LocalDate.of(2026, 11, 10));
        long part = plan.partId("1", "甲局");
        long once = plan.details("1").periods().getLast().id();

        assertThat(as(here.clerk("甲局"), () -> figures.check(part, once, List.of(visits("13000")))))
                .hasSize(1);
    }

    @Test
    void aFigureOfTheYearBeforeIsAMeasure() {
        IssuedPlan old = plan;
        visits();
        report("甲局", 1, visits("120"));
        clock.setDate(LocalDate.of(2027, 1, 16));
        plan = fixture.plan(here)
                .titled("2027年工作要点", 2027)
                .due(LocalDate.of(2027, 12, 31))
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .issue();
        plan.receive("1", "甲局", "乙局");
        visits();
        clock.setDate(LocalDate.of(2027, 4, 6));
        report("甲局", 1, visits("12000"));

        assertThat(value()).isNull();
        assertThat(old.id()).isNotEqualTo(plan.id());
    }

    @Test
    void aWithdrawnFigureIsInNoTotal() {
        visits();
        long first = report("甲局", 1, visits("31"));
        report("甲局", 2, visits("13"));

        run(here.clerk("甲局"), () -> remarks.withdrawFigure(first, 1, "重复统计"));

        assertThat(value()).isEqualTo("13");
        assertThat(as(here.office(), () -> progress.details(first)).figureRemarks())
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.withdrawalReason()).isEqualTo("重复统计");
                    assertThat(remark.withdrawnAt()).isEqualTo(clock.instant());
                });
        assertThatThrownBy(() -> run(here.office(), () -> remarks.withdrawFigure(first, 1, "再撤")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aJointEventCountsOnce() {
        visits();
        long task = plan.task("1");
        long lead = here.unit("甲局");
        long event = as(here.clerk("乙局"), () -> joint.name(task, "联合走访", lead)).id();
        Figure ofEvent = new Figure(
                "走访企业",
                BigDecimal.TEN,
                null,
                "家次",
                Qualifier.EXACT,
                null,
                FigureScope.PERIOD,
                false,
                null,
                event,
                null,
                null,
                null,
                null);

        report("乙局", 2, ofEvent);
        assertThat(total().questions()).extracting(TotalQuestion::kind).containsExactly(QuestionKind.LEAD_SILENT);
        report("甲局", 2, ofEvent);

        assertThat(value()).isEqualTo("10");
        assertThat(total().questions()).isEmpty();
    }

    @Test
    void aFigureNamesIndicatorsAndEventsOfItsTaskOnly() {
        Figure strange = new Figure(
                "走访企业",
                BigDecimal.TEN,
                null,
                "家次",
                Qualifier.EXACT,
                null,
                FigureScope.PERIOD,
                false,
                1L,
                null,
                null,
                null,
                null,
                null);

        assertThatThrownBy(() -> report("甲局", 2, strange)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aTotalOfADayKnowsNothingOfWhatCameLater() {
        visits();
        report("甲局", 1, visits("31"));
        report("甲局", 2, visits("13"));
        long task = plan.task("1");

        assertThat(as(here.leader(), () -> totals.ofTask(task, LocalDate.of(2026, 3, 31)))
                        .getFirst()
                        .value())
                .isEqualByComparingTo("31");
        assertThat(as(here.leader(), () -> totals.ofTask(task, LocalDate.of(2026, 7, 6)))
                        .getFirst()
                        .value())
                .isEqualByComparingTo("44");
    }

    @Test
    void aCountedThingIsSaidAnewAndItsFiguresStayWithIt() {
        IndicatorReference counted = visits();
        report("甲局", 1, visits("31"));

        IndicatorReference changed = as(
                here.office(),
                () -> indicators.change(
                        counted.id(),
                        counted.version(),
                        new DefineIndicator(
                                "走访企业",
                                "家次",
                                FigureClass.EVENT_SUM,
                                Aggregation.SUM,
                                false,
                                null,
                                null,
                                Comparison.AT_LEAST,
                                new BigDecimal("30"))));

        assertThat(changed.headline()).isFalse();
        assertThat(Objects.requireNonNull(changed.aim()).number()).isEqualByComparingTo("30");
        assertThat(value()).isEqualTo("31");
        run(here.office(), () -> indicators.remove(counted.id()));
        long task = plan.task("1");
        assertThat(as(here.office(), () -> totals.ofTask(task, null))).isEmpty();
    }

    @Test
    void aRateIsNeverDefinedAsASum() {
        assertThatThrownBy(() -> define(new DefineIndicator("满意率", "%", FigureClass.RATE, Aggregation.SUM, false)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> define(new DefineIndicator(
                        "满意率", "%", FigureClass.RATE, Aggregation.RATIO, false, 1L, 2L, null, null)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void problemsAndStepsAreSettledWithADay() {
        long entry = plan.report("1", "甲局", 2, new EntryText("情况", "缺人", "编制少", "请增编", "招人", true, false, List.of()));

        run(here.clerk("甲局"), () -> remarks.settleProblem(entry, LocalDate.of(2026, 7, 1)));
        run(here.office(), () -> remarks.settleNextStep(entry, LocalDate.of(2026, 7, 6)));

        EntryDetails read = as(here.office(), () -> progress.details(entry));
        assertThat(read.text().cause()).isEqualTo("编制少");
        assertThat(read.text().help()).isEqualTo("请增编");
        assertThat(read.text().forNextYear()).isTrue();
        assertThat(read.problemSettledOn()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(read.nextStepSettledOn()).isEqualTo(LocalDate.of(2026, 7, 6));
        assertThatThrownBy(() -> run(here.office(), () -> remarks.settleProblem(entry, LocalDate.of(2026, 7, 7))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theTotalsOfAPlanTakeAFixedNumberOfStatements() {
        visits();
        report("甲局", 1, visits("31"));
        long id = plan.id();
        Runnable read = () -> run(here.office(), () -> totals.ofPlan(id, null));
        int few = StatementCount.of(read);
        define(new DefineIndicator("培训", "场", FigureClass.EVENT_SUM, Aggregation.SUM, false));
        report("甲局", 2, visits("13"), new Figure("培训", BigDecimal.ONE, "场", Qualifier.EXACT));
        report("乙局", 2, visits("14"));

        assertThat(StatementCount.of(read)).isEqualTo(few);
    }
}
