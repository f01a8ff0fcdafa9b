package org.xiaohao.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.Sureness;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.result.UnitMention;

/** What becomes of texts that came through web sites, spreadsheets and other hands. */
@Tag("slow")
class UntidyDocumentsTest {

    private final PlanParser parser = new PlanParser();

    @Test
    void unitsWithASignLeadWhereTheDocumentSaysSo() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点（标▲的为牵头单位）
                1.修订清单。责任单位：区财政局、▲区司法局
                2.公布目录。责任单位：▲区委编办、▲区司法局、各镇
                """);

        assertThat(names(plan.tasks().getFirst().lead())).containsExactly("区司法局");
        assertThat(names(plan.tasks().getFirst().responsible())).containsExactly("区财政局");
        assertThat(names(plan.tasks().get(1).lead())).containsExactly("区委编办", "区司法局");
    }

    @Test
    void aSignThatTheDocumentDoesNotExplainIsAskedAbout() {
        ParsedPlan plan = parse("示范区2026年工作要点\n1.修订清单。责任单位：区财政局、★区司法局\n2.公布目录。责任单位：区委编办\n");

        assertThat(names(plan.tasks().getFirst().responsible())).containsExactly("区财政局", "区司法局");
        assertThat(plan.sureness(0, TaskField.LEAD)).isEqualTo(Sureness.LOW);
        assertThat(codes(plan)).contains(DiagnosticCode.SIGNED_UNIT);
    }

    @Test
    void aRunningSentenceSaysWhoDoesWhat() {
        ParsedPlan plan = parse("""
                示范镇2026年督办事项
                一、关于秋季防火。由镇应急办牵头，镇林业站、派出所配合，9月20日前完成隔离带清理。
                二、关于河道清理。镇水利站负责，9月底前完成。
                """);

        ParsedTask first = plan.tasks().getFirst();
        assertThat(names(first.lead())).containsExactly("镇应急办");
        assertThat(names(first.supporting())).containsExactly("镇林业站", "派出所");
        assertThat(first.deadline()).isEqualTo(LocalDate.of(2026, 9, 20));
        assertThat(names(plan.tasks().get(1).responsible())).containsExactly("镇水利站");
    }

    @Test
    void aStatementOfItsOwnTakesThePlaceOfARunningSentence() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点
                1.建立机制。由区水务局牵头，优化协同模式，形成合力。
                责任单位：区财政局
                2.公布目录。
                责任单位：区委编办
                """);

        assertThat(plan.tasks().getFirst().lead()).isEmpty();
        assertThat(names(plan.tasks().getFirst().responsible())).containsExactly("区财政局");
    }

    @Test
    void aTextThatLostItsLineBreaksIsCutAtItsNumbers() {
        ParsedPlan plan = parse("示范区2026年任务分解，现印发如下。 一、普法 1.办好讲座。责任单位：区司法局；完成时限：6月底前。"
                + " 2.开展宣讲。责任单位：区委宣传部；完成时限：9月底前。 二、执法 3.清理案卷。责任单位：区城管局；完成时限：全年。");

        assertThat(plan.tasks()).extracting(ParsedTask::title).containsExactly("办好讲座", "开展宣讲", "清理案卷");
        assertThat(plan.tasks()).extracting(ParsedTask::section).containsExactly("一、普法", "一、普法", "二、执法");
    }

    @Test
    void cellsOneToALineFillTheirColumnsThoughMergedOnesAreMissing() {
        ParsedPlan plan = parse("""
                示范区2026年民生实事
                类别 |
                序号 |
                实事内容 |
                牵头单位 |
                责任单位 |
                完成时限 |
                教育 |
                1 |
                新增托位600个 |
                区卫健局 |
                区教育局、区妇联 |
                11月底前 |
                2 |
                改造食堂8个 |
                区教育局 |
                |
                9月底前 |
                出行 |
                3 |
                整治断头路3条 |
                区住建局 |
                区交通局 |
                12月底前 |
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::section).containsExactly("教育", "教育", "出行");
        assertThat(names(plan.tasks().get(1).lead())).containsExactly("区教育局");
        assertThat(plan.tasks().get(1).responsible()).isEmpty();
        assertThat(plan.tasks().get(1).deadline()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void aTextMayBeginWithAnEmptyLineAndThePageNumber() {
        ParsedPlan plan = new PlanParser().parse(SourceText.plain("\n— 1 —\n1.开展检查。（责任单位：区司法局）\n"));

        assertThat(plan.tasks()).extracting(ParsedTask::title).containsExactly("开展检查");
    }

    @Test
    void headsOfPagesAreNoPartOfWhatTheyInterrupt() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点
                1.修订清单。
                牵头单位：区司法局、区卫
                — 1 —
                示范区人民政府公报
                生健康局
                2.公布目录。
                牵头单位：区委编办
                — 2 —
                示范区人民政府公报
                3.开展评估。
                牵头单位：区审计局
                """);

        assertThat(plan.tasks()).hasSize(3);
        assertThat(names(plan.tasks().getFirst().lead())).first().isEqualTo("区司法局");
        assertThat(plan.tasks())
                .allSatisfy(task -> assertThat(task.lead().toString()).doesNotContain("公报"));
    }

    @Test
    void aTitleTooLongToKeepIsCutAndAskedAboutWithAllOfItInTheBody() {
        String title = "推进落实各项任务".repeat(150);
        ParsedPlan plan = parse("示范区2026年工作要点\n1." + title + "（责任单位：区司法局）\n2.公布目录。（责任单位：区委编办）\n");

        ParsedTask first = plan.tasks().getFirst();
        assertThat(first.title()).hasSize(ParsedTask.MAX_TITLE);
        assertThat(first.body()).contains(title);
        assertThat(plan.sureness(0, TaskField.TITLE)).isEqualTo(Sureness.LOW);
    }

    @Test
    void aPointWithoutUnitsAtTheEndOfASectionIsNamedAndNoTask() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点
                1.修订清单。（责任单位：区司法局）
                2.公布目录。（责任单位：区委编办）
                3.各单位要高度重视。
                """);

        assertThat(plan.tasks()).hasSize(2);
        assertThat(codes(plan)).contains(DiagnosticCode.POINT_WITHOUT_UNITS);
    }

    @Test
    void aTimeThatIsNoDeadlineByItsWordsIsAskedAbout() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点
                1.开展评估。三季度末新增企业不少于4户，形成清单。（责任单位：区司法局）
                2.公布目录。（责任单位：区委编办）
                """);

        assertThat(plan.tasks().getFirst().deadline()).isNull();
        assertThat(plan.sureness(0, TaskField.DEADLINE)).isEqualTo(Sureness.LOW);
        assertThat(plan.sureness(1, TaskField.DEADLINE)).isEqualTo(Sureness.HIGH);
    }

    @Test
    void whatStandsBesidePageNumbersAgainAndAgainIsKeptWhereItBelongsToTasks() {
        ParsedPlan plan = parse("""
                示范区2026年工作要点
                1.修订清单。
                牵头单位：区司法局
                完成时限：2026年6月底前
                — 1 —
                2.公布目录。
                牵头单位：区司法局
                完成时限：2026年6月底前
                — 2 —
                3.开展评估。
                — 3 —
                牵头单位：区司法局
                — 4 —
                """);

        assertThat(plan.tasks()).hasSize(3);
        assertThat(plan.tasks())
                .allSatisfy(task -> assertThat(names(task.lead())).containsExactly("区司法局"));
        assertThat(plan.tasks().subList(0, 2))
                .allSatisfy(task -> assertThat(task.deadline()).isEqualTo(LocalDate.of(2026, 6, 30)));
    }

    @Test
    void whoOrganisesATaskIsNoFootOfAWebPage() {
        ParsedPlan plan = parse("""
                示范区2026年督办事项
                1.修订清单。
                主办单位：区司法局；承办单位：区财政局
                2.公布目录。
                主办单位：区委编办；承办单位：区人社局，联系电话见附件
                版权所有：示范区人民政府 网站标识码：0000000000
                """);

        assertThat(names(plan.tasks().getFirst().lead())).containsExactly("区司法局");
        assertThat(names(plan.tasks().getFirst().responsible())).containsExactly("区财政局");
        assertThat(names(plan.tasks().get(1).lead())).containsExactly("区委编办");
        assertThat(plan.tasks()).hasSize(2);
    }

    private ParsedPlan parse(String text) {
        return parser.parse(SourceText.plain(text));
    }

    private static List<String> names(List<UnitMention> units) {
        return units.stream().map(UnitMention::name).toList();
    }

    private static List<DiagnosticCode> codes(ParsedPlan plan) {
        return plan.diagnostics().stream().map(Diagnostic::code).toList();
    }

    @Test
    void oneLineOfManyBracketsIsReadOnceAndNotOnceForEachOfThem() {
        String line = "1.核对台账" + "（甲）乙".repeat(50_000);

        ParsedPlan plan =
                new PlanParser().parse(SourceText.plain("示范区2026年工作要点\n" + line + "。责任单位：区财政局\n2.开展检查。责任单位：区司法局\n"));

        assertThat(plan.tasks()).hasSize(2);
    }
}
