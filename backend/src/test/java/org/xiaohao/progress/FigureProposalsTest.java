package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaohao.figures.FigureClass;
import org.xiaohao.figures.FigureFinder;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.IndicatorReference;

class FigureProposalsTest {

    private static final List<IndicatorReference> INDICATORS = List.of(
            Facts.indicator(1, "走访企业", "家次", FigureClass.EVENT_SUM, Aggregation.SUM),
            Facts.indicator(2, "兑现惠企资金", "万元", FigureClass.MONEY, Aggregation.SUM),
            Facts.indicator(3, "法律明白人", "名", FigureClass.STOCK, Aggregation.LATEST),
            Facts.rate(4, "调解成功率", null, null));

    private static List<FigureProposal> of(String text, JointEventReference... events) {
        return FigureProposals.of(new FigureFinder().find(text), text, INDICATORS, List.of(events));
    }

    @Test
    void aFigureIsThatOfTheIndicatorWithTheLikestNameThatCountsInTheSame() {
        Figure figure = of("走访企业40余家次。").getFirst().figure();

        assertThat(figure.indicatorId()).isEqualTo(1);
        assertThat(figure.amount()).isEqualByComparingTo("40");
        assertThat(figure.qualifier()).isEqualTo(Qualifier.AT_LEAST);
        assertThat(figure.figureClass()).isEqualTo(FigureClass.EVENT_SUM);
        assertThat(figure.start()).isEqualTo(4);
        assertThat(figure.end()).isEqualTo(9);
    }

    @Test
    void moneyBelongsToItsIndicatorInWhateverUnitOfMeasure() {
        Figure figure = of("兑现惠企资金0.13亿元。").getFirst().figure();

        assertThat(figure.indicatorId()).isEqualTo(2);
        assertThat(UnitsOfMeasure.convert(figure.amount(), figure.classifier(), "万元"))
                .contains(new BigDecimal("1300"));
    }

    @Test
    void whatNoIndicatorCountsKeepsItsNameAndTheClassOfItsWords() {
        Figure figure = of("举办培训班3期。").getFirst().figure();

        assertThat(figure.indicatorId()).isNull();
        assertThat(figure.figureClass()).isEqualTo(FigureClass.EVENT_SUM);
    }

    @Test
    void aCountToDateIsCumulativeAndAStockIsNot() {
        assertThat(of("今年以来累计走访企业120家次。").getFirst().figure().scope()).isEqualTo(FigureScope.CUMULATIVE);
        assertThat(of("二季度走访企业40家次。").getFirst().figure().scope()).isEqualTo(FigureScope.PERIOD);
        assertThat(of("全区现有法律明白人945名。").getFirst().figure().scope()).isEqualTo(FigureScope.PERIOD);
    }

    @ParameterizedTest
    @CsvSource({
        "今年以来走访企业120家次，其中二季度走访40家次, PERIOD",
        "二季度走访企业40家次，累计走访120家次, CUMULATIVE",
        "11—12月走访企业40家次, PERIOD",
        "11月至12月走访企业40家次, PERIOD",
        "1—11月走访企业40家次, CUMULATIVE",
        "1月1日至6月30日走访企业40家次, CUMULATIVE",
        "截至6月底走访企业40家次, CUMULATIVE",
        "截至目前走访企业40家次, CUMULATIVE",
        "前三季度走访企业40家次, CUMULATIVE",
        "第三季度走访企业40家次, PERIOD",
        "累计走访企业90家次，本月走访40家次, PERIOD",
        "对照全年目标任务走访企业40家次, PERIOD",
    })
    void theTimeThatIsNamedLastBeforeAFigureDecides(String text, FigureScope scope) {
        assertThat(of(text + "。").getLast().figure().scope()).isEqualTo(scope);
    }

    @Test
    void aRateCarriesTheCountsThatStandInTheText() {
        Figure rate = of("调解矛盾纠纷131件，调解成功127件，调解成功率96.9%。").getLast().figure();

        assertThat(rate.indicatorId()).isEqualTo(4);
        assertThat(rate.numerator()).isEqualByComparingTo("127");
        assertThat(rate.denominator()).isEqualByComparingTo("131");
    }

    @Test
    void aJointEventThatIsNamedIsTold() {
        var event = new JointEventReference(90, 0, Facts.TASK, "“亲清会客厅”政企座谈会", Facts.JUSTICE);

        FigureProposal proposal = of("会同区发改局举办“亲清会客厅”政企座谈会2场。", event).getFirst();

        assertThat(proposal.joint()).isTrue();
        assertThat(proposal.figure().jointEventId()).isEqualTo(90);
        assertThat(of("举办座谈会2场。", event).getFirst().figure().jointEventId()).isNull();
    }
}
