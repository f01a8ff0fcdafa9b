package org.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.xiaohao.report.ReportedPlan.JUSTICE;
import static org.xiaohao.report.ReportedPlan.POLICE;
import static org.xiaohao.report.ReportedPlan.figure;
import static org.xiaohao.report.ReportedPlan.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.review.ReviewService;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.RoleMatrix;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
@RecordApplicationEvents
class ReportServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);
    private static final Set<Role> OFFICE = EnumSet.of(Role.OFFICE);
    private static final Set<Role> READERS = EnumSet.of(Role.OFFICE, Role.LEADER);

    private final ReportService reports;
    private final Fixtures fixtures;
    private final ReportedPlan reported;
    private final MutableClock clock;
    private TestJurisdiction here;
    private ReportedPlan.Made plan;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ReportServiceTest(
            ReportService reports,
            PlanService plans,
            TaskService tasks,
            AssignmentService assignments,
            ProgressService progress,
            ReviewService review,
            Fixtures fixtures,
            MutableClock clock) {
        this.reports = reports;
        this.fixtures = fixtures;
        this.clock = clock;
        this.reported = new ReportedPlan(plans, tasks, assignments, progress, review, fixtures);
    }

    @BeforeEach
    void aPlanIsIssued() {
        here = fixtures.jurisdiction();
        plan = reported.issue(here);
    }

    @Test
    void resultsAreTheClosingSummariesWithFiguresUnderTheirSections() {
        reported.report(plan, "压减审批材料", JUSTICE, 1, text("", "", figure("培训", "3", "场", Qualifier.EXACT)));
        reported.report(
                plan,
                "压减审批材料",
                POLICE,
                1,
                text("", "", figure("培训", "10", "场", Qualifier.AT_LEAST), figure("压减材料", "46", "件", Qualifier.EXACT)));
        reported.close(plan, "压减审批材料", "压减材料 46 件，群众少跑腿");
        ReportDetails report = draft();
        assertThat(words(report, ReportPart.RESULTS))
                .containsExactly(
                        "一、主要举措和成效",
                        "（一）转变政府职能",
                        "压减审批材料。压减材料 46 件，群众少跑腿。累计培训13余场。",
                        "尚未办结：“开展证明清理”（区司法局牵头，时限2026年5月31日）。",
                        "（二）规范行政执法",
                        "尚未办结：“统一执法文书”（区司法局牵头，时限2026年12月31日）；“清理罚款事项”（区司法局牵头，时限2026年12月31日）。");
        assertThat(statement(report, "压减材料").sources())
                .extracting(StatementSource::kind, StatementSource::unitName, StatementSource::taskNumber)
                .containsExactly(
                        tuple(SourceKind.TASK, JUSTICE, "1"),
                        tuple(SourceKind.CLOSING, JUSTICE, "1"),
                        tuple(SourceKind.ENTRY, JUSTICE, "1"),
                        tuple(SourceKind.ENTRY, POLICE, "1"));
    }

    @Test
    void onlyTheRevisionInForceCounts() {
        reported.report(plan, "压减审批材料", JUSTICE, 1, text("", "", figure("培训", "3", "场", Qualifier.EXACT)));
        reported.report(plan, "压减审批材料", JUSTICE, 1, text("", "", figure("培训", "5", "场", Qualifier.EXACT)));
        long wrong =
                reported.report(plan, "压减审批材料", POLICE, 1, text("无车", "", figure("培训", "900", "场", Qualifier.EXACT)));
        reported.sendBack(plan, wrong);
        reported.close(plan, "压减审批材料", "全部完成");
        ReportDetails report = draft();
        assertThat(statement(report, "全部完成").text()).isEqualTo("全部完成。累计培训5场。");
        assertThat(words(report, ReportPart.PROBLEMS)).noneMatch(text -> text.contains("无车"));
    }

    @Test
    void problemsAndNextStepsComeFromTheNewestEntriesAndStandOnce() {
        reported.report(plan, "开展证明清理", JUSTICE, 1, text("人手不足", "借调两人"));
        clock.setDate(LocalDate.of(2026, 7, 10));
        reported.report(plan, "开展证明清理", JUSTICE, 2, text("系统没有联通。", "联通系统"));
        reported.report(plan, "统一执法文书", JUSTICE, 1, text("执法装备不足", "无"));
        reported.report(plan, "统一执法文书", POLICE, 1, text("夜间值守人手紧", "配备装备"));
        reported.report(plan, "清理罚款事项", POLICE, 1, text("执法装备不足", ""));
        ReportDetails report = draft();
        assertThat(words(report, ReportPart.PROBLEMS))
                .containsExactly(
                        "二、存在的不足和原因",
                        "开展证明清理。系统没有联通。",
                        "统一执法文书。区司法局、区公安局：执法装备不足；区公安局：夜间值守人手紧。",
                        "未按时限办结：“开展证明清理”（区司法局牵头，时限2026年5月31日）。");
        assertThat(words(report, ReportPart.NEXT_PLAN))
                .containsExactly(
                        "四、下一年度主要安排",
                        "开展证明清理。联通系统。",
                        "统一执法文书。配备装备。",
                        "继续推进尚未办结的4项任务：“压减审批材料”、“开展证明清理”、“统一执法文书”、“清理罚款事项”。");
    }

    @Test
    void theIntroductionCountsAndWhatEndedOtherwiseHasItsReason() {
        reported.report(plan, "压减审批材料", JUSTICE, 1, text("", ""));
        reported.close(plan, "压减审批材料", "完成");
        reported.cancel(plan, "清理罚款事项", "并入市级任务。");
        ReportDetails report = draft();
        assertThat(words(report, ReportPart.INTRO))
                .containsExactly(
                        "2026年，对照示范区委依法治区办印发的《示范区2026年工作要点》部署的4项任务，截至2026年6月23日" + "已办结1项，正在办理2项，撤销1项。现将有关情况报告如下。");
        assertThat(words(report, ReportPart.RESULTS).getLast()).endsWith("已撤销：“清理罚款事项”（原因：并入市级任务）。");
    }

    @Test
    void whatTheDataDoesNotSayIsLeftOpenAndStaysOutOfTheFile() throws IOException {
        ReportDetails report = draft();
        assertThat(report.missingParts()).containsExactly(ReportPart.RESPONSIBILITY, ReportPart.OTHER);
        List<XWPFParagraph> paragraphs = export(report.id());
        assertThat(paragraphs.getFirst().getText()).isEqualTo(report.title());
        assertThat(paragraphs.getLast().getText()).isEqualTo("五、其他需要报告的情况");
        assertThat(paragraphs).allMatch(paragraph -> !paragraph.getText().isBlank());
    }

    @Test
    void theFileCarriesTheWordsInTheirStyles() throws IOException {
        reported.report(plan, "压减审批材料", JUSTICE, 1, text("", ""));
        reported.close(plan, "压减审批材料", "第一行\n第二行");
        ReportDetails report = draft();
        List<XWPFParagraph> paragraphs = export(report.id());
        assertThat(paragraphs)
                .extracting(XWPFParagraph::getStyle, XWPFParagraph::getText)
                .contains(
                        tuple("Heading1", "一、主要举措和成效"),
                        tuple("Heading2", "（一）转变政府职能"),
                        tuple("BodyText", "压减审批材料。第一行"),
                        tuple("BodyText", "第二行。"));
        assertThat(reports.export(report.id()).fileName()).isEqualTo(report.title() + ".docx");
    }

    @Test
    void aNewDraftKeepsWhatPeopleWroteWhereItWas() {
        ReportDetails first = draft();
        ReportStatement heading = statement(first, "（一）转变政府职能");
        ReportStatement unfinished = statement(first, "“开展证明清理”");
        reports.editStatement(new EditStatement(heading.id(), heading.version(), "", "（一）加快转变政府职能"));
        reports.addParagraph(heading.id(), "全区高度重视。");
        reports.removeStatement(unfinished.id(), unfinished.version());
        ReportStatement open = statementOf(first, ReportPart.OTHER);
        reports.editStatement(new EditStatement(open.id(), open.version(), "", "无其他情况。"));
        reported.report(plan, "压减审批材料", JUSTICE, 1, text("", ""));
        reported.close(plan, "压减审批材料", "完成");

        ReportDetails second = draft();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(words(second, ReportPart.RESULTS))
                .startsWith("一、主要举措和成效", "（一）加快转变政府职能", "全区高度重视。", "压减审批材料。完成。", "（二）规范行政执法");
        assertThat(words(second, ReportPart.OTHER)).containsExactly("五、其他需要报告的情况", "无其他情况。");
        assertThat(second.removed()).isEqualTo(1);
        assertThat(second.statements()).filteredOn(ReportStatement::edited).hasSize(3);

        reports.restoreAll(second.id());
        assertThat(words(draft(), ReportPart.RESULTS)).contains("尚未办结：“开展证明清理”（区司法局牵头，时限2026年5月31日）。");
    }

    @Test
    void aDraftThatSaysTheSameChangesNoVersion() {
        ReportDetails first = draft();
        assertThat(draft().statements()).isEqualTo(first.statements());
    }

    @Test
    void theSecondSaverIsToldAndOverwritesNothing() {
        ReportStatement read = statement(draft(), "2026年，对照");
        reports.editStatement(new EditStatement(read.id(), read.version(), "", "甲的文字"));
        assertThatThrownBy(() -> reports.editStatement(new EditStatement(read.id(), read.version(), "", "乙的文字")))
                .isInstanceOf(StaleDataException.class);
        assertThatThrownBy(() -> reports.removeStatement(read.id(), read.version()))
                .isInstanceOf(StaleDataException.class);
        assertThat(statementOf(reports.findByPlan(plan.planId()).orElseThrow(), ReportPart.INTRO)
                        .text())
                .isEqualTo("甲的文字");
    }

    @Test
    void addingAParagraphAboveDisturbsNobody() {
        ReportDetails report = draft();
        ReportStatement intro = statementOf(report, ReportPart.INTRO);
        ReportStatement open = statementOf(report, ReportPart.OTHER);
        reports.addParagraph(intro.id(), "第二段");
        reports.editStatement(new EditStatement(open.id(), open.version(), "", "无"));
        assertThat(words(reports.find(report.id()), ReportPart.INTRO))
                .hasSize(2)
                .last()
                .isEqualTo("第二段");
    }

    @Test
    void badInputIsRefused() {
        ReportDetails report = draft();
        ReportStatement heading = statement(report, "一、主要举措和成效");
        assertThatThrownBy(() -> reports.editStatement(new EditStatement(heading.id(), heading.version(), "", " ")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> reports.removeStatement(heading.id(), heading.version()))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> reports.addParagraph(heading.id(), "")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> reports.find(1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void everyChangeAndExportIsTold(ApplicationEvents events) {
        ReportDetails report = draft();
        ReportStatement intro = statementOf(report, ReportPart.INTRO);
        reports.editStatement(new EditStatement(intro.id(), intro.version(), "", "引言"));
        reports.export(report.id());
        assertThat(events.stream(ReportEvent.class))
                .extracting(event -> event.audit().action())
                .containsExactly(AuditAction.REPORT_DRAFT, AuditAction.REPORT_EDIT, AuditAction.REPORT_EXPORT);
    }

    @Test
    void readingTakesAFixedNumberOfStatements() {
        ReportDetails report = draft();
        int few = StatementCount.of(() -> reports.find(report.id()));
        for (int i = 0; i < 10; i++) {
            reports.addParagraph(statementOf(report, ReportPart.INTRO).id(), "段" + i);
        }
        assertThat(StatementCount.of(() -> reports.find(report.id()))).isEqualTo(few);
        assertThat(reports.list(PAGE).getContent())
                .singleElement()
                .satisfies(summary -> assertThat(summary.id()).isEqualTo(report.id()));
    }

    static Stream<Arguments> matrix() {
        return new RoleMatrix<Target>()
                .row("draft", OFFICE, (f, t) -> t.reports().draft(t.planId()))
                .own("list", READERS, (f, t) -> t.reports().list(PAGE))
                .row("find", READERS, (f, t) -> t.reports().find(t.report().id()))
                .own("findByPlan", READERS, (f, t) -> t.reports().findByPlan(t.planId()))
                .row(
                        "edit",
                        OFFICE,
                        (f, t) -> t.reports()
                                .editStatement(new EditStatement(
                                        t.intro().id(), t.intro().version(), "", "文字")))
                .row("add", OFFICE, (f, t) -> t.reports().addParagraph(t.intro().id(), "文字"))
                .row(
                        "remove",
                        OFFICE,
                        (f, t) -> t.reports()
                                .removeStatement(t.intro().id(), t.intro().version()))
                .row(
                        "restore",
                        OFFICE,
                        (f, t) -> t.reports().restoreStatement(t.intro().id()))
                .row(
                        "restoreAll",
                        OFFICE,
                        (f, t) -> t.reports().restoreAll(t.report().id()))
                .row("export", READERS, (f, t) -> t.reports().export(t.report().id()))
                .cases();
    }

    /** A report of the jurisdiction that is tried. */
    record Target(ReportService reports, long planId, ReportDetails report) {

        ReportStatement intro() {
            return statementOf(report, ReportPart.INTRO);
        }
    }

    @ParameterizedTest(name = "{0} by {1}, own: {2}")
    @MethodSource("matrix")
    void onlyTheOfficeWritesAndOnlyItsOwnJurisdictionReads(
            RoleMatrix.Operation<Target> operation, Role role, boolean own) {
        Target target = new Target(reports, plan.planId(), draft());
        RoleMatrix.check(fixtures, operation, role, own ? here : fixtures.jurisdiction(), target, own);
    }

    @Test
    void thePlanOfAnotherJurisdictionHasNoReport() {
        draft();
        fixtures.actingAs(fixtures.jurisdiction().leader());
        assertThat(reports.findByPlan(plan.planId())).isEmpty();
        assertThat(reports.list(PAGE)).isEmpty();
    }

    private ReportDetails draft() {
        fixtures.actingAs(here.office());
        return reports.find(reports.draft(plan.planId()));
    }

    private List<XWPFParagraph> export(long reportId) throws IOException {
        try (var document = new XWPFDocument(
                new ByteArrayInputStream(reports.export(reportId).bytes()))) {
            return document.getParagraphs();
        }
    }

    private static List<String> words(ReportDetails report, ReportPart part) {
        return report.statements().stream()
                .filter(statement -> statement.part() == part)
                .map(statement -> statement.lead() + statement.text())
                .toList();
    }

    private static ReportStatement statement(ReportDetails report, String words) {
        return report.statements().stream()
                .filter(statement -> statement.text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static ReportStatement statementOf(ReportDetails report, ReportPart part) {
        return report.statements().stream()
                .filter(statement -> statement.part() == part && statement.kind() == StatementKind.PARAGRAPH)
                .findFirst()
                .orElseThrow();
    }
}
