package org.xiaohao.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.result.DeadlineKind;
import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.parsing.result.ParsedSection;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.Severity;
import org.xiaohao.parsing.result.Sureness;
import org.xiaohao.parsing.result.UnitMention;

class PlanParserTest {

    private static final String DISTRICT = """
            关于做好2023年度情况报告公开工作的通知
            来源: 示范街道 发布时间:2024-03-19 14:16 字体:[ ]

            2023年全区法治建设工作,围绕《示范区贯彻落实〈纲要(2021—2025年)〉实施方案》确立的目标,扎实推进。

            一、转变职能

            1.深化机构改革。统筹推进镇(街道)改革。(牵头单位:区委编办,责任单位:区各有关部门、各镇[街道])

            2. 优化服务。推进事项标准化。(责任单位:区各有关部门)

            二、完善机制

            3.加强督察。适时开展督察。(牵头单位:区依法行政办、示范生态环境局,责任单位:区各有关部门)

            4.开展评估。全面评估。(牵头单位:区委依法治区办,责任单位:区各有关部门)
            """;

    private final PlanParser parser = new PlanParser();

    @Test
    void readsSectionsTasksAndUnits() {
        ParsedPlan plan = parse(DISTRICT);

        assertThat(plan.sections()).extracting(ParsedSection::heading).containsExactly("一、转变职能", "二、完善机制");
        assertThat(plan.tasks()).extracting(ParsedTask::number).containsExactly("1", "2", "3", "4");
        ParsedTask first = plan.tasks().getFirst();
        assertThat(first.title()).isEqualTo("深化机构改革");
        assertThat(first.body()).isEqualTo("统筹推进镇(街道)改革。");
        assertThat(names(first.lead())).containsExactly("区委编办");
        assertThat(names(first.responsible())).containsExactly("区各有关部门", "各镇[街道]");
        assertThat(names(plan.tasks().get(2).lead())).containsExactly("区依法行政办", "示范生态环境局");
        assertThat(plan.tasks()).allSatisfy(task -> assertThat(task.deadline()).isNull());
    }

    @Test
    void offersTitleYearAndIssuerFromThePreambleOfAWebPage() {
        ParsedPlan plan = parse(DISTRICT);

        assertThat(plan.title()).isEqualTo("2023年全区法治建设工作");
        assertThat(plan.titles()).hasSize(2);
        assertThat(plan.titles().getFirst().sureness()).isEqualTo(Sureness.MEDIUM);
        assertThat(plan.year()).isEqualTo(2023);
        assertThat(plan.issuer()).isEqualTo("示范区");
        assertThat(plan.level()).isEqualTo("区");
        assertThat(codes(plan)).contains(DiagnosticCode.TITLE_FROM_PREAMBLE);
    }

    @Test
    void aTaskWithoutLeadAmongOthersIsABlocker() {
        ParsedPlan plan = parse(DISTRICT);

        assertThat(plan.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() != Severity.INFO)
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.NO_LEAD);
                    assertThat(diagnostic.task()).isEqualTo(1);
                    assertThat(diagnostic.message()).contains("2").contains("牵头单位");
                });
        assertThat(codes(plan)).contains(DiagnosticCode.SPACE_AFTER_NUMBER);
    }

    @Test
    void similarUnitsAreSuggestedAndNeverMerged() {
        ParsedPlan plan = parse(DISTRICT);

        assertThat(plan.diagnostics())
                .filteredOn(diagnostic -> diagnostic.code() == DiagnosticCode.SIMILAR_UNITS)
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.params()).containsExactly("区依法行政办", "区委依法治区办"));
        assertThat(names(plan.tasks().get(3).lead())).containsExactly("区委依法治区办");
    }

    @Test
    void readsTheFormalPartsOfAnIssuedDocument() {
        ParsedPlan plan = parse("""
                示法发〔2023〕2号
                各镇人民政府：
                现将《示范区2023年法治建设工作要点》印发给你们。
                示范区依法治区办
                2023年3月2日
                示范区2023年法治建设
                工作要点
                一、加强领导
                1.学习贯彻。深入学习。
                牵头单位：区委办
                完成时间：4月底前
                """);

        assertThat(plan.title()).isEqualTo("示范区2023年法治建设工作要点");
        assertThat(plan.documentNumber()).isEqualTo("示法发〔2023〕2号");
        assertThat(plan.issueDate()).isEqualTo(LocalDate.of(2023, 3, 2));
        assertThat(plan.issuer()).isEqualTo("示范区依法治区办");
        assertThat(plan.tasks().getFirst().deadline()).isEqualTo(LocalDate.of(2023, 4, 30));
    }

    @Test
    void aStatementOnItsOwnLineHoldsForThePointsBeforeIt() {
        ParsedPlan plan = parse("""
                2023年工作安排
                一、规范管理
                (1)清理文件;
                (2)公布目录。
                (牵头单位:区司法局)
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::title).containsExactly("清理文件", "公布目录");
        assertThat(plan.tasks())
                .allSatisfy(task -> assertThat(names(task.lead())).containsExactly("区司法局"));
        assertThat(codes(plan)).containsOnlyOnce(DiagnosticCode.SHARED_TAIL);
    }

    @Test
    void aStatementBehindTheLastSubPointBelongsToThePointWhereItsPeersHaveTheirs() {
        ParsedPlan plan = parse("""
                2023年工作安排
                1.甲事。
                （1）子项一；
                （2）子项二。
                （牵头单位：区司法局）
                2.乙事。（牵头单位：区水务局）
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::number).containsExactly("1", "2");
        assertThat(plan.tasks().getFirst().body()).contains("子项一").contains("子项二");
        assertThat(names(plan.tasks().getFirst().lead())).containsExactly("区司法局");
    }

    @Test
    void whatDoesNotLookLikeAUnitIsAWarning() {
        ParsedPlan plan = parse("2023年工作安排\n1.甲事。（牵头单位：区司法局、加强协作）");

        assertThat(codes(plan)).contains(DiagnosticCode.DOUBTFUL_UNIT);
    }

    @Test
    void theFirstListedLeadsWhereThePreambleSaysSo() {
        ParsedPlan plan = parse("""
                2023年工作安排
                责任分解中，列第一位的责任单位为牵头单位。
                1.清理文件。（责任单位：区司法局、区水务局）
                2.公布目录。（责任单位：各镇人民政府、区水务局）
                3.统计。（责任单位：区统计局）
                """);

        assertThat(names(plan.tasks().getFirst().lead())).containsExactly("区司法局");
        assertThat(names(plan.tasks().getFirst().responsible())).containsExactly("区水务局");
        assertThat(plan.tasks().get(1).lead()).isEmpty();
        assertThat(codes(plan)).contains(DiagnosticCode.COLLECTIVE_FIRST, DiagnosticCode.LEAD_BY_ORDER);
    }

    @Test
    void paragraphsUnderOneNumberAreItsParts() {
        ParsedPlan plan = parse("""
                2023年工作意见
                一、资源
                （一）开放资源
                加大开放力度。建立通道。（责任单位：区科技局）
                加强合作。（责任单位：区教育局）
                （二）培养人才
                开展培训。（责任单位：区人社局）
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::part).containsExactly(1, 2, 1);
        assertThat(plan.tasks()).extracting(ParsedTask::title).containsExactly("加大开放力度", "加强合作", "开展培训");
        assertThat(plan.tasks()).extracting(ParsedTask::subsection).containsExactly("（一）开放资源", "（一）开放资源", "（二）培养人才");
    }

    @Test
    void aHeadingWithOneParagraphAndOneStatementIsOneTask() {
        ParsedPlan plan = parse("""
                2023年工作意见
                （一）开放资源
                加大开放力度。建立通道。（牵头单位：区科技局）
                （二）培养人才
                开展培训。（牵头单位：区人社局）
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::title).containsExactly("开放资源", "培养人才");
        assertThat(plan.tasks()).extracting(ParsedTask::part).containsOnlyNulls();
    }

    @Test
    void readsATableWithHeadingRowsAndMergedCells() {
        ParsedPlan plan = parse("""
                2024年重点任务分解表
                序号\t工作任务\t具体措施\t责任领导\t牵头单位\t配合单位\t完成时限
                一、提升效能
                1\t优化流程\t压减环节\t张三\t区行政审批局\t区司法局、区财政局\t2024年6月
                2\t建设平台\t统一入口\t李四\t区数据局\t各镇街\t年底前
                序号\t工作任务\t具体措施\t责任领导\t牵头单位\t配合单位\t完成时限
                \t\t数据共享\t\t\t区公安局\t
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::title).containsExactly("优化流程", "建设平台");
        assertThat(plan.tasks()).extracting(ParsedTask::section).containsOnly("一、提升效能");
        ParsedTask second = plan.tasks().get(1);
        assertThat(names(second.supporting())).containsExactly("各镇街", "区公安局");
        assertThat(second.body()).isEqualTo("统一入口\n数据共享");
        assertThat(second.deadline()).isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @Test
    void measuresOfALedgerAreNeitherTasksNorUnits() {
        ParsedPlan plan = parse("""
                示范县整改任务清单
                1. 扬尘排放
                责任单位：县生态环境分局
                责任领导：分管副县长
                整改措施：
                （1）封闭工段；
                （2）硬化道路。
                整改时限：2023年9月15日
                验收单位：县整改办
                2. 垃圾堆放
                责任单位：县水务局
                整改时限：立行立改
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::number).containsExactly("1", "2");
        assertThat(names(plan.tasks().getFirst().responsible())).containsExactly("县生态环境分局");
        assertThat(plan.tasks().getFirst().body()).contains("封闭工段").contains("硬化道路");
        assertThat(plan.tasks().getFirst().deadline()).isEqualTo(LocalDate.of(2023, 9, 15));
        assertThat(plan.tasks().get(1).deadlineKind()).isEqualTo(DeadlineKind.IMMEDIATE);
    }

    @Test
    void linesThatWereAllBrokenAtOneWidthAreJoined() {
        ParsedPlan plan = parse("""
                示范区2023年重点任务

                一、健全工作机制
                1.深化政府机构改革和职能转变工作。
                按照上级统一部署，统筹推进优化政府组织
                结构、转变政府职能和理顺部门职责关系。
                及时发布和动态调整各级政府部门权力清单
                ，推动更好结合。（牵头单位：区编办，责任
                单位：区各有关部门、各镇（街道））
                2.推进各类服务改革。一体推进各类通办服
                务，深化协同模式，开展一件事改革，实现更
                多通办事项全程网办。（牵头单位：区行政审
                批局，责任单位：区各有关部门）
                """);

        assertThat(plan.tasks()).hasSize(2);
        assertThat(names(plan.tasks().getFirst().responsible())).containsExactly("区各有关部门", "各镇（街道）");
        assertThat(names(plan.tasks().get(1).lead())).containsExactly("区行政审批局");
        assertThat(plan.tasks().getFirst().body()).contains("优化政府组织结构");
    }

    @Test
    void numbersThatRepeatOrJumpAreNoted() {
        ParsedPlan plan = parse("""
                2023年工作安排
                1.甲事。（牵头单位：区司法局）
                2.乙事。（牵头单位：区司法局）
                2.丙事。（牵头单位：区司法局）
                5.丁事。（牵头单位：区司法局）
                """);

        assertThat(codes(plan)).containsExactly(DiagnosticCode.NUMBER_REPEATED, DiagnosticCode.NUMBER_JUMPED);
    }

    @Test
    void numbersMayBeginAgainBelowANewHeadingOrRunOn() {
        ParsedPlan plan = parse("""
                2023年工作安排
                一、甲
                （一）一事。（牵头单位：区司法局）
                （二）二事。（牵头单位：区司法局）
                二、乙
                （三）三事。（牵头单位：区司法局）
                三、丙
                （一）四事。（牵头单位：区司法局）
                """);

        assertThat(plan.diagnostics()).isEmpty();
    }

    @Test
    void aPointWithoutStatementBetweenOthersIsATaskWithoutUnits() {
        ParsedPlan plan = parse("""
                2023年工作安排
                1.甲事。（牵头单位：区司法局）
                2.乙事。继续做好。
                3.丙事。（牵头单位：区司法局）
                """);

        assertThat(plan.tasks()).hasSize(3);
        assertThat(plan.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() == Severity.BLOCKER)
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.task()).isEqualTo(1));
    }

    @Test
    void textThatBelongsToNoTaskIsReported() {
        ParsedPlan plan = parse("""
                2023年工作安排
                一、总体要求
                坚持正确方向。
                二、重点任务
                1.甲事。（牵头单位：区司法局）
                各单位要高度重视，抓好落实。
                """);

        assertThat(plan.tasks()).hasSize(1);
        assertThat(plan.diagnostics())
                .filteredOn(diagnostic -> diagnostic.code() == DiagnosticCode.LEFT_OVER)
                .extracting(diagnostic -> diagnostic.params().get(1))
                .satisfiesExactly(
                        first -> assertThat(first).contains("总体要求").contains("坚持正确方向"),
                        second -> assertThat(second).contains("高度重视"));
    }

    @Test
    void theBodyMayNameADeadlineAndALead() {
        ParsedPlan plan = parse("""
                2023年工作安排
                1.甲事。由区司法局牵头，统筹力量，9月底前公布。（责任单位：区司法局、区水务局）
                2.乙事。5月底前起草，8月底前印发。（责任单位：区司法局、区水务局）
                """);

        assertThat(plan.tasks().getFirst().deadline()).isEqualTo(LocalDate.of(2023, 9, 30));
        assertThat(plan.tasks().get(1).deadline()).isEqualTo(LocalDate.of(2023, 8, 31));
        assertThat(codes(plan))
                .contains(
                        DiagnosticCode.LEAD_IN_BODY,
                        DiagnosticCode.DEADLINE_IN_BODY,
                        DiagnosticCode.SEVERAL_DEADLINES,
                        DiagnosticCode.NO_LEAD_IN_DOCUMENT);
    }

    @Test
    void aDocumentWithoutStatementsHasItsInnermostPointsAsTasks() {
        ParsedPlan plan = parse("""
                2024年全县工作要点
                一、总体要求
                坚持领导。
                二、重点任务
                1、推进学法。组织学法四次。
                2、推进普法。开展宣传。
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::title).containsExactly("推进学法", "推进普法");
        assertThat(codes(plan)).contains(DiagnosticCode.NO_LEAD_IN_DOCUMENT);
    }

    @Test
    void aTextWithoutNumbersHasNoTaskAndSaysSo() {
        ParsedPlan plan = parse("没有任何编号的文字，只是说明。");

        assertThat(plan.tasks()).isEmpty();
        assertThat(plan.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() == Severity.BLOCKER)
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.NO_NUMBERED_ITEM);
    }

    @Test
    void spansAreCountedInTheTextAsGivenWhateverItsLineBreaks() {
        String text = DISTRICT.replace("\n", "\r\n");

        ParsedPlan plan = parse(text);

        assertThat(plan.tasks()).hasSize(4).allSatisfy(task -> {
            assertThat(task.title()).doesNotContain("\r");
            assertThat(text.substring(task.span().start(), task.span().end()))
                    .startsWith(String.valueOf(task.number()))
                    .endsWith(")");
        });
    }

    private ParsedPlan parse(String text) {
        return parser.parse(SourceText.plain(text));
    }

    private static List<DiagnosticCode> codes(ParsedPlan plan) {
        return plan.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static List<String> names(List<UnitMention> units) {
        return units.stream().map(UnitMention::name).toList();
    }
}
