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

            2023年全区法治建设工作,围绕《示范区贯彻落实〈纲要(2021\u20142025年)〉实施方案》确立的目标,扎实推进\u3002

            一\u3001转变职能

            1.深化机构改革\u3002统筹推进镇(街道)改革\u3002(牵头单位:区委编办,责任单位:区各有关部门\u3001各镇[街道])

            2. 优化服务\u3002推进事项标准化\u3002(责任单位:区各有关部门)

            二\u3001完善机制

            3.加强督察\u3002适时开展督察\u3002(牵头单位:区依法行政办\u3001示范生态环境局,责任单位:区各有关部门)

            4.开展评估\u3002全面评估\u3002(牵头单位:区委依法治区办,责任单位:区各有关部门)
            """;

    private final PlanParser parser = new PlanParser();

    @Test
    void readsSectionsTasksAndUnits() {
        ParsedPlan plan = parse(DISTRICT);

        assertThat(plan.sections()).extracting(ParsedSection::heading).containsExactly("一\u3001转变职能", "二\u3001完善机制");
        assertThat(plan.tasks()).extracting(ParsedTask::number).containsExactly("1", "2", "3", "4");
        ParsedTask first = plan.tasks().getFirst();
        assertThat(first.title()).isEqualTo("深化机构改革");
        assertThat(first.body()).isEqualTo("统筹推进镇(街道)改革\u3002");
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
                示法发\u30142023\u30152号
                各镇人民政府\uFF1A
                现将《示范区2023年法治建设工作要点》印发给你们\u3002
                示范区依法治区办
                2023年3月2日
                示范区2023年法治建设
                工作要点
                一\u3001加强领导
                1.学习贯彻\u3002深入学习\u3002
                牵头单位\uFF1A区委办
                完成时间\uFF1A4月底前
                """);

        assertThat(plan.title()).isEqualTo("示范区2023年法治建设工作要点");
        assertThat(plan.documentNumber()).isEqualTo("示法发\u30142023\u30152号");
        assertThat(plan.issueDate()).isEqualTo(LocalDate.of(2023, 3, 2));
        assertThat(plan.issuer()).isEqualTo("示范区依法治区办");
        assertThat(plan.tasks().getFirst().deadline()).isEqualTo(LocalDate.of(2023, 4, 30));
    }

    @Test
    void aStatementOnItsOwnLineHoldsForThePointsBeforeIt() {
        ParsedPlan plan = parse("""
                2023年工作安排
                一\u3001规范管理
                (1)清理文件;
                (2)公布目录\u3002
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
                1.甲事\u3002
                \uFF081\uFF09子项一\uFF1B
                \uFF082\uFF09子项二\u3002
                \uFF08牵头单位\uFF1A区司法局\uFF09
                2.乙事\u3002\uFF08牵头单位\uFF1A区水务局\uFF09
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::number).containsExactly("1", "2");
        assertThat(plan.tasks().getFirst().body()).contains("子项一").contains("子项二");
        assertThat(names(plan.tasks().getFirst().lead())).containsExactly("区司法局");
    }

    @Test
    void whatDoesNotLookLikeAUnitIsAWarning() {
        ParsedPlan plan = parse("2023年工作安排\n1.甲事\u3002\uFF08牵头单位\uFF1A区司法局\u3001加强协作\uFF09");

        assertThat(codes(plan)).contains(DiagnosticCode.DOUBTFUL_UNIT);
    }

    @Test
    void theFirstListedLeadsWhereThePreambleSaysSo() {
        ParsedPlan plan = parse("""
                2023年工作安排
                责任分解中\uFF0C列第一位的责任单位为牵头单位\u3002
                1.清理文件\u3002\uFF08责任单位\uFF1A区司法局\u3001区水务局\uFF09
                2.公布目录\u3002\uFF08责任单位\uFF1A各镇人民政府\u3001区水务局\uFF09
                3.统计\u3002\uFF08责任单位\uFF1A区统计局\uFF09
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
                一\u3001资源
                \uFF08一\uFF09开放资源
                加大开放力度\u3002建立通道\u3002\uFF08责任单位\uFF1A区科技局\uFF09
                加强合作\u3002\uFF08责任单位\uFF1A区教育局\uFF09
                \uFF08二\uFF09培养人才
                开展培训\u3002\uFF08责任单位\uFF1A区人社局\uFF09
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::part).containsExactly(1, 2, 1);
        assertThat(plan.tasks()).extracting(ParsedTask::title).containsExactly("加大开放力度", "加强合作", "开展培训");
        assertThat(plan.tasks())
                .extracting(ParsedTask::subsection)
                .containsExactly("\uFF08一\uFF09开放资源", "\uFF08一\uFF09开放资源", "\uFF08二\uFF09培养人才");
    }

    @Test
    void aHeadingWithOneParagraphAndOneStatementIsOneTask() {
        ParsedPlan plan = parse("""
                2023年工作意见
                \uFF08一\uFF09开放资源
                加大开放力度\u3002建立通道\u3002\uFF08牵头单位\uFF1A区科技局\uFF09
                \uFF08二\uFF09培养人才
                开展培训\u3002\uFF08牵头单位\uFF1A区人社局\uFF09
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::title).containsExactly("开放资源", "培养人才");
        assertThat(plan.tasks()).extracting(ParsedTask::part).containsOnlyNulls();
    }

    @Test
    void readsATableWithHeadingRowsAndMergedCells() {
        ParsedPlan plan = parse("""
                2024年重点任务分解表
                序号\t工作任务\t具体措施\t责任领导\t牵头单位\t配合单位\t完成时限
                一\u3001提升效能
                1\t优化流程\t压减环节\t张三\t区行政审批局\t区司法局\u3001区财政局\t2024年6月
                2\t建设平台\t统一入口\t李四\t区数据局\t各镇街\t年底前
                序号\t工作任务\t具体措施\t责任领导\t牵头单位\t配合单位\t完成时限
                \t\t数据共享\t\t\t区公安局\t
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::title).containsExactly("优化流程", "建设平台");
        assertThat(plan.tasks()).extracting(ParsedTask::section).containsOnly("一\u3001提升效能");
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
                责任单位\uFF1A县生态环境分局
                责任领导\uFF1A分管副县长
                整改措施\uFF1A
                \uFF081\uFF09封闭工段\uFF1B
                \uFF082\uFF09硬化道路\u3002
                整改时限\uFF1A2023年9月15日
                验收单位\uFF1A县整改办
                2. 垃圾堆放
                责任单位\uFF1A县水务局
                整改时限\uFF1A立行立改
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

                一\u3001健全工作机制
                1.深化政府机构改革和职能转变工作\u3002
                按照上级统一部署\uFF0C统筹推进优化政府组织
                结构\u3001转变政府职能和理顺部门职责关系\u3002
                及时发布和动态调整各级政府部门权力清单
                \uFF0C推动更好结合\u3002\uFF08牵头单位\uFF1A区编办\uFF0C责任
                单位\uFF1A区各有关部门\u3001各镇\uFF08街道\uFF09\uFF09
                2.推进各类服务改革\u3002一体推进各类通办服
                务\uFF0C深化协同模式\uFF0C开展一件事改革\uFF0C实现更
                多通办事项全程网办\u3002\uFF08牵头单位\uFF1A区行政审
                批局\uFF0C责任单位\uFF1A区各有关部门\uFF09
                """);

        assertThat(plan.tasks()).hasSize(2);
        assertThat(names(plan.tasks().getFirst().responsible())).containsExactly("区各有关部门", "各镇\uFF08街道\uFF09");
        assertThat(names(plan.tasks().get(1).lead())).containsExactly("区行政审批局");
        assertThat(plan.tasks().getFirst().body()).contains("优化政府组织结构");
    }

    @Test
    void numbersThatRepeatOrJumpAreNoted() {
        ParsedPlan plan = parse("""
                2023年工作安排
                1.甲事\u3002\uFF08牵头单位\uFF1A区司法局\uFF09
                2.乙事\u3002\uFF08牵头单位\uFF1A区司法局\uFF09
                2.丙事\u3002\uFF08牵头单位\uFF1A区司法局\uFF09
                5.丁事\u3002\uFF08牵头单位\uFF1A区司法局\uFF09
                """);

        assertThat(codes(plan)).containsExactly(DiagnosticCode.NUMBER_REPEATED, DiagnosticCode.NUMBER_JUMPED);
    }

    @Test
    void numbersMayBeginAgainBelowANewHeadingOrRunOn() {
        ParsedPlan plan = parse("""
                2023年工作安排
                一\u3001甲
                \uFF08一\uFF09一事\u3002\uFF08牵头单位\uFF1A区司法局\uFF09
                \uFF08二\uFF09二事\u3002\uFF08牵头单位\uFF1A区司法局\uFF09
                二\u3001乙
                \uFF08三\uFF09三事\u3002\uFF08牵头单位\uFF1A区司法局\uFF09
                三\u3001丙
                \uFF08一\uFF09四事\u3002\uFF08牵头单位\uFF1A区司法局\uFF09
                """);

        assertThat(plan.diagnostics()).isEmpty();
    }

    @Test
    void aPointWithoutStatementBetweenOthersIsATaskWithoutUnits() {
        ParsedPlan plan = parse("""
                2023年工作安排
                1.甲事\u3002\uFF08牵头单位\uFF1A区司法局\uFF09
                2.乙事\u3002继续做好\u3002
                3.丙事\u3002\uFF08牵头单位\uFF1A区司法局\uFF09
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
                一\u3001总体要求
                坚持正确方向\u3002
                二\u3001重点任务
                1.甲事\u3002\uFF08牵头单位\uFF1A区司法局\uFF09
                各单位要高度重视\uFF0C抓好落实\u3002
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
                1.甲事\u3002由区司法局牵头\uFF0C统筹力量\uFF0C9月底前公布\u3002\uFF08责任单位\uFF1A区司法局\u3001区水务局\uFF09
                2.乙事\u30025月底前起草\uFF0C8月底前印发\u3002\uFF08责任单位\uFF1A区司法局\u3001区水务局\uFF09
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
                一\u3001总体要求
                坚持领导\u3002
                二\u3001重点任务
                1\u3001推进学法\u3002组织学法四次\u3002
                2\u3001推进普法\u3002开展宣传\u3002
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::title).containsExactly("推进学法", "推进普法");
        assertThat(codes(plan)).contains(DiagnosticCode.NO_LEAD_IN_DOCUMENT);
    }

    @Test
    void aTextWithoutNumbersHasNoTaskAndSaysSo() {
        ParsedPlan plan = parse("没有任何编号的文字\uFF0C只是说明\u3002");

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
