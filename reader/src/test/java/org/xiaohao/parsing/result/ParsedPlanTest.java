package org.xiaohao.parsing.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.PlanParser;

/** What a parsed plan offers beside the printed fields of its tasks. */
class ParsedPlanTest {

    @Test
    void aLedgerIsOfferedAsRectificationWithGoalMeasuresAndState() {
        ParsedPlan plan = parse("""
                示范县问题整改台账
                1.补贴发放不及时
                整改目标：按时足额发放。
                整改措施：
                （1）核对名册；
                （2）建立台账。
                责任单位：县农业农村局
                责任人：分管副局长、站长
                整改时限：2024年7月底前
                整改状态：正在整改
                """);

        ParsedTask task = plan.tasks().getFirst();
        assertThat(plan.kind()).isEqualTo(DocumentKind.RECTIFICATION);
        assertThat(task.rectification()).isNotNull().satisfies(details -> {
            assertThat(details.goal()).isEqualTo("按时足额发放。");
            assertThat(details.measures()).contains("核对名册").contains("建立台账");
            assertThat(details.state()).isEqualTo("正在整改");
            assertThat(details.problem()).isNull();
        });
        assertThat(task.posts()).extracting(PostMention::words).containsExactly("分管副局长", "站长");
        assertThat(task.posts()).extracting(PostMention::label).containsOnly("责任人");
    }

    @Test
    void anOrdinaryListIsAWorkPlanAndMattersToSuperviseAreKnownByTheTitle() {
        assertThat(parse("2024年工作要点\n1.甲事。（牵头单位：区司法局）").kind()).isEqualTo(DocumentKind.WORK_PLAN);
        assertThat(parse("示范区督办事项清单\n1.甲事。（牵头单位：区司法局）").kind()).isEqualTo(DocumentKind.SUPERVISED_MATTERS);
    }

    @Test
    void aRecurringDeadlineOffersACycle() {
        ParsedPlan plan = parse("""
                2024年工作要点
                1.甲事。（责任单位：区司法局；完成时限：每季度末）
                2.乙事。（责任单位：区司法局；完成时限：每月5日前）
                3.丙事。（责任单位：区司法局；完成时限：每学期）
                4.丁事。（责任单位：区司法局；完成时限：6月底）
                """);

        assertThat(plan.tasks())
                .extracting(ParsedTask::recurrence)
                .containsExactly(Recurrence.QUARTER, Recurrence.MONTH, Recurrence.OTHER, null);
    }

    @Test
    void aDeadlineCountedFromTheIssueIsOfferedAndNotTakenAsPrinted() {
        ParsedPlan plan = parse("""
                示范区2024年工作方案
                1.甲事。（责任单位：区司法局；完成时限：自印发之日起30日内）
                2.乙事。（责任单位：区司法局；完成时限：方案印发后10个工作日内）
                示范区人民政府办公室
                2024年3月1日
                """);

        assertThat(plan.tasks()).extracting(ParsedTask::deadline).containsOnlyNulls();
        assertThat(plan.tasks())
                .extracting(ParsedTask::offeredDeadline)
                .containsExactly(LocalDate.of(2024, 3, 31), LocalDate.of(2024, 3, 15));
        assertThat(codes(plan)).contains(DiagnosticCode.RELATIVE_DEADLINE);
    }

    @Test
    void datesBeforeTheIssueOrOutsideTheYearsAreQuestioned() {
        ParsedPlan plan = parse("""
                示范区2024年工作方案
                1.甲事。（牵头单位：区司法局；完成时限：2024年2月底）
                2.乙事。（牵头单位：区司法局；完成时限：2027年6月底）
                3.丙事。（牵头单位：区司法局；完成时限：2024年6月底）
                示范区人民政府办公室
                2024年3月1日
                """);

        assertThat(plan.diagnostics())
                .filteredOn(note -> note.severity() == Severity.WARNING)
                .extracting(Diagnostic::task, Diagnostic::field, Diagnostic::code)
                .containsExactly(
                        tuple(0, TaskField.DEADLINE, DiagnosticCode.DEADLINE_BEFORE_ISSUE),
                        tuple(1, TaskField.DEADLINE, DiagnosticCode.DEADLINE_OUTSIDE_YEARS));
    }

    @Test
    void aFieldIsAsSureAsItsDiagnosticsSay() {
        ParsedPlan plan = parse("""
                示范区2024年工作方案
                1.甲事，6月底前完成。（牵头单位：区司法局）
                2.乙事。（牵头单位：区司法局、加强协作）
                3.丙事。（牵头单位：区司法局）
                """);

        assertThat(plan.sureness(0, TaskField.DEADLINE)).isEqualTo(Sureness.MEDIUM);
        assertThat(plan.sureness(0, TaskField.LEAD)).isEqualTo(Sureness.HIGH);
        assertThat(plan.sureness(1, TaskField.LEAD)).isEqualTo(Sureness.LOW);
        assertThat(plan.sureness(2, TaskField.LEAD)).isEqualTo(Sureness.HIGH);
    }

    @Test
    void figuresOfATaskAreOfferedWithTheirPlace() {
        String text = "2024年工作要点\n1.甲事。出台举措60条。（牵头单位：区司法局）";

        ParsedIndicator figure = parse(text).tasks().getFirst().indicators().getFirst();

        assertThat(figure.name()).isEqualTo("出台举措");
        assertThat(text.substring(figure.span().start(), figure.span().end())).isEqualTo("60条");
    }

    private static List<DiagnosticCode> codes(ParsedPlan plan) {
        return plan.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static ParsedPlan parse(String text) {
        return new PlanParser().parse(SourceText.plain(text));
    }
}
