package org.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiaohao.report.ReportedPlan.JUSTICE;
import static org.xiaohao.report.ReportedPlan.POLICE;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.review.ReviewService;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;

/** What a person worded stays with its matter, whatever else the report begins or ceases to tell. */
@BackendTest
@Tag("slow")
class EditsFollowTest {

    private static final String OWN = "审批材料清单向社会公开，群众办事不再重复提交。";
    private static final String OWN_PROBLEM = "系统之间尚不互通。";

    private final ReportService reports;
    private final ReportProofService proof;
    private final JdbcClient jdbc;
    private final Fixtures fixtures;
    private final ReportedPlan reported;
    private TestJurisdiction here;
    private ReportedPlan.Made plan;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    EditsFollowTest(
            ReportService reports,
            ReportProofService proof,
            JdbcClient jdbc,
            PlanService plans,
            TaskService tasks,
            AssignmentService assignments,
            ProgressService progress,
            ReviewService review,
            Fixtures fixtures) {
        this.reports = reports;
        this.proof = proof;
        this.jdbc = jdbc;
        this.fixtures = fixtures;
        this.reported = new ReportedPlan(plans, tasks, assignments, progress, review, fixtures);
    }

    @BeforeEach
    void twoTasksTellAndOneNamesAProblem() {
        here = fixtures.jurisdiction();
        plan = reported.issue(here);
        reported.report(
                plan,
                "开展证明清理",
                JUSTICE,
                1,
                new EntryText("建立证明清单制度，清理证明12项。", "数据平台没有联通", "接口标准不一", "", "", false, false, List.of()));
        reported.report(plan, "统一执法文书", JUSTICE, 1, EntryText.of("制定执法文书样式18种，在全区推行使用。"));
    }

    @Test
    void anEditStaysWithItsTaskWhenAnEarlierOneBeginsToTell() {
        reword("清理证明12项", OWN);
        reported.report(plan, "压减审批材料", JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料46件。"));
        List<String> texts = texts(draft("five-parts"));
        assertThat(texts).filteredOn(text -> text.equals(OWN)).hasSize(1);
        assertThat(texts)
                .anyMatch(text -> text.contains("压减审批材料46件"))
                .anyMatch(text -> text.contains("执法文书样式18种"))
                .noneMatch(text -> text.contains("清理证明12项"));
    }

    @Test
    void anEditStaysWithItsTaskWhenAnEarlierOneCeasesToTell() {
        reported.report(plan, "压减审批材料", JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料46件。"));
        reword("清理证明12项", OWN);
        reported.cancel(plan, "压减审批材料", "并入他项");
        List<String> texts = texts(draft("five-parts"));
        assertThat(texts).filteredOn(text -> text.equals(OWN)).hasSize(1);
        assertThat(texts).noneMatch(text -> text.contains("46件") || text.contains("清理证明12项"));
    }

    @Test
    void anotherOutlineNeverTellsTwiceWhatAPersonWordedAndLosesNothing() {
        reword("清理证明12项", OWN);
        reword("数据平台没有联通", OWN_PROBLEM);
        for (String outline : List.of("topics", "three-levels", "rectification-first", "titled-paragraphs")) {
            ReportDetails report = draft(outline);
            List<String> aside =
                    report.aside().stream().map(ReportStatement::text).toList();
            List<String> texts = texts(report);
            assertOnce(outline, texts, aside, OWN, "清理证明12项");
            assertOnce(outline, texts, aside, OWN_PROBLEM, "数据平台没有联通");
        }
        ReportDetails back = draft("five-parts");
        assertThat(texts(back)).contains(OWN, OWN_PROBLEM).noneMatch(text -> text.contains("清理证明12项"));
        assertThat(back.aside()).isEmpty();
    }

    /** Either the person's words stand for the matter, or they wait beside the report's own. */
    private static void assertOnce(String outline, List<String> texts, List<String> aside, String own, String drafted) {
        long stands = texts.stream().filter(own::equals).count();
        long waits = aside.stream().filter(own::equals).count();
        long told = texts.stream().filter(text -> text.contains(drafted)).count();
        assertThat(List.of(stands, waits, told))
                .as("%s: %s", outline, own)
                .isIn(List.of(1L, 0L, 0L), List.of(0L, 1L, 1L));
    }

    @Test
    void whatWasSetAsideCanBePutBackForGood() {
        reword("清理证明12项", OWN);
        ReportDetails report = draft("rectification-first");
        for (ReportStatement waiting : report.aside()) {
            reports.restoreStatement(waiting.id());
        }
        reports.redraft(report.id());
        ReportDetails after = reports.find(report.id());
        assertThat(after.aside()).isEmpty();
        assertThat(texts(after)).contains(OWN);
    }

    @Test
    void aRowThatTellsOfMoreIsMarkedAndShowsWhatItWouldSay() {
        ReportDetails before = draft("rectification-first");
        ReportStatement told = statement(before, "数据平台没有联通");
        reports.editStatement(new EditStatement(told.id(), told.version(), told.lead(), OWN_PROBLEM));
        reported.report(
                plan,
                "统一执法文书",
                POLICE,
                1,
                new EntryText("推行执法文书样式。", "执法人员不足", "编制偏少", "", "", false, false, List.of()));
        fixtures.actingAs(here.office());
        reports.redraft(before.id());
        ReportDetails after = reports.find(before.id());
        assertThat(texts(after)).filteredOn(OWN_PROBLEM::equals).hasSize(1);
        assertThat(after.aside()).isEmpty();
    }

    @Test
    void editsOfTheVersionThatKeyedByPlaceAreKept() {
        ReportDetails before = draft("five-parts");
        int serial = 0;
        for (ReportStatement statement : before.statements()) {
            jdbc.sql("update report_statement set draft_key = :key, about = null where id = :id")
                    .param("key", "1." + serial++ + "/0")
                    .param("id", statement.id())
                    .update();
        }
        ReportStatement heading = before.statements().stream()
                .filter(one -> one.kind() == StatementKind.HEADING)
                .findFirst()
                .orElseThrow();
        reports.editStatement(new EditStatement(heading.id(), heading.version(), "", "一、2026年主要工作"));
        reword("清理证明12项", OWN);
        reword("数据平台没有联通", OWN_PROBLEM);
        reported.report(plan, "压减审批材料", JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料46件。"));
        fixtures.actingAs(here.office());
        reports.redraft(before.id());
        ReportDetails after = reports.find(before.id());
        assertThat(after.aside()).isEmpty();
        assertThat(texts(after))
                .containsOnlyOnce(OWN, OWN_PROBLEM, "一、2026年主要工作")
                .noneMatch(text -> text.contains("清理证明12项") || text.contains("数据平台没有联通"))
                .noneMatch(text -> text.contains("主要举措和成效"));
        List<String> keys =
                after.statements().stream().map(ReportStatement::key).toList();
        assertThat(keys).doesNotHaveDuplicates().noneMatch(key -> key.startsWith("1."));
        reports.redraft(before.id());
        assertThat(texts(reports.find(before.id()))).isEqualTo(texts(after));
    }

    @Test
    void anOlderStatementIsOfferedWhatTheDataSaysNow() {
        ReportDetails before = draft("five-parts");
        jdbc.sql("update report_statement set draft_key = concat('2.', position), about = null")
                .update();
        ReportStatement told = statement(before, "清理证明12项");
        reported.report(plan, "开展证明清理", JUSTICE, 1, EntryText.of("建立证明清单制度，清理证明15项。"));
        fixtures.actingAs(here.office());
        assertThat(proof.proposals(before.id()))
                .filteredOn(proposal -> proposal.statementId() == told.id())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.after()).contains("15"));
    }

    private void reword(String words, String text) {
        ReportStatement told = statement(draft("five-parts", true), words);
        reports.editStatement(new EditStatement(told.id(), told.version(), told.lead(), text));
    }

    private ReportDetails draft(String outline) {
        return draft(outline, false);
    }

    private ReportDetails draft(String outline, boolean ifNone) {
        fixtures.actingAs(here.office());
        return ifNone && reports.findByYear(2026).isPresent()
                ? reports.findByYear(2026).orElseThrow()
                : reports.find(reports.draft(new DraftReport(2026, outline, List.of(plan.planId()), null)));
    }

    private static List<String> texts(ReportDetails report) {
        return report.statements().stream().map(ReportStatement::text).toList();
    }

    private static ReportStatement statement(ReportDetails report, String words) {
        return report.statements().stream()
                .filter(statement -> statement.text().contains(words))
                .findFirst()
                .orElseThrow();
    }
}
