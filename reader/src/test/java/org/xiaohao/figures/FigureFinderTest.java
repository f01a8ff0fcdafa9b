package org.xiaohao.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureFinderTest {

    private final FigureFinder finder = new FigureFinder();

    @ParameterizedTest
    @CsvSource({
        "举办培训班3期。, 3期, 3, 期, EXACT, EVENT_SUM",
        "出动人员1.2万余人次。, 1.2万余人次, 12000, 人次, AT_LEAST, EVENT_SUM",
        "处置案件近40件。, 近40件, 40, 件, ABOUT, EVENT_SUM",
        "清运垃圾不足20吨。, 不足20吨, 20, 吨, AT_MOST, EVENT_SUM",
        "现有公职律师27名。, 27名, 27, 名, EXACT, STOCK",
        "窗口好评率99.2%。, 99.2%, 99.2, %, EXACT, RATE",
        "网上办理占六成以上。, 六成以上, 60, %, AT_LEAST, RATE",
        "受理量同比增长8.3%。, 8.3%, 8.3, %, EXACT, GROWTH",
        "应诉率比上年提高2.5个百分点。, 2.5个百分点, 2.5, 个百分点, EXACT, GROWTH",
        "追回欠薪318.6万元。, 318.6万元, 3186000, 元, EXACT, MONEY",
        "拆除违建3.2万㎡。, 3.2万㎡, 32000, 平方米, EXACT, AREA",
        "审批时限不超过20个工作日。, 不超过20个工作日, 20, 个工作日, AT_MOST, LENGTH_OF_TIME",
        "须在2个工作日内转送。, 2个工作日内, 2, 个工作日, AT_MOST, LENGTH_OF_TIME",
        "一审案件约占全省的1/4左右。, 1/4左右, 25, %, ABOUT, RATE",
        "印发职能规定和23家单位的编制通知。, 23家, 23, 家, EXACT, EVENT_SUM",
        "考核得分列全市第3名。, 第3名, 3, 名, EXACT, RANK",
        "下设三个督导组。, 三个, 3, 个, EXACT, STOCK",
        "培训两百余人。, 两百余人, 200, 人, AT_LEAST, EVENT_SUM",
        "发放资料１２００份。, １２００份, 1200, 份, EXACT, EVENT_SUM",
        "实测浓度38微克/立方米。, 38微克/立方米, 38, 微克/立方米, EXACT, OTHER",
        "巡护林区道路17.3km。, 17.3km, 17.3, km, EXACT, EVENT_SUM",
        "讲座听众2.6万名左右。, 2.6万名左右, 26000, 名, ABOUT, EVENT_SUM",
        "网办比例达到八成二。, 八成二, 82, %, EXACT, RATE",
        "县道X031六处停车港湾。, 六处, 6, 处, EXACT, EVENT_SUM",
        "接访量是去年的1.4倍。, 1.4倍, 1.4, 倍, EXACT, GROWTH",
        "空气质量指数同比改善7.5%。, 7.5%, 7.5, %, EXACT, GROWTH",
        "计划新增专职网格员45名。, 45名, 45, 名, EXACT, TARGET",
    })
    void anAmountIsReadWithItsClassifierQualifierAndClass(
            String text, String printed, BigDecimal amount, String classifier, Qualifier qualifier, FigureClass kind) {
        assertThat(finder.find(text)).singleElement().satisfies(figure -> {
            assertThat(text.substring(figure.start(), figure.end())).isEqualTo(printed);
            assertThat(figure.amount()).isEqualByComparingTo(amount);
            assertThat(figure.classifier()).isEqualTo(classifier);
            assertThat(figure.qualifier()).isEqualTo(qualifier);
            assertThat(figure.figureClass()).isEqualTo(kind);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "根据《行政处罚法》第三十三条第一款办理。",
                "于2024年3月15日9:30召开会议。",
                "印发桐法办〔2024〕12号文件。",
                "“八五”普法进入收官阶段。",
                "省道249沿线完成整治。",
                "12345热线全天值守，配备4G执法记录仪。",
                "落实三项制度，推进双随机监管。",
                "打造一支专业队伍，办好每一件小事。",
                "一季度，第一时间研究部署。",
                "数千名群众参加，无一起投诉。",
                "全力打通最后一公里。",
                "身份证号110101199003070011，手机13900001111。",
                "账号6222020200001234567已核对。",
                "5·12期间组织演练。",
                "让群众最多跑一次、一次不用跑。"
            })
    void whatCountsNothingIsNoFigure(String text) {
        assertThat(finder.find(text)).isEmpty();
    }

    @Test
    void aRateKnowsTheTwoCountsThatItIsTheQuotientOf() {
        List<FoundFigure> figures = finder.find("平台交办事项95件，办结91件，办结率95.8%。");

        assertThat(figures).hasSize(3);
        assertThat(figures.get(2).numerator()).isEqualTo(1);
        assertThat(figures.get(2).denominator()).isZero();
    }

    @Test
    void aRangeKeepsBothEnds() {
        assertThat(finder.find("每年集中学习3—5次。")).singleElement().satisfies(figure -> {
            assertThat(figure.amount()).isEqualByComparingTo("3");
            assertThat(figure.max()).isEqualByComparingTo("5");
            assertThat(figure.qualifier()).isEqualTo(Qualifier.ABOUT);
        });
    }

    @Test
    void whatSeveralUnitsDidTogetherIsMarked() {
        assertThat(finder.find("会同区城管局检查工地23处。自行检查门店8家。"))
                .extracting(FoundFigure::joint)
                .containsExactly(true, false);
    }

    @Test
    void aNumberWithoutClassifierTakesTheOneOfItsList() {
        assertThat(finder.find("行政复议收58件，受理55，审结50。"))
                .extracting(FoundFigure::classifier)
                .containsExactly("件", "件", "件");
    }

    @Test
    void theHeadOfATableSaysWhatItsCellsCount() {
        List<FoundFigure> figures = finder.find("月份\t培训（期）\t参训（人次）\n一月\t2\t180\n合计\t2\t180\n");

        assertThat(figures).extracting(FoundFigure::name).containsExactly("培训", "参训", "培训合计", "参训合计");
        assertThat(figures).extracting(FoundFigure::classifier).containsExactly("期", "人次", "期", "人次");
    }

    @Test
    void theHeadOfARowSaysWhatItsCellsCount() {
        List<FoundFigure> figures = finder.find("项目\t2025年\t2026年\t增幅（%）\n窗口收件（件）\t410\t451\t10.0\n");

        assertThat(figures).extracting(FoundFigure::name).containsExactly("窗口收件", "窗口收件", "窗口收件增幅");
        assertThat(figures).extracting(FoundFigure::classifier).containsExactly("件", "件", "%");
        assertThat(figures.getLast().figureClass()).isEqualTo(FigureClass.GROWTH);
    }

    @Test
    void aRateOfARowKnowsTheTwoCountsOfTheRow() {
        List<FoundFigure> figures = finder.find("科室\t收件（件）\t办结（件）\t办结率（%）\n一科\t80\t76\t95.0\n二科\t50\t49\t98.0\n");

        assertThat(figures).extracting(FoundFigure::numerator).containsExactly(null, null, 1, null, null, 4);
        assertThat(figures).extracting(FoundFigure::denominator).containsExactly(null, null, 0, null, null, 3);
    }

    @Test
    void aGoalOfWhichAShareWasReachedIsTheBaseOfTheShare() {
        List<FoundFigure> figures = finder.find("走访商户315户，完成年度目标300户的105%。");

        assertThat(figures.get(1).figureClass()).isEqualTo(FigureClass.TARGET);
        assertThat(figures.get(2).numerator()).isZero();
        assertThat(figures.get(2).denominator()).isEqualTo(1);
    }

    @Test
    void whatTheWordsSayOfTwoThingsHoldsForBothOfTheirFigures() {
        assertThat(finder.find("信访量、警情同比分别下降18%、6.4%。"))
                .extracting(FoundFigure::figureClass)
                .containsExactly(FigureClass.GROWTH, FigureClass.GROWTH);
        assertThat(finder.find("满意度96%，全市排名由第八升至第三。"))
                .extracting(FoundFigure::figureClass)
                .containsExactly(FigureClass.RATE, FigureClass.RANK, FigureClass.RANK);
    }

    @ParameterizedTest
    @CsvSource({
        "督办12家存在隐患的商户。, 商户",
        "县道X031六处停车港湾。, 停车港湾",
        "检查门店（含摊点）33家。, 检查门店",
        "二是四成左右的执法人员缺少证件。, 执法人员缺少证件",
        "开展专题宣讲活动20场。, 专题宣讲活动",
        "为11个乡镇配备记录仪。, 乡镇",
        "县司法局组织法治讲座9场。, 法治讲座",
        "征集意见41条，采纳17条。, 采纳意见",
        "全年新增公证员4名。, 新增公证员",
        "纠正不当检查行为21起。, 纠正不当检查行为",
        "已召开51期周例会。, 周例会"
    })
    void aFigureIsNamedByWhatItCounts(String text, String name) {
        assertThat(finder.find(text).getLast().name()).isEqualTo(name);
    }

    @Test
    void placesAreCodePoints() {
        assertThat(finder.find("𠮷镇调解纠纷7件。"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.start()).isEqualTo(6));
    }

    @Test
    void textWithoutFiguresHasNone() {
        assertThat(finder.find("")).isEmpty();
    }
}
