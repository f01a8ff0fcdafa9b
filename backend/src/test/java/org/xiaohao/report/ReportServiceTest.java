package org.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiaohao.report.ReportedPlan.JUSTICE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.report.drafting.DraftFacts.ActKind;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.review.ReviewService;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class ReportServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    private final ReportService reports;
    private final ReportProofService proof;
    private final YearRecordService records;
    private final OutlineService outlines;
    private final Fixtures fixtures;
    private final ReportedPlan reported;
    private TestJurisdiction here;
    private ReportedPlan.Made plan;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ReportServiceTest(
            ReportService reports,
            ReportProofService proof,
            YearRecordService records,
            OutlineService outlines,
            PlanService plans,
            TaskService tasks,
            AssignmentService assignments,
            ProgressService progress,
            ReviewService review,
            Fixtures fixtures) {
        this.reports = reports;
        this.proof = proof;
        this.records = records;
        this.outlines = outlines;
        this.fixtures = fixtures;
        this.reported = new ReportedPlan(plans, tasks, assignments, progress, review, fixtures);
    }

    @BeforeEach
    void aPlanIsIssued() {
        here = fixtures.jurisdiction();
        plan = reported.issue(here);
    }

    @Test
    void theReportSpeaksInTheWordsOfTheLeadWithTheYearsFigures() {
        reported.report(plan, "压减审批材料", JUSTICE, 1, EntryText.of("建立材料清单制度，凡是能共享的一律不再要求提供。"));
        reported.close(plan, "压减审批材料", "我局围绕群众办事，压减材料46件，群众少跑腿。");
        ReportDetails report = draft();
        assertThat(words(report, PartKind.RESULTS))
                .anyMatch(text -> text.contains("压减材料46件") && text.contains("建立材料清单制度"))
                .noneMatch(text -> text.contains("我局") || text.contains("尚未办结"));
        ReportStatement told = statement(report, "压减材料46件");
        assertThat(told.sources()).extracting(StatementSource::kind).contains(SourceKind.CLOSING, SourceKind.ENTRY);
        assertThat(told.figures())
                .singleElement()
                .satisfies(figure -> assertThat(told.text().substring(figure.start(), figure.end()))
                        .isEqualTo("46"));
    }

    @Test
    void partsAreCountedWithoutThoseOfWhichNothingIsTold() {
        reported.report(plan, "压减审批材料", JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料46件。"));
        reported.report(plan, "统一执法文书", JUSTICE, 1, EntryText.of("制定执法文书样式18种，在全区推行使用。"));
        List<String> headings = draft().statements().stream()
                .filter(statement -> statement.level() == 2)
                .map(ReportStatement::text)
                .toList();
        assertThat(headings).hasSizeGreaterThan(1);
        for (int i = 0; i < headings.size(); i++) {
            assertThat(headings.get(i)).startsWith("（" + "一二三四五六七八九".charAt(i) + "）");
        }
    }

    @Test
    void anOpenProblemIsToldWithItsCause() {
        reported.report(
                plan,
                "开展证明清理",
                JUSTICE,
                1,
                new EntryText("清理证明12项。", "部门系统没有联通", "接口标准不一", "", "联通部门系统，实现证明免交", true, false, List.of()));
        ReportDetails report = draft();
        assertThat(words(report, PartKind.PROBLEMS)).anyMatch(text -> text.contains("部门系统没有联通，主要原因是接口标准不一"));
        assertThat(words(report, PartKind.NEXT_PLAN)).anyMatch(text -> text.contains("联通部门系统，实现证明免交"));
    }

    @Test
    void whatWasPublishedLastYearGivesOutlineProblemsAndBase() {
        fixtures.actingAs(here.office());
        records.publish(2025, """
                示范区2025年法治政府建设情况报告
                2025年，示范区坚持依法行政，推进各项工作，取得一定成效。现将有关情况报告如下：
                一、主要成效
                一是压减材料。压减审批材料20件，群众办事方便了。二是统一文书。统一执法文书，规范执法行为。
                二、存在的不足
                一是系统没有联通；二是执法装备不足。
                三、2026年主要安排
                一是联通系统。推进数据共享。二是配齐装备。提高执法能力。
                """);
        assertThat(outlines.outlines()).first().isEqualTo(new OutlineSummary("learned-2025", 2025, null));
        assertThat(records.rectified(2025))
                .extracting(RectifiedDetails::problem)
                .hasSize(2);
        long id = reports.draft(new DraftReport(2026, "learned-2025", List.of(plan.planId()), null));
        assertThat(reports.find(id).title()).isEqualTo("示范区2026年法治政府建设情况报告");
    }

    @Test
    void aCorrectionMarksExactlyWhatRestsOnTheEntryAndAPersonDecides() {
        reported.report(plan, "压减审批材料", JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料46件。"));
        reported.report(plan, "统一执法文书", JUSTICE, 1, EntryText.of("制定执法文书样式18种，在全区推行使用。"));
        ReportDetails before = draft();
        reported.report(plan, "压减审批材料", JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料51件。"));
        fixtures.actingAs(here.office());
        ReportDetails after = reports.find(before.id());
        assertThat(after.statements())
                .filteredOn(ReportStatement::stale)
                .extracting(ReportStatement::text)
                .allMatch(text -> text.contains("46"))
                .isNotEmpty();
        Proposal proposal = proof.proposals(before.id()).getFirst();
        assertThat(proposal.before()).contains("46");
        assertThat(proposal.after()).contains("51");
        proof.takeProposal(proposal.statementId(), proposal.version());
        assertThat(statement(reports.find(before.id()), "51").stale()).isFalse();
    }

    @Test
    void aPersonsWordsAreNeverDraftedOverAndMayStayWithAReason() {
        reported.report(plan, "压减审批材料", JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料46件。"));
        ReportStatement told = statement(draft(), "46");
        reports.editStatement(new EditStatement(told.id(), told.version(), told.lead(), "材料少了四成。"));
        reported.report(plan, "压减审批材料", JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料51件。"));
        fixtures.actingAs(here.office());
        ReportDetails report = reports.findByYear(2026).orElseThrow();
        ReportStatement edited = statement(report, "材料少了四成。");
        assertThat(edited.state()).isEqualTo(StatementState.EDITED_STALE);
        assertThat(statement(draft(), "材料少了四成。").edited()).isTrue();
        ReportStatement kept = statement(reports.find(report.id()), "材料少了四成。");
        proof.keepStatement(kept.id(), kept.version(), "口径一致");
        assertThat(statement(reports.find(report.id()), "材料少了四成。").state()).isEqualTo(StatementState.EDITED);
    }

    @Test
    void whatWasKeptWithAReasonIsNotDraftedOver() {
        reported.report(plan, "压减审批材料", JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料46件。"));
        ReportDetails report = draft();
        reported.report(plan, "压减审批材料", JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料51件。"));
        fixtures.actingAs(here.office());
        ReportStatement told = statement(reports.find(report.id()), "46");
        proof.keepStatement(told.id(), told.version(), "口径一致");
        reports.redraft(report.id());
        assertThat(statement(reports.find(report.id()), "46").state()).isEqualTo(StatementState.FRESH);
    }

    @Test
    void aPartThatNobodyHasWrittenStandsOnThePageToBeWritten() {
        ReportStatement missing = draft().statements().stream()
                .filter(ReportStatement::missing)
                .filter(statement -> statement.kinds().contains(PartKind.RESPONSIBILITY))
                .findFirst()
                .orElseThrow();
        reports.editStatement(new EditStatement(missing.id(), missing.version(), "", "县委主要负责人带头述法。"));
        assertThat(draft().missingParts()).doesNotContain(PartKind.RESPONSIBILITY);
    }

    @Test
    void theSecondSaverIsToldAndOverwritesNothing() {
        ReportStatement read = draft().statements().getFirst();
        reports.editStatement(new EditStatement(read.id(), read.version(), "", "甲的文字"));
        assertThatThrownBy(() -> reports.editStatement(new EditStatement(read.id(), read.version(), "", "乙的文字")))
                .isInstanceOf(StaleDataException.class);
        assertThatThrownBy(() -> reports.removeStatement(read.id(), read.version()))
                .isInstanceOf(StaleDataException.class);
        assertThat(statement(reports.findByYear(2026).orElseThrow(), "甲的文字").edited())
                .isTrue();
    }

    @Test
    void aDraftThatSaysTheSameChangesNoVersion() {
        ReportDetails first = draft();
        assertThat(draft().statements()).isEqualTo(first.statements());
    }

    @Test
    void aProblemThatFillsAPageIsLearnedByItsFirstSentences() {
        fixtures.actingAs(here.office());
        String longOne = "一是" + "部门之间的数据没有联通、".repeat(120) + "群众仍要多处跑；二是执法装备不足。";
        records.publish(2025, "引言说明情况。\n一、主要成效\n做了工作。\n二、存在的问题\n" + longOne + "\n三、下一年度安排\n继续做好。");
        assertThat(records.rectified(2025))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.problem()).hasSizeLessThanOrEqualTo(1000));
    }

    @Test
    void whatARecordSaysStandsAmongTheSources() {
        fixtures.actingAs(here.office());
        records.act(2026, new ActDetails(0, 0, ActKind.MEETING, "区委主要负责人", "主持召开专题会议研究法治建设重点任务。"));
        assertThat(statement(draft(), "主持召开专题会议").sources())
                .filteredOn(source -> source.kind() == SourceKind.RESPONSIBILITY)
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.excerpt()).contains("专题会议");
                    assertThat(source.unitName()).isEqualTo("区委主要负责人");
                });
    }

    @Test
    void aRecordThatSomebodyChangedIsNotTakenAway() {
        fixtures.actingAs(here.office());
        ActDetails read = records.act(2026, new ActDetails(0, 0, ActKind.MEETING, "", "研究议题。"));
        records.act(2026, new ActDetails(read.id(), read.version(), ActKind.MEETING, "", "研究两项议题。"));
        assertThatThrownBy(() -> records.removeAct(read.id(), read.version())).isInstanceOf(StaleDataException.class);
        assertThat(records.acts(2026)).hasSize(1);
    }

    @Test
    void badInputIsRefused() {
        fixtures.actingAs(here.office());
        assertThatThrownBy(() -> reports.draft(new DraftReport(2026, "five-parts", List.of(), null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> reports.draft(new DraftReport(2026, null, List.of(plan.planId()), null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> reports.draft(new DraftReport(2026, "five-parts", null, null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> reports.draft(new DraftReport(2025, "five-parts", List.of(plan.planId()), null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> reports.draft(new DraftReport(99999, "five-parts", List.of(plan.planId()), null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> reports.draft(
                        new DraftReport(2026, "five-parts", List.of(plan.planId()), LocalDate.of(2027, 1, 1))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> records.publish(-1, "一、成效\n好。\n二、不足\n少。")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> reports.draft(new DraftReport(2026, "none", List.of(plan.planId()), null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> reports.draft(new DraftReport(2026, "five-parts", List.of(1L), null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reports.find(1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> records.publish(2025, "没有标题的一段话")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void readingTakesAFixedNumberOfStatements() {
        ReportDetails report = draft();
        int few = StatementCount.of(() -> reports.find(report.id()));
        for (int i = 0; i < 10; i++) {
            reports.addParagraph(report.statements().getFirst().id(), "段" + i);
        }
        assertThat(StatementCount.of(() -> reports.find(report.id()))).isEqualTo(few);
    }

    @Test
    void anotherJurisdictionHasNoReport() {
        draft();
        fixtures.actingAs(fixtures.jurisdiction().leader());
        assertThat(reports.findByYear(2026)).isEmpty();
        assertThat(reports.list(PAGE)).isEmpty();
    }

    private ReportDetails draft() {
        fixtures.actingAs(here.office());
        return reports.find(reports.draft(new DraftReport(2026, "five-parts", List.of(plan.planId()), null)));
    }

    private static List<String> words(ReportDetails report, PartKind part) {
        return report.statements().stream()
                .filter(statement -> statement.kinds().contains(part))
                .map(statement -> statement.lead() + statement.text())
                .toList();
    }

    private static ReportStatement statement(ReportDetails report, String words) {
        return report.statements().stream()
                .filter(statement -> statement.text().contains(words))
                .findFirst()
                .orElseThrow();
    }
}
