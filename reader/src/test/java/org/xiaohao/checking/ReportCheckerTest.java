package org.xiaohao.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaohao.outlines.PartKind;

class ReportCheckerTest {

    private static final String HEAD = """
            清溪区2024年法治政府建设情况报告

            2024年，清溪区围绕规范权力运行推进法治政府建设，各项任务按期完成。现将有关情况报告如下：

            一、主要举措和成效

            """;

    private static final String TAIL = """

            二、党政主要负责人履行第一责任人职责情况

            主要负责人专题研究法治工作，带头参加述法评议。

            三、存在的不足及原因

            一是基层力量薄弱，主要原因是编制有限；二是普法形式单一，原因在于投入不足。

            四、2025年工作安排

            一是充实基层力量。统筹使用各镇法制审核人员。

            二是创新普法形式。面向不同人群制作普法作品。
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

    @Test
    void anEmptyHeadingAndABrokenCountAreFound() {
        assertThat(kinds(report("（一）规范执法\n\n（三）化解纠纷\n\n全年化解纠纷12件，做到应调尽调。")))
                .containsExactlyInAnyOrder(FindingKind.EMPTY_HEADING, FindingKind.NUMBERING);
    }

    @Test
    void aStatutoryPartThatIsAbsentIsNamed() {
        String text = HEAD + "全年制定规范性文件6件。\n\n二、存在的不足及原因\n\n一是力量薄弱，原因是编制有限；二是形式单一，原因是投入不足。\n";

        assertThat(checker.check(text))
                .extracting(Finding::part)
                .containsExactlyInAnyOrder(PartKind.RESPONSIBILITY, PartKind.NEXT_PLAN);
    }

    @Test
    void problemsWithoutACauseAreFound() {
        String text = report("全年制定规范性文件6件。")
                .replace("一是基层力量薄弱，主要原因是编制有限；二是普法形式单一，原因在于投入不足。", "一是基层力量薄弱；二是普法形式单一。")
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

    private List<FindingKind> kinds(String text) {
        return checker.check(text).stream().map(Finding::kind).toList();
    }

    private static String report(String results) {
        return Stream.of(HEAD, results, "\n", TAIL).reduce("", String::concat);
    }
}
