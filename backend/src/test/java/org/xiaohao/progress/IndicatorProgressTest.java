package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.Comparison;
import org.xiaohao.plan.IndicatorReference;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.progress.Facts.Fact;
import org.xiaohao.progress.IndicatorProgress.Standing;

class IndicatorProgressTest {

    private static final long JUSTICE = 1;
    private static final long POLICE = 2;

    private static int period;

    private static IndicatorTarget target(Comparison comparison, String number, Aggregation aggregation) {
        return new IndicatorTarget("培训", comparison, new BigDecimal(number), "场", aggregation);
    }

    /** Each is of a later period than the one before. */
    private static Fact figure(long unit, String amount, Qualifier qualifier) {
        return Facts.figure(unit, ++period, "培训", amount, "场").qualified(qualifier);
    }

    private static Fact exactly(long unit, String amount) {
        return figure(unit, amount, Qualifier.EXACT);
    }

    private static IndicatorProgress of(IndicatorTarget target, Fact... figures) {
        FigureClass kind =
                switch (target.aggregation()) {
                    case SUM -> FigureClass.EVENT_SUM;
                    case LATEST -> FigureClass.STOCK;
                    case RATIO -> FigureClass.RATE;
                    default -> FigureClass.OTHER;
                };
        IndicatorReference indicator =
                Facts.indicator(1, target.name(), target.classifier(), kind, target.aggregation());
        List<FigureFact> facts = Arrays.stream(figures).map(Fact::toFact).toList();
        return IndicatorProgress.of(
                target, FigureTotals.of(List.of(indicator), facts, Map.of()).getFirst());
    }

    private static String amount(IndicatorProgress progress) {
        return Objects.requireNonNull(progress.reported()).amount().toPlainString();
    }

    @Test
    void nothingReportedSaysNothing() {
        IndicatorProgress progress = of(
                target(Comparison.AT_LEAST, "10", Aggregation.SUM),
                Facts.figure(JUSTICE, 1, "培训", "10", "次"),
                Facts.figure(JUSTICE, 1, "宣传", "10", "场"));

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
    void theLargestFigureAndTheLatestRateOfOneUnitSpeak() {
        assertThat(amount(of(
                        target(Comparison.AT_MOST, "30", Aggregation.MAX),
                        exactly(JUSTICE, "29"),
                        exactly(POLICE, "12"))))
                .isEqualTo("29");
        IndicatorProgress rate = of(
                target(Comparison.AT_LEAST, "90", Aggregation.RATIO),
                exactly(JUSTICE, "95"),
                exactly(JUSTICE, "83.50"));
        assertThat(amount(rate)).isEqualTo("83.5");
        assertThat(rate.standing()).isEqualTo(Standing.NOT_REACHED);
    }

    @Test
    void aLowerBoundCanReachButNotMiss() {
        IndicatorTarget ten = target(Comparison.AT_LEAST, "10", Aggregation.SUM);

        assertThat(of(ten, figure(JUSTICE, "10", Qualifier.AT_LEAST)).standing())
                .isEqualTo(Standing.REACHED);
        IndicatorProgress fewer = of(ten, figure(JUSTICE, "9", Qualifier.AT_LEAST));
        assertThat(fewer.standing()).isEqualTo(Standing.UNCERTAIN);
        assertThat(Objects.requireNonNull(fewer.reported()).qualifier()).isEqualTo(Qualifier.AT_LEAST);
    }

    @Test
    void ofWhatIsAboutRightNothingIsSaid() {
        assertThat(of(target(Comparison.AT_LEAST, "10", Aggregation.SUM), figure(JUSTICE, "20", Qualifier.ABOUT))
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
