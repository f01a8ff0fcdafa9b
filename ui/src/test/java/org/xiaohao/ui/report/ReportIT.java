package org.xiaohao.ui.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.report.DraftReport;
import org.xiaohao.report.EditStatement;
import org.xiaohao.report.ReportService;
import org.xiaohao.report.ReportStatement;
import org.xiaohao.report.ReportedPlan;
import org.xiaohao.review.CorrectClosing;
import org.xiaohao.review.ReviewService;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;

/** The office writes on a report: what is noticed while it types, and what changed below it. */
@Import(BackendTestConfiguration.class)
class ReportIT extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ReportService reports;

    @Autowired
    private PlanService plans;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private ProgressService progress;

    @Autowired
    private ReviewService review;

    @Test
    void theReaderSpeaksWhileOneTypesAndChangesAreTakenOver() {
        TestJurisdiction place = fixtures.jurisdiction();
        ReportedPlan reported = new ReportedPlan(plans, tasks, assignments, progress, review, fixtures);
        ReportedPlan.Made plan = reported.issue(place);
        reported.report(plan, "统一执法文书", ReportedPlan.JUSTICE, 1, EntryText.of("制定执法文书样式18种，在全区推行使用。"));
        reported.report(plan, "压减审批材料", ReportedPlan.JUSTICE, 1, EntryText.of("压减材料46件。"));
        reported.close(plan, "压减审批材料", "建立材料清单制度，压减材料46件，群众少跑腿。");
        fixtures.callAs(
                place.office(), () -> reports.draft(new DraftReport(2026, "five-parts", List.of(plan.planId()), null)));
        var closing = fixtures.callAs(place.office(), () -> review.latest(plan.task("压减审批材料")))
                .orElseThrow();
        fixtures.callAs(place.office(), () -> {
            review.correct(new CorrectClosing(closing.id(), closing.version(), "建立材料清单制度，压减材料51件。", List.of(), "数据更正"));
            return true;
        });
        signInAs(place.office());

        open("report");
        settle();
        screenshot("report-changed");
        button("report.stale.all").click();
        assertThat(page.locator(".statement.stale")).hasCount(0);
        assertThat(page.locator(".report-paper")).containsText("压减材料51件");

        page.locator(".statement p", new com.microsoft.playwright.Page.LocatorOptions().setHasText("18种"))
                .click();
        Locator area = page.locator(".report-editor textarea");
        area.fill("审查执法文书100件，其中处罚60件、许可30件、检查20件。");
        Locator finding = page.locator(".report-sources .found .finding").first();
        assertThat(finding).containsText("100");
        screenshot("report-finding-while-typing");
        button("report.save").click();
        assertThat(page.locator(".report-editor")).hasCount(0);
        page.getByText(Translations.text("report.findings.open", 0).replaceAll("[（(].*", ""))
                .first()
                .click();
        assertThat(page.locator(".report-sources .finding").first()).isVisible();
        screenshot("report-findings");
    }

    @Test
    void aReportIsComparedSubmittedSignedAndLocked() {
        TestJurisdiction place = fixtures.jurisdiction();
        ReportedPlan reported = new ReportedPlan(plans, tasks, assignments, progress, review, fixtures);
        ReportedPlan.Made plan = reported.issue(place);
        reported.report(plan, "统一执法文书", ReportedPlan.JUSTICE, 1, EntryText.of("制定执法文书样式18种，在全区推行使用。"));
        reported.report(plan, "压减审批材料", ReportedPlan.JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料46件。"));
        long id = fixtures.callAs(
                place.office(), () -> reports.draft(new DraftReport(2026, "five-parts", List.of(plan.planId()), null)));
        fixtures.callAs(place.office(), () -> {
            reports.find(id).statements().stream()
                    .filter(ReportStatement::missing)
                    .forEach(missing -> reports.editStatement(
                            new EditStatement(missing.id(), missing.version(), "", "由人补充的一段文字，说明这方面的情况。")));
            return true;
        });
        signInAs(place.office());
        open("report");
        settle();
        button("ReportAct.DISCUSS").click();
        assertThat(page.locator(".flow .current")).containsText("v1");
        page.locator(".statement p", new com.microsoft.playwright.Page.LocatorOptions().setHasText("18种"))
                .click();
        page.locator(".report-editor textarea").fill("制定执法文书样式21种，全部推行，规范执法行为。");
        button("report.save").click();
        assertThat(page.locator(".report-editor")).hasCount(0);
        screenshot("report-discussion");

        page.getByText(Translations.text("report.versions", 1)).click();
        screenshot("report-versions");
        button("report.version.compare").click();
        assertThat(page.locator(".report-paper ins").first()).containsText("21");
        settle();
        screenshot("report-compare");

        button("report.compare.back").click();
        button("ReportAct.SUBMIT").click();
        assertThat(page.locator(".flow .current")).containsText("v2");
        signOut();
        signInAs(place.leader());
        open("report");
        button("ReportAct.SIGN").click();
        screenshot("report-sign");
        page.locator("vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".report-strip .locked")).isVisible();
        screenshot("report-signed-leader");
        signOut();
        signInAs(place.office());
        open("report");
        page.locator(".statement p").first().click();
        assertThat(page.locator(".report-editor")).hasCount(0);
        screenshot("report-locked");
    }
}
