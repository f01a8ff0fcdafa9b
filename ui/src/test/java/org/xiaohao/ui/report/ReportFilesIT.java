package org.xiaohao.ui.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.assertj.core.api.Assertions;
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
import org.xiaohao.report.ExportReport;
import org.xiaohao.report.ReportExportService;
import org.xiaohao.report.ReportService;
import org.xiaohao.report.ReportedPlan;
import org.xiaohao.review.ReviewService;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;

/** A report leaves as a file, and the file that a leader edited comes back. */
@Import(BackendTestConfiguration.class)
class ReportFilesIT extends BrowserTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ReportService reports;

    @Autowired
    private ReportExportService exports;

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
    void aReportLeavesAndComesBack() throws IOException {
        TestJurisdiction place = fixtures.jurisdiction();
        ReportedPlan reported = new ReportedPlan(plans, tasks, assignments, progress, review, fixtures);
        ReportedPlan.Made plan = reported.issue(place);
        reported.report(plan, "统一执法文书", ReportedPlan.JUSTICE, 1, EntryText.of("制定执法文书样式18种，在全区推行使用。"));
        reported.report(plan, "压减审批材料", ReportedPlan.JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料46件。"));
        long report = fixtures.callAs(
                place.office(), () -> reports.draft(new DraftReport(2026, "five-parts", List.of(plan.planId()), null)));
        signInAs(place.office());
        open("report");
        settle();

        choose("report.export.clean");
        assertThat(page.getByText(Translations.text("report.clean.missing", "").replaceAll("[：:].*", ""))
                        .first())
                .isVisible();

        fixtures.callAs(place.office(), () -> {
            reports.find(report).statements().stream()
                    .filter(statement -> statement.missing())
                    .forEach(missing -> reports.editStatement(
                            new EditStatement(missing.id(), missing.version(), "", "网格员郑海生连续三个月上门劝解，群众满意。")));
            return true;
        });
        open("report");
        settle();
        page.locator(".export-menu").click();
        screenshot("report-export-menu");
        page.keyboard().press("Escape");
        choose("report.export.clean");
        assertThat(page.locator(".clean-dialog")).containsText("郑海生");
        screenshot("report-clean");
        page.locator(".clean-dialog vaadin-checkbox input").check();
        Locator pdf = page.locator(".clean-dialog a.button-link", new Page.LocatorOptions().setHasText("PDF"));
        assertThat(pdf).isVisible();
        screenshot("report-clean-checked");
        Download download = page.waitForDownload(pdf::click);
        Assertions.assertThat(Files.readAllBytes(download.path()))
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        button("report.material.close").click();

        byte[] file = fixtures.callAs(place.office(), () -> exports.export(report, ExportReport.WORKING))
                .bytes();
        choose("report.returned.open");
        page.locator(".returned-dialog input[type=file]")
                .setInputFiles(new FilePayload("报告（领导改）.docx", WORD, edited(file)));
        assertThat(page.locator(".returned-change")).hasCount(1);
        assertThat(page.locator(".returned-change ins").first()).containsText("基层普遍欢迎");
        screenshot("report-returned");
        button("report.returned.accept").first().click();
        assertThat(page.locator(".returned-change .badge")).isVisible();
        button("report.material.close").click();
        assertThat(page.locator(".report-paper")).containsText("基层普遍欢迎");
        screenshot("report-returned-accepted");
    }

    private void choose(String key) {
        page.locator(".export-menu").click();
        page.locator("vaadin-menu-bar-item", new Page.LocatorOptions().setHasText(Translations.text(key)))
                .first()
                .click();
    }

    private static byte[] edited(byte[] file) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (XWPFParagraph paragraph : word.getParagraphs()) {
                if (paragraph.getText().contains("18种")) {
                    paragraph.createRun().setText("基层普遍欢迎。");
                }
            }
            word.write(out);
            return out.toByteArray();
        }
    }
}
