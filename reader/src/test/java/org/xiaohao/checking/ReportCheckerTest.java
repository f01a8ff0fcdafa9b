package org.xiaohao.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.outlines.PartKind;

@Tag("slow")
class ReportCheckerTest {

    private static final String HEAD = """
            清溪区2024年法治政府建设情况报告

            2024年，清溪区围绕规范权力运行推进法治政府建设，各项任务按期完成。现将有关情况报告如下：

            一、主要举措和成效

            区政府把制度建设放在前面，规范决策程序，健全执法监督机制，把行政执法各环节纳入制度轨道。司法行政部门加强业务指导，\
            帮助执法单位统一文书格式、裁量标准和办案流程，定期回访企业和群众，听取意见后逐项改进。镇街综合执法力量下沉到网格，\
            矛盾纠纷发现在早、处置在小。普法工作面向企业、学校、村居分类推进，法治宣传阵地覆盖城乡，公共法律服务更加方便可及，\
            群众办事依法、遇事找法的习惯正在形成。

            """;

    private static final String TAIL = """

            二、党政主要负责人履行第一责任人职责情况

            主要负责人专题研究法治工作，带头参加述法评议，重大决策前听取法律顾问意见，\
            对执法监督中发现的共性问题亲自部署整改，推动责任逐级压实到各单位。

            三、存在的不足及原因

            一是基层力量薄弱，个别镇街法制审核人员身兼数职，复杂案件把关不严，主要原因是编制有限；\
            二是普法形式单一，面向年轻群体的作品不多，群众参与面还不够广，原因在于投入不足。

            四、2025年工作安排

            一是充实基层力量。统筹使用各镇法制审核人员，建立跨镇协作和轮岗锻炼机制。

            二是创新普法形式。面向不同人群制作普法作品，用好新媒体平台和身边案例。
            """;

    private final ReportChecker checker = new ReportChecker();

    @Test
    void aSoundReportGivesNoFinding() {
        assertThat(checker.check(report("区司法局制定规范性文件6件，全部经过合法性审查。"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RATE | 评查案卷180卷，评定优秀63卷，优秀率38%。",
                "GROWTH | 受理案件540件，上年为450件，同比增长25%。",
                "GROWTH | 全区经营主体由上年末的20400户增加到22440户，增长12%。",
                "GROWTH | 全年办件18640件，较上年的16400件增加2440件。",
                "PART_SUM | 办理法律事务428件，包括合同审查196件、文件审查84件、诉讼代理158件。",
                "PART_SUM | 化解纠纷300件，其中邻里类160件、婚姻类90件、合同类70件。",
                "PART_SUM | 新登记企业110户、个体工商户200户，合计320户。",
                "MAGNITUDE | 查处非法采砂案件17宗，罚款总额85.6元。",
                "MAGNITUDE | 清理河道违规设施36处，恢复岸线1.8万公里。",
                "DATE_IMPOSSIBLE | 9月31日，召开首次专家咨询会。",
                "DATE_OUTSIDE_YEAR | 2023年8月，集中整治违规作业。",
                "RATE | 全年办件6.4万件，其中网上办理4.8万件，网办率86%。",
                "RATE | 抽检样品500批次，不合格15批次，合格率93%。",
                "MAGNITUDE | 对2家排污企业罚款30亿元。",
                "MAGNITUDE | 拆除违法建设18处、面积2.1平方公里。",
                "MAGNITUDE | 拆除违法搭建25处、面积6.5平方米。",
                "MAGNITUDE | 退还群众押金82.5元，涉及商户36家。",
                "MAGNITUDE | 为80名工人讨回工资24亿元。",
                "MAGNITUDE | 发放临时救助金62万元，户均0.4元。",
                "DATE_OUTSIDE_YEAR | 区水利局2023年5月，开展河道联合巡查。",
                "DATE_OUTSIDE_YEAR | 区水利局于2025年1月组织河道联合巡查。",
                "HALF_WIDTH | 围绕扬尘污染,开展专项整治。",
                "PLACEHOLDER | 全年举办活动____场。",
                "QUOTE_MARKS | 修订《清溪区执法监督办法（试行》，明确程序。"
            })
    void aFaultIsFoundAtItsPlace(FindingKind kind, String sentence) {
        String text = report(sentence);

        assertThat(checker.check(text)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.start()).isGreaterThanOrEqualTo(text.indexOf(sentence) - 1);
            assertThat(finding.end()).isLessThanOrEqualTo(text.indexOf(sentence) + sentence.length() + 1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "受理申请124件，办结115件，办结率92.7%。",
                "公布事项3105项，其中行政处罚1866项、行政许可342项。",
                "培育法律明白人920名，其中女性388名、村干部450名、党员561名。",
                "评查案卷130卷，其中优秀39卷、良好78卷、合格13卷，优良率90%。",
                "受理案件463件，比上年增加38件，增长8.9%。",
                "审批时限由60个工作日压减至42个工作日，压减30%。",
                "满意率由93.5%上升至96.2%，上升2.7个百分点。",
                "当场罚款14宗共700元。",
                "报备率、及时率、规范率均为100%。",
                "抽检样品500批次，不合格15批次，合格率97%。",
                "全年办件6.5万件，其中帮办1.3万件，帮办率20.3%。",
                "负责人出庭应诉率由84.1%提高到90%，败诉率同比下降3.2个百分点。",
                "参加培训的女性210人、35岁以下190人、党员320人，共培训480人。",
                "拆除违法建设18处、面积2.1万平方米，平均每处1166平方米。",
                "对2家排污企业罚款30万元。",
                "对区政府2023年5月印发的办法开展评估。",
                "《清溪区养犬管理办法》于2023年11月公布、2024年1月起施行。",
                "对区督察组2023年9月反馈的问题逐项整改。",
                "2025年，全区将继续推进镇街执法规范化。",
                "【字号：大 中 小】【打印】",
                "对2020年以来印发的86件文件开展评估，继续有效62件、修改10件、废止14件。"
            })
    void whatIsRightIsLeftAlone(String sentence) {
        assertThat(checker.check(report(sentence))).isEmpty();
    }

    @Test
    void aFactToldTwiceWithAnotherNumberIsFound() {
        String text = report("区司法局全年审查行政规范性文件22件。\n\n企业一看就懂。全年审查的27件行政规范性文件全部附有解读。");

        assertThat(kinds(text)).containsExactly(FindingKind.SAME_FACT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年罚没款2750万元。 | 有关数据说明：2024年罚没款2570万元。",
                "法制科审核重大执法决定147件。 | 重大执法决定法制审核174件，无一被撤销。",
                "把失信企业45家列入重点监管名单。 | 对列入重点监管名单的54家企业上门回访。",
                "全年化解矛盾纠纷352件。 | 全年325件纠纷中家事纠纷居多。",
                "区司法局举办人民调解员培训班6期。 | 推动全年举办人民调解员培训班8期。",
                "复议机构收到申请61件，审结52件。 | 全年审结的57件复议申请全部公开。",
                "受理行政复议申请58件。 | 行政复议申请受理62件，期限内办理。",
                "组织局党组会前学法11次。 | 主持局党组会前学法13次。",
                "为农民工追讨欠薪1284万元。 | 为农民工追讨欠薪的1248万元中尚有部分没有到账。"
            })
    void aFactIsTheSameInOtherWords(String first, String later) {
        assertThat(kinds(report(first + "\n\n" + later))).containsExactly(FindingKind.SAME_FACT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "区应急管理局办理行政处罚案件57件。 | 区市场监管局办理行政处罚案件75件。",
                "全区受理行政复议申请158件。 | 上年受理行政复议申请185件。",
                "收到信访件213件。 | 办结信访件123件。",
                "办结率95.8%。 | 办结率98.5%。",
                "制定整改方案，法治督察反馈的23个问题完成整改19个。 | 督察反馈的4个问题还未完成整改。",
                "法治督察反馈的23个问题制定了整改措施。 | 对20家镇街开展履职督查，反馈问题33个。",
                "全年受理复议申请58件。 | 全年审结的50件复议申请均已公开。"
            })
    void whatIsLeftOverOrNewIsNotTheSameFact(String first, String later) {
        assertThat(kinds(report(first + "\n\n" + later))).isEmpty();
    }

    @Test
    void aStatutoryPartOfOneSentenceIsThin() {
        String text = report("全年制定规范性文件6件。").replaceAll("(?s)主要负责人专题研究.*?各单位。", "主要负责人重视法治工作。");

        assertThat(kinds(text)).containsExactly(FindingKind.THIN_PART);
    }

    @Test
    void aSentenceToldAgainIsFound() {
        String sentence = "坚持每月一次全面排查、每周一次重点走访，对苗头问题早发现早处置。";

        assertThat(kinds(report(sentence + "\n\n" + sentence))).containsExactly(FindingKind.DUPLICATE_SENTENCE);
    }

    @Test
    void doneHereAndNotDoneThereIsFound() {
        assertThat(kinds(report("各镇街法制审核机构已全部配备到位，实现审核人员专职化。\n\n部分镇街法制审核机构尚未配备到位，审核人员多为兼职。")))
                .containsExactly(FindingKind.CONTRADICTION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全区9个镇已全部建立合法性审查室。 | 仍有2个镇未建立合法性审查室。",
                "所有败诉案件均已完成整改并通报。 | 1起败诉案件至今未整改。",
                "积案31件全部化解。各村法律顾问全覆盖。 | 3个村至今没有法律顾问。"
            })
    void whatIsDoneForAllIsNotOpenForSome(String done, String open) {
        assertThat(kinds(report(done + "\n\n" + open))).containsExactly(FindingKind.CONTRADICTION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"区级部门已全部建立法制审核机构。 | 部分乡镇尚未建立法制审核机构。", "区级部门的案卷全部完成评查。 | 个别镇的调解文书尚未规范。"})
    void whatOthersLackIsNoContradiction(String done, String open) {
        assertThat(kinds(report(done + "\n\n" + open))).isEmpty();
    }

    @Test
    void whatIsPlannedForAllDoesNotContradictWhatSomeLack() {
        String text = report("3个镇至今没有设立法律顾问室。") + "\n三是全部设立镇级法律顾问室。年内完成选址和人员配备工作。\n";

        assertThat(kinds(text)).isEmpty();
    }

    @Test
    void clausesToldAgainWithinALongerSentenceAreFound() {
        String text = report("组织老党员、老教师轮流值班，把邻里纠纷化解在院落里、家门口。\n\n" + "各镇建立调解室，组织老党员、老教师轮流值班，把邻里纠纷化解在院落里、家门口。");

        assertThat(kinds(text)).containsExactly(FindingKind.DUPLICATE_SENTENCE);
    }

    @Test
    void shortProblemsUnderHeadingsNeedACauseToo() {
        String text = report("全年制定规范性文件6件。")
                .replaceAll(
                        "(?s)一是基层力量薄弱，个别.*?还不够广，原因在于投入不足。",
                        "（一）基层力量薄弱。个别镇街法制审核人员身兼数职，复杂案件把关不严。\n\n" + "（二）普法形式单一。面向年轻群体的作品不多，群众参与面还不够广泛。")
                .replace("存在的不足及原因", "存在的不足");

        assertThat(kinds(text)).containsExactly(FindingKind.CAUSES_MISSING);
    }

    @Test
    void aHeadingWithoutNumberOrTextIsEmpty() {
        String text = report("加强矛盾化解\n\n推进复议应诉工作\n\n新收复议申请31件，审结28件，群众满意度不断提高。");

        assertThat(kinds(text)).containsExactly(FindingKind.EMPTY_HEADING);
    }

    @Test
    void aNumberUsedTwiceIsMarkedOnce() {
        String points = "（一）规范执法。全年评查案卷90卷。\n\n（二）化解纠纷。全年化解纠纷12件。\n\n" + "（二）普及法律。全年宣讲31场。\n\n（四）公开信息。全年公开信息52条。";

        assertThat(kinds(report(points))).containsExactly(FindingKind.NUMBERING);
    }

    @Test
    void aReportWithoutHeadingsTellsItsResultsInTheText() {
        String text = report("全年制定规范性文件6件。").replaceAll("(?m)^[一二三四]、.*$", "");

        assertThat(checker.check(text)).extracting(Finding::part).doesNotContain(PartKind.RESULTS);
    }

    @Test
    void anEmptyHeadingAndABrokenCountAreFound() {
        assertThat(kinds(report("（一）规范执法\n\n（三）化解纠纷\n\n全年化解纠纷12件，做到应调尽调。")))
                .containsExactlyInAnyOrder(FindingKind.EMPTY_HEADING, FindingKind.NUMBERING);
    }

    @Test
    void aStatutoryPartThatIsAbsentIsNamed() {
        String text = report("全年制定规范性文件6件。")
                .replaceAll("(?s)二、党政主要负责人.*?三、存在", "二、存在")
                .replaceAll("(?s)\n四、.*", "\n");

        assertThat(checker.check(text))
                .extracting(Finding::part)
                .containsExactlyInAnyOrder(PartKind.RESPONSIBILITY, PartKind.NEXT_PLAN);
    }

    @Test
    void problemsWithoutACauseAreFound() {
        String text = report("全年制定规范性文件6件。")
                .replace("，主要原因是编制有限", "")
                .replace("，原因在于投入不足", "")
                .replace("存在的不足及原因", "存在的不足");

        assertThat(kinds(text)).containsExactly(FindingKind.CAUSES_MISSING);
    }

    @Test
    void aPlanForAnotherYearIsFound() {
        assertThat(kinds(report("全年制定规范性文件6件。").replace("2025年工作安排", "2026年工作安排")))
                .containsExactly(FindingKind.YEAR_MISMATCH);
    }

    @Test
    void aTextInHalfWidthMarksThroughoutIsOneFinding() {
        String text = report("全年制定规范性文件6件。").replace('，', ',').replace('；', ';');

        assertThat(kinds(text).stream().filter(kind -> kind == FindingKind.HALF_WIDTH))
                .hasSize(1);
    }

    /** What people send is not always a report; a second is much for a text of ten times its length. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3件",
                "3件、",
                "全年",
                "（",
                "《《a》",
                "1+",
                "a",
                "一",
                "9",
                "千",
                "受理3,",
                "\n",
                " ",
                "一、问题\n",
                "共3件，包括3件、"
            })
    void aTextThatIsNoReportIsReadInBoundedTime(String piece) {
        String text = "一、举措\n" + piece.repeat(10_000 / piece.length());

        assertThat(assertTimeout(Duration.ofSeconds(20), () -> checker.check(text)))
                .hasSizeLessThan(FindingKind.values().length * Report.MOST_OF_A_KIND);
    }

    @Test
    void aReportOfTenThousandSignsIsReadWhileSomebodyTypes() {
        String text = report(("全年受理行政复议案件540件，审结512件，办结率94.8%，比上年增加38件。\n\n").repeat(230));
        checker.check(text);

        assertThat(text.length()).isGreaterThan(9000);
        assertTimeout(Duration.ofMillis(1500), () -> checker.check(text));
    }

    private List<FindingKind> kinds(String text) {
        return checker.check(text).stream().map(Finding::kind).toList();
    }

    private static String report(String results) {
        return Stream.of(HEAD, results, "\n", TAIL).reduce("", String::concat);
    }
}
