package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.xiaohao.progress.Facts.JUSTICE;
import static org.xiaohao.progress.Facts.POLICE;
import static org.xiaohao.progress.Facts.TOWN;
import static org.xiaohao.progress.Facts.figure;
import static org.xiaohao.progress.Facts.indicator;
import static org.xiaohao.progress.Facts.months;
import static org.xiaohao.progress.Facts.rate;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.IndicatorReference;
import org.xiaohao.progress.Facts.Fact;

/** The year's value, rule by rule. */
class FigureTotalsTest {

    private static final IndicatorReference VISITS = indicator(1, "走访企业", "家次", FigureClass.EVENT_SUM, Aggregation.SUM);
    private static final IndicatorReference READERS = indicator(2, "法律明白人", "名", FigureClass.STOCK, Aggregation.LATEST);
    private static final IndicatorReference MONEY = indicator(3, "兑现资金", "万元", FigureClass.MONEY, Aggregation.SUM);
    private static final IndicatorReference LIST = indicator(4, "清单事项", "项", FigureClass.STOCK, Aggregation.ONE);
    private static final IndicatorReference HEARD = indicator(5, "开庭", "件", FigureClass.EVENT_SUM, Aggregation.SUM);
    private static final IndicatorReference ATTENDED = indicator(6, "出庭", "件", FigureClass.EVENT_SUM, Aggregation.SUM);
    private static final IndicatorReference ATTENDANCE = rate(7, "出庭率", 6L, 5L);

    private static IndicatorTotal total(IndicatorReference indicator, Fact... facts) {
        return totals(List.of(indicator), Map.of(), facts).getFirst();
    }

    private static List<IndicatorTotal> totals(
            List<IndicatorReference> indicators, Map<FigureFact.Key, List<FigureQuestion>> questions, Fact... facts) {
        return FigureTotals.of(
                indicators, Arrays.stream(facts).map(Fact::toFact).toList(), questions);
    }

    private static @Nullable String value(IndicatorTotal total) {
        BigDecimal value = total.value();
        return value == null ? null : value.toPlainString();
    }

    private static List<LeftOutReason> reasons(IndicatorTotal total) {
        return total.leftOut().stream().map(LeftOutFigure::reason).toList();
    }

    private static Fact visits(long unit, int period, String amount) {
        return figure(unit, period, "走访企业", amount, "家次");
    }

    @Test
    void countsAreAddedOverUnitsAndPeriods() {
        IndicatorTotal total = total(VISITS, visits(JUSTICE, 1, "4"), visits(JUSTICE, 2, "5"), visits(POLICE, 2, "6"));

        assertThat(value(total)).isEqualTo("15");
        assertThat(total.qualifier()).isEqualTo(Qualifier.EXACT);
        assertThat(total.operands())
                .extracting(FigureOperand::orgUnitId, FigureOperand::period, FigureOperand::amount)
                .containsExactly(
                        tuple(JUSTICE, 1, new BigDecimal("4")),
                        tuple(JUSTICE, 2, new BigDecimal("5")),
                        tuple(POLICE, 2, new BigDecimal("6")));
    }

    @Test
    void whatNobodyReportedHasNoValueAndNoQuestion() {
        IndicatorTotal total = total(VISITS);

        assertThat(total.value()).isNull();
        assertThat(total.mustAsk()).isFalse();
    }

    @Test
    void aLowerBoundStaysOne() {
        IndicatorTotal total =
                total(VISITS, visits(JUSTICE, 1, "40").qualified(Qualifier.AT_LEAST), visits(JUSTICE, 2, "36"));

        assertThat(value(total)).isEqualTo("76");
        assertThat(total.qualifier()).isEqualTo(Qualifier.AT_LEAST);
    }

    @Test
    void whatIsOnlyAboutRightIsNeverAddedSilently() {
        IndicatorTotal total =
                total(VISITS, visits(JUSTICE, 1, "310").qualified(Qualifier.ABOUT), visits(JUSTICE, 2, "36"));

        assertThat(value(total)).isEqualTo("36");
        assertThat(reasons(total)).containsExactly(LeftOutReason.INEXACT);
        assertThat(total.questions()).extracting(TotalQuestion::kind).containsExactly(QuestionKind.INEXACT);
    }

    @Test
    void aCumulativeFigureTakesThePlaceOfWhatTheUnitReportedBefore() {
        IndicatorTotal total = total(
                VISITS,
                visits(JUSTICE, 1, "10"),
                visits(JUSTICE, 2, "22").cumulative(),
                visits(JUSTICE, 3, "37").cumulative(),
                visits(JUSTICE, 4, "5"),
                visits(POLICE, 1, "3"));

        assertThat(value(total)).isEqualTo("45");
        assertThat(reasons(total))
                .containsExactly(LeftOutReason.SUPERSEDED_BY_CUMULATIVE, LeftOutReason.SUPERSEDED_BY_CUMULATIVE);
    }

    @Test
    void afterAChangeOfTheCycleLaterIsWhatEndsLater() {
        Fact june = figure(JUSTICE, months(6, 6, 6), "走访企业", "60", "家次").cumulative();
        Fact third = figure(JUSTICE, months(3, 7, 9), "走访企业", "90", "家次").cumulative();
        Fact fourth = figure(JUSTICE, months(4, 10, 12), "走访企业", "7", "家次");

        assertThat(value(total(VISITS, fourth, third, june))).isEqualTo("97");
    }

    @Test
    void theCountsOfARateAreDividedInOneMeasure() {
        IndicatorReference due = indicator(21, "应兑现资金", "万元", FigureClass.MONEY, Aggregation.SUM);
        IndicatorReference paid = indicator(22, "已兑现资金", "元", FigureClass.MONEY, Aggregation.SUM);
        IndicatorReference rate = rate(23, "兑现率", 22L, 21L);

        List<IndicatorTotal> all = totals(
                List.of(due, paid, rate),
                Map.of(),
                figure(JUSTICE, 1, "应兑现资金", "80", "万元"),
                figure(JUSTICE, 1, "已兑现资金", "600000", "元"));

        assertThat(value(all.getLast())).isEqualTo("75");
        assertThat(all.getLast().mustAsk()).isFalse();
    }

    @Test
    void theFigureOfThePeriodBesideACumulativeOneIsHeldByIt() {
        Fact period = visits(JUSTICE, 2, "12");
        IndicatorTotal total =
                total(VISITS, period, visits(JUSTICE, 2, "22").cumulative().beside(period));

        assertThat(value(total)).isEqualTo("22");
    }

    @Test
    void theLeadsTotalOfTheJurisdictionHoldsTheUnitsFigures() {
        IndicatorTotal total = total(
                VISITS,
                visits(POLICE, 1, "10"),
                visits(POLICE, 4, "10"),
                visits(JUSTICE, 4, "46").cumulative().whole());

        assertThat(value(total)).isEqualTo("46");
        assertThat(reasons(total)).containsOnly(LeftOutReason.HELD_BY_WHOLE).hasSize(2);
    }

    @Test
    void theJurisdictionsFigureOfOnePeriodIsLeftOut() {
        IndicatorTotal total =
                total(VISITS, visits(POLICE, 1, "10"), visits(JUSTICE, 1, "17").whole(), visits(POLICE, 2, "4"));

        assertThat(value(total)).isEqualTo("14");
        assertThat(reasons(total)).containsExactly(LeftOutReason.WHOLE_OF_PERIOD);
    }

    @Test
    void aJointEventCountsOnceWithItsLead() {
        IndicatorTotal total = total(
                VISITS,
                visits(POLICE, 2, "2").ofEvent(90, JUSTICE),
                visits(JUSTICE, 2, "2").ofEvent(90, JUSTICE),
                visits(POLICE, 2, "5"));

        assertThat(value(total)).isEqualTo("7");
        assertThat(reasons(total)).containsExactly(LeftOutReason.JOINT_EVENT);
        assertThat(total.questions()).isEmpty();
    }

    @Test
    void aJointEventOfWhichTheLeadSaysNothingIsAskedAbout() {
        IndicatorTotal total = total(VISITS, visits(POLICE, 2, "2").ofEvent(90, JUSTICE), visits(POLICE, 2, "5"));

        assertThat(value(total)).isEqualTo("5");
        assertThat(total.questions()).extracting(TotalQuestion::kind).containsExactly(QuestionKind.LEAD_SILENT);
    }

    @Test
    void neitherWhatWasWithdrawnNorAnOlderRevisionCounts() {
        IndicatorTotal total = total(
                VISITS,
                visits(JUSTICE, 1, "31").withdrawnLater(),
                visits(JUSTICE, 2, "118").superseded(),
                visits(JUSTICE, 2, "91"));

        assertThat(value(total)).isEqualTo("91");
        assertThat(reasons(total)).containsExactly(LeftOutReason.WITHDRAWN, LeftOutReason.SUPERSEDED_REVISION);
    }

    @Test
    void peopleAreNotAddedToPeopleTimes() {
        IndicatorTotal total = total(
                VISITS,
                visits(JUSTICE, 1, "4"),
                new Fact(
                        900,
                        1,
                        true,
                        JUSTICE,
                        months(2, 2, 2),
                        1,
                        new Figure(
                                "走访企业",
                                BigDecimal.TEN,
                                null,
                                "家",
                                Qualifier.EXACT,
                                null,
                                FigureScope.PERIOD,
                                false,
                                1L,
                                null,
                                null,
                                null,
                                null,
                                null),
                        null,
                        false,
                        false));

        assertThat(value(total)).isEqualTo("4");
        assertThat(reasons(total)).containsExactly(LeftOutReason.OTHER_CLASSIFIER);
    }

    @Test
    void moneyIsAddedInOneUnitOfMeasure() {
        IndicatorTotal total = total(
                MONEY,
                figure(JUSTICE, 1, "兑现资金", "860", "万元"),
                figure(JUSTICE, 2, "兑现资金", "0.13", "亿元"),
                figure(POLICE, 2, "兑现资金", "1265000", "元"));

        assertThat(value(total)).isEqualTo("2286.5");
    }

    @Test
    void areasAreAddedInOneUnitOfMeasure() {
        IndicatorReference area = indicator(8, "拆除面积", "亩", FigureClass.AREA, Aggregation.SUM);

        assertThat(value(total(area, figure(JUSTICE, 1, "拆除面积", "2", "公顷"), figure(JUSTICE, 2, "拆除面积", "0.2", "万平方米"))))
                .isEqualTo("33");
    }

    @Test
    void aTargetOrARateIsNeverAddedToCounts() {
        IndicatorTotal total = total(
                VISITS,
                visits(JUSTICE, 1, "4"),
                visits(JUSTICE, 2, "101").of(FigureClass.TARGET),
                visits(JUSTICE, 3, "7").of(FigureClass.STOCK));

        assertThat(value(total)).isEqualTo("4");
        assertThat(reasons(total)).containsOnly(LeftOutReason.OTHER_CLASS);
    }

    @Test
    void ofAStockTheLatestOfEachUnitCounts() {
        IndicatorTotal total = total(
                READERS,
                figure(JUSTICE, 1, "法律明白人", "70", "名"),
                figure(JUSTICE, 3, "法律明白人", "77", "名"),
                figure(TOWN, 2, "法律明白人", "90", "名"));

        assertThat(value(total)).isEqualTo("167");
        assertThat(reasons(total)).containsExactly(LeftOutReason.EARLIER_STOCK);
    }

    @Test
    void theLeadsStockOfTheJurisdictionStandsAlone() {
        IndicatorTotal total = total(
                READERS,
                figure(JUSTICE, 1, "法律明白人", "61", "名").whole(),
                figure(TOWN, 4, "法律明白人", "14", "名"),
                figure(JUSTICE, 4, "法律明白人", "69", "名").whole());

        assertThat(value(total)).isEqualTo("69");
        assertThat(reasons(total)).containsExactlyInAnyOrder(LeftOutReason.EARLIER_STOCK, LeftOutReason.HELD_BY_WHOLE);
    }

    @Test
    void ofWhatIsSaidOnceTheLastWordStands() {
        IndicatorTotal total =
                total(LIST, figure(JUSTICE, 2, "清单事项", "118", "项"), figure(JUSTICE, 4, "清单事项", "119", "项"));

        assertThat(value(total)).isEqualTo("119");
        assertThat(reasons(total)).containsExactly(LeftOutReason.EARLIER_STATEMENT);
    }

    @Test
    void aRateIsComputedFromTheValuesOfItsCounts() {
        List<IndicatorTotal> totals = totals(
                List.of(HEARD, ATTENDED, ATTENDANCE),
                Map.of(),
                figure(JUSTICE, 1, "开庭", "6", "件"),
                figure(JUSTICE, 1, "出庭", "5", "件"),
                figure(JUSTICE, 1, "出庭率", "83.3", "%"),
                figure(POLICE, 1, "开庭", "1", "件"),
                figure(POLICE, 1, "出庭", "1", "件"),
                figure(POLICE, 1, "出庭率", "100", "%"));

        assertThat(totals).extracting(FigureTotalsTest::value).containsExactly("7", "6", "85.71");
        assertThat(totals.getLast().operands())
                .extracting(FigureOperand::role)
                .containsExactly(
                        OperandRole.NUMERATOR, OperandRole.NUMERATOR, OperandRole.DENOMINATOR, OperandRole.DENOMINATOR);
        assertThat(reasons(totals.getLast())).containsOnly(LeftOutReason.RECOMPUTED);
    }

    @Test
    void aRateWithoutABasePairIsComputedFromTheCountsThatTheRatesCarry() {
        IndicatorReference rate = rate(9, "满意率", null, null);

        assertThat(value(total(
                        rate,
                        figure(JUSTICE, 1, "满意率", "90", "%").counts("9", "10"),
                        figure(POLICE, 1, "满意率", "50", "%").counts("1", "2"))))
                .isEqualTo("83.33");
    }

    @Test
    void ratesOfSeveralUnitsWithoutCountsAreAskedAbout() {
        IndicatorReference rate = rate(9, "满意率", null, null);

        IndicatorTotal several = total(rate, figure(JUSTICE, 1, "满意率", "90", "%"), figure(POLICE, 1, "满意率", "50", "%"));
        assertThat(several.value()).isNull();
        assertThat(several.questions()).extracting(TotalQuestion::kind).containsExactly(QuestionKind.NO_COUNTS);
        assertThat(value(total(rate, figure(JUSTICE, 1, "满意率", "90", "%"), figure(JUSTICE, 2, "满意率", "92", "%"))))
                .isEqualTo("92");
    }

    @Test
    void aFigureThatIsAskedAboutLeavesItsIndicatorAndRateWithoutValue() {
        Fact wrong = figure(JUSTICE, 3, "开庭", "21800", "件");
        Fact attended = figure(JUSTICE, 3, "出庭", "20", "件");
        var questions = Map.of(
                wrong.toFact().key(), List.of(new FigureQuestion(QuestionKind.MAGNITUDE, new BigDecimal("1422"))));

        List<IndicatorTotal> totals = totals(List.of(HEARD, ATTENDED, ATTENDANCE), questions, wrong, attended);

        assertThat(totals).extracting(IndicatorTotal::value).containsOnlyNulls();
        assertThat(totals.getFirst().questions())
                .containsExactly(new TotalQuestion(QuestionKind.MAGNITUDE, wrong.entry(), 1));
        assertThat(totals.get(1).questions()).extracting(TotalQuestion::kind).containsExactly(QuestionKind.BASE_PAIR);

        assertThat(totals.get(2).questions()).extracting(TotalQuestion::kind).containsExactly(QuestionKind.BASE_PAIR);

        List<IndicatorTotal> answered =
                totals(List.of(HEARD, ATTENDED, ATTENDANCE), questions, wrong.answeredByTheUnit(), attended);
        assertThat(answered).extracting(FigureTotalsTest::value).containsExactly("21800", "20", "0.09");
    }

    @Test
    void aRateOverAHundredIsAskedAboutWithItsCounts() {
        List<IndicatorTotal> totals = totals(
                List.of(HEARD, ATTENDED, ATTENDANCE),
                Map.of(),
                figure(JUSTICE, 1, "开庭", "6", "件"),
                figure(JUSTICE, 1, "出庭", "7", "件"));

        assertThat(totals).extracting(IndicatorTotal::value).containsOnlyNulls();
        assertThat(totals.getLast().questions())
                .extracting(TotalQuestion::kind)
                .containsExactly(QuestionKind.PART_OVER_TOTAL);
    }
}
