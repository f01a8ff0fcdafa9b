package org.xiaohao.ui.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.report.ReportedPlan;
import org.xiaohao.review.ReviewService;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;

/** The office takes the shape of last year's report from its file, changes it, and drafts this year's report in it. */
@Import(BackendTestConfiguration.class)
class OutlineIT extends BrowserTest {

    private static final String LAST_YEAR = """
            河湾区2025年法治政府建设情况报告

            2025年，河湾区坚持依法行政，各项工作取得新成效。现将有关情况报告如下。
            一、主要举措和成效
            （一）优化营商环境
            全年压减审批材料32件，办理时限缩短三成。
            （二）规范行政执法
            制定执法文书样式12种，开展评查2次。
            二、存在的不足和原因
            一是基层执法力量不足。镇街持证人员偏少。二是普法针对性不强。形式比较单一。
            三、2026年工作安排
            一是充实执法力量。二是改进普法方式。
            """;

    @Autowired
    private Fixtures fixtures;

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
    void lastYearsFileGivesAnOutlineThatIsChangedAndDraftedIn() {
        TestJurisdiction place = fixtures.jurisdiction();
        ReportedPlan reported = new ReportedPlan(plans, tasks, assignments, progress, review, fixtures);
        ReportedPlan.Made plan = reported.issue(place);
        reported.report(plan, "统一执法文书", ReportedPlan.JUSTICE, 1, EntryText.of("制定执法文书样式18种，在全区推行使用。"));
        signInAs(place.office());

        open("report");
        button("report.material").click();
        page.locator(".year-records vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload("河湾区2025年报告.txt", "text/plain", LAST_YEAR.getBytes(StandardCharsets.UTF_8)));
        seeNotice("report.last.done");
        assertThat(page.locator(".year-records"))
                .containsText(Translations.text("report.last.there", "2025", "河湾区2025年法治政府建设情况报告"));
        screenshot("outline-last-year");
        button("report.material.close").click();
        settle();

        button("report.outlines").click();
        assertThat(page.locator(".outline-row").nth(1)).containsText("一、主要举措和成效");
        screenshot("outline-learned");
        button("report.outlines.copy").click();
        assertThat(page.locator(".outline-name")).isVisible();
        page.locator(".outline-row").last().click();
        assertThat(page.locator(".outline-form h2")).containsText("三、2027年工作安排");
        title().fill("2027年重点工作");
        page.keyboard().press("Tab");
        assertThat(page.locator(".outline-row").last()).containsText("三、2027年重点工作");
        button("report.outlines.add").click();
        assertThat(page.locator(".outline-form h2")).hasText("四、" + Translations.text("report.outlines.new"));
        title().fill("其他需要报告的情况");
        page.keyboard().press("Tab");
        assertThat(page.locator(".outline-row").last()).containsText("四、其他需要报告的情况");
        screenshot("outline-own");

        button("report.outlines.back").click();
        button("report.draft").click();
        assertThat(page.locator(".report-paper")).containsText("四、其他需要报告的情况");
        screenshot("outline-drafted");
    }

    private Locator title() {
        return page.getByLabel(Translations.text("report.outlines.title"), new Page.GetByLabelOptions().setExact(true));
    }
}
