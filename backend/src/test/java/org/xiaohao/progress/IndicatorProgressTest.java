package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.Comparison;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.progress.IndicatorProgress.Standing;

class IndicatorProgressTest {

    private static final long JUSTICE = 1;
    private static final long POLICE = 2;

    private static IndicatorTarget target(Comparison comparison, String number, Aggregation aggregation) {
        return new IndicatorTarget("培训", comparison, new BigDecimal(number), "场", aggregation);
    }

    private static ReportedFigure figure(long unit, String amount, FigureQualifier qualifier) {
        return new ReportedFigure(unit, "培训", new BigDecimal(amount), "场", qualifier);
    }

    private static ReportedFigure exactly(long unit, String amount) {
        return figure(unit, amount, FigureQualifier.EXACT);
    }

    private static IndicatorProgress of(IndicatorTarget target, ReportedFigure... figures) {
        return IndicatorProgress.of(target, List.of(figures));
    }

    private static String amount(IndicatorProgress progress) {
        return Objects.requireNonNull(progress.reported()).amount().toPlainString();
    }

    @Test
    void nothingReportedSaysNothing() {
        IndicatorProgress progress = of(
                target(Comparison.AT_LEAST, "10", Aggregation.SUM),
                new ReportedFigure(JUSTICE, "培训", BigDecimal.TEN, "次", FigureQualifier.EXACT),
                new ReportedFigure(JUSTICE, "宣传", BigDecimal.TEN, "场", FigureQualifier.EXACT));

        assertThat(progress.reported()).isNull();
        assertThat(progress.standing()).isEqualTo(Standing.UNCERTAIN);
    }

    @Test
    void eventsAreAddedUp() {
        IndicatorTarget ten = target(Comparison.AT_LEAST, "10", Aggregation.SUM);

        IndicatorProgress reached = of(ten, exactly(JUSTICE, "6"), exactly(JUSTICE, "4"));
        assertThat(amount(reached)).isEqualTo("10");
        assertThat(reached.standing()).isEqualTo(Standing.REACHED);
        assertThat(of(ten, exactly(JUSTICE, "6"), exactly(POLICE, "3")).standing())
                .isEqualTo(Standing.NOT_REACHED);
    }

    @Test
    void whatOnlySeveralUnitsTogetherReachMayBeTheSameEvents() {
        IndicatorProgress progress =
                of(target(Comparison.AT_LEAST, "10", Aggregation.SUM), exactly(JUSTICE, "6"), exactly(POLICE, "6"));

        assertThat(amount(progress)).isEqualTo("12");
        assertThat(progress.standing()).isEqualTo(Standing.UNCERTAIN);
    }

    @Test
    void ofAStockTheLatestFigureOfEachUnitCounts() {
        IndicatorProgress progress = of(
                target(Comparison.AT_LEAST, "10", Aggregation.LATEST),
                exactly(JUSTICE, "9"),
                exactly(POLICE, "3"),
                exactly(JUSTICE, "7"));

        assertThat(amount(progress)).isEqualTo("10");
        assertThat(progress.standing()).isEqualTo(Standing.REACHED);
    }

    @Test
    void theLargestFigureAndTheLatestRateSpeak() {
        assertThat(amount(of(
                        target(Comparison.AT_MOST, "30", Aggregation.MAX),
                        exactly(JUSTICE, "29"),
                        exactly(POLICE, "12"))))
                .isEqualTo("29");
        IndicatorProgress rate = of(
                target(Comparison.AT_LEAST, "90", Aggregation.RATIO), exactly(JUSTICE, "95"), exactly(POLICE, "83.50"));
        assertThat(amount(rate)).isEqualTo("83.5");
        assertThat(rate.standing()).isEqualTo(Standing.NOT_REACHED);
    }

    @Test
    void aLowerBoundCanReachButNotMiss() {
        IndicatorTarget ten = target(Comparison.AT_LEAST, "10", Aggregation.SUM);

        assertThat(of(ten, figure(JUSTICE, "10", FigureQualifier.AT_LEAST)).standing())
                .isEqualTo(Standing.REACHED);
        IndicatorProgress fewer = of(ten, figure(JUSTICE, "9", FigureQualifier.AT_LEAST));
        assertThat(fewer.standing()).isEqualTo(Standing.UNCERTAIN);
        assertThat(Objects.requireNonNull(fewer.reported()).qualifier()).isEqualTo(FigureQualifier.AT_LEAST);
    }

    @Test
    void ofWhatIsAboutRightNothingIsSaid() {
        assertThat(of(
                                target(Comparison.AT_LEAST, "10", Aggregation.SUM),
                                exactly(JUSTICE, "20"),
                                figure(JUSTICE, "5", FigureQualifier.ABOUT))
                        .standing())
                .isEqualTo(Standing.UNCERTAIN);
    }

    @Test
    void anUpperBoundIsKeptForCertainOnlyByWhatDoesNotGrow() {
        assertThat(of(target(Comparison.AT_MOST, "10", Aggregation.SUM), exactly(JUSTICE, "9"))
                        .standing())
                .isEqualTo(Standing.UNCERTAIN);
        assertThat(of(target(Comparison.AT_MOST, "10", Aggregation.SUM), exactly(JUSTICE, "11"))
                        .standing())
                .isEqualTo(Standing.NOT_REACHED);
        assertThat(of(target(Comparison.AT_MOST, "10", Aggregation.LATEST), exactly(JUSTICE, "10"))
                        .standing())
                .isEqualTo(Standing.REACHED);
    }

    @Test
    void anExactTargetIsReachedExactly() {
        IndicatorTarget ten = target(Comparison.EXACT, "10", Aggregation.SUM);

        assertThat(of(ten, exactly(JUSTICE, "10")).standing()).isEqualTo(Standing.REACHED);
        assertThat(of(ten, exactly(JUSTICE, "9")).standing()).isEqualTo(Standing.NOT_REACHED);
        assertThat(of(ten, exactly(JUSTICE, "11")).standing()).isEqualTo(Standing.UNCERTAIN);
    }
}
