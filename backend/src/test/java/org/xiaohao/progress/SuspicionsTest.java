package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiaohao.progress.Facts.JUSTICE;
import static org.xiaohao.progress.Facts.POLICE;
import static org.xiaohao.progress.Facts.figure;
import static org.xiaohao.progress.Facts.indicator;
import static org.xiaohao.progress.Facts.rate;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.IndicatorReference;
import org.xiaohao.progress.Facts.Fact;

class SuspicionsTest {

    private static final BigDecimal FACTOR = new BigDecimal("8");
    private static final List<IndicatorReference> INDICATORS = List.of(
            indicator(1, "排查隐患", "处", FigureClass.EVENT_SUM, Aggregation.SUM),
            indicator(2, "整改隐患", "处", FigureClass.EVENT_SUM, Aggregation.SUM),
            rate(3, "整改率", 2L, 1L),
            indicator(4, "罚款", "万元", FigureClass.MONEY, Aggregation.SUM));

    private static Map<FigureFact.Key, List<FigureQuestion>> asked(List<Fact> lastYear, Fact... facts) {
        return Suspicions.of(
                INDICATORS,
                Arrays.stream(facts).map(Fact::toFact).toList(),
                lastYear.stream().map(Fact::toFact).toList(),
                FACTOR);
    }

    private static Fact found(int period, String amount) {
        return figure(JUSTICE, period, "排查隐患", amount, "处");
    }

    @Test
    void tenTimesAsMuchAsBeforeIsAskedAboutAndWhatComesAfterIsMeasuredByTheRest() {
        Fact wrong = found(3, "21800");

        var asked = asked(List.of(), found(1, "1286"), found(2, "1422"), wrong, found(4, "1361"));

        assertThat(asked)
                .containsOnlyKeys(wrong.toFact().key())
                .containsValue(List.of(new FigureQuestion(QuestionKind.MAGNITUDE, new BigDecimal("1422"))));
    }

    @Test
    void aTenthOfWhatWasBeforeIsAskedAbout() {
        Fact wrong = found(2, "128");

        assertThat(asked(List.of(), found(1, "1286"), wrong))
                .containsOnlyKeys(wrong.toFact().key());
    }

    @Test
    void smallNumbersMayMultiply() {
        assertThat(asked(List.of(), found(1, "1"), found(2, "12"))).isEmpty();
    }

    @Test
    void theYearBeforeIsAMeasureToo() {
        Fact first = found(1, "12860");

        assertThat(asked(List.of(found(1, "1250"), found(2, "1300")), first))
                .containsOnlyKeys(first.toFact().key());
        assertThat(asked(List.of(found(1, "1250")), found(1, "1286"))).isEmpty();
    }

    @Test
    void moneyIsComparedInOneUnitOfMeasure() {
        Fact wrong = figure(JUSTICE, 2, "罚款", "1209000", "万元");

        assertThat(asked(List.of(), figure(JUSTICE, 1, "罚款", "143.5", "万元"), figure(JUSTICE, 2, "罚款", "1876000", "元")))
                .isEmpty();
        assertThat(asked(List.of(), figure(JUSTICE, 1, "罚款", "143.5", "万元"), wrong))
                .containsOnlyKeys(wrong.toFact().key());
    }

    @Test
    void aCumulativeFigureGrowsWithItsPeriods() {
        assertThat(asked(
                        List.of(), found(1, "100").cumulative(), found(4, "900").cumulative()))
                .isEmpty();
        Fact less = found(2, "100").cumulative();
        assertThat(asked(List.of(), found(1, "130").cumulative(), less)).hasSize(1);
    }

    @Test
    void aQuarterHoldsMoreThanAMonth() {
        Fact month = figure(JUSTICE, Facts.months(6, 6, 6), "排查隐患", "100", "处");
        Fact quarter = figure(JUSTICE, Facts.months(3, 7, 9), "排查隐患", "1200", "处");
        Fact wrong = figure(JUSTICE, Facts.months(3, 7, 9), "排查隐患", "2600", "处");

        assertThat(asked(List.of(), month, quarter)).isEmpty();
        assertThat(asked(List.of(), month, wrong))
                .containsOnlyKeys(wrong.toFact().key());
    }

    @Test
    void theCountsOfARateAreComparedInOneMeasure() {
        List<IndicatorReference> money = List.of(
                indicator(1, "应兑现资金", "万元", FigureClass.MONEY, Aggregation.SUM),
                indicator(2, "已兑现资金", "元", FigureClass.MONEY, Aggregation.SUM),
                rate(3, "兑现率", 2L, 1L));
        Fact due = figure(JUSTICE, 1, "应兑现资金", "80", "万元").cumulative();
        Fact paid = figure(JUSTICE, 1, "已兑现资金", "600000", "元").cumulative().beside(due);
        Fact rate = figure(JUSTICE, 1, "兑现率", "75", "%").cumulative().beside(paid);

        assertThat(Suspicions.of(money, List.of(due.toFact(), paid.toFact(), rate.toFact()), List.of(), FACTOR))
                .isEmpty();
    }

    @Test
    void aRateOverAHundredIsAskedAbout() {
        Fact rate = figure(JUSTICE, 1, "整改率", "102", "%");

        assertThat(asked(List.of(), rate).get(rate.toFact().key()))
                .extracting(FigureQuestion::kind)
                .containsExactly(QuestionKind.OVER_HUNDRED);
    }

    @Test
    void aPartToDateGreaterThanItsTotalIsAskedAbout() {
        Fact total = found(1, "100").cumulative();
        Fact part = figure(JUSTICE, 1, "整改隐患", "120", "处").cumulative().beside(total);

        assertThat(asked(List.of(), total, part).get(part.toFact().key()))
                .containsExactly(new FigureQuestion(QuestionKind.PART_OVER_TOTAL, new BigDecimal("100")));
    }

    @Test
    void inOnePeriodMoreMayBeEndedThanWasBegun() {
        Fact total = found(2, "77");
        Fact part = figure(JUSTICE, 2, "整改隐患", "83", "处").beside(total);

        assertThat(asked(List.of(), total, part)).isEmpty();
    }

    @Test
    void aUnitsFigureGreaterThanTheJurisdictionsIsAskedAbout() {
        Fact part = figure(POLICE, 2, "排查隐患", "120", "处");

        assertThat(asked(List.of(), part, found(4, "100").cumulative().whole()))
                .containsOnlyKeys(part.toFact().key());
    }

    @Test
    void aRateThatIsNotTheQuotientOfItsCountsIsAskedAbout() {
        Fact right = figure(JUSTICE, 1, "整改率", "97.5", "%").counts("1254", "1286");
        Fact cut = figure(JUSTICE, 2, "整改率", "93", "%").counts("96", "103");
        Fact wrong = figure(JUSTICE, 3, "整改率", "89.2", "%").counts("1254", "1286");

        assertThat(asked(List.of(), right, cut, wrong))
                .containsExactly(Map.entry(
                        wrong.toFact().key(),
                        List.of(new FigureQuestion(QuestionKind.NOT_QUOTIENT, new BigDecimal("97.51")))));
    }

    @Test
    void theCountsBesideARateAreItsCounts() {
        Fact total = found(1, "100");
        Fact part = figure(JUSTICE, 1, "整改隐患", "90", "处").beside(total);
        Fact rate = figure(JUSTICE, 1, "整改率", "95", "%").beside(part);

        assertThat(asked(List.of(), total, part, rate))
                .containsOnlyKeys(rate.toFact().key());
    }
}
