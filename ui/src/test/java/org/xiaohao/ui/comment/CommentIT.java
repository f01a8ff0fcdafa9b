package org.xiaohao.ui.comment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.attachment.AttachmentPurpose;
import org.xiaohao.attachment.AttachmentService;
import org.xiaohao.attachment.TextReading;
import org.xiaohao.attachment.UploadAttachment;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.EventDelivery;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;

/** Comments on the page of a task, whom they name, and the search for them and for what stands in evidence. */
@Import(BackendTestConfiguration.class)
class CommentIT extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private ProgressService progress;

    @Autowired
    private AttachmentService attachments;

    @Autowired
    private TextReading texts;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private TestJurisdiction place;
    private IssuedPlan plan;

    @BeforeEach
    void aPlanIsUnderWay() {
        clock.reset();
        place = fixtures.jurisdiction();
        plan = plans.plan(place)
                .titled("2026年法治政府建设工作要点", 2026)
                .task("1", task -> task.lead("司法局").responsible("财政局").titled("开展行政执法人员轮训", ""))
                .issue();
        plan.receive("1", "司法局", "财政局");
        plan.report("1", "司法局", 2, "举办培训3期，参训520人次。");
    }

    @Test
    void theOfficeNamesAUnitWhoseClerkIsToldAnswersAndTakesItBack() {
        Actor clerk = place.clerk("司法局");
        new EventDelivery(jdbc).await();
        String task = "tasks/" + plan.task("1");
        signInAs(place.office());
        open(task);
        Locator form = page.locator(".comments .comment-form");
        form.locator("textarea").fill("<b>请补充</b>参训人员名单。");
        Locator names = form.getByRole(AriaRole.COMBOBOX);
        names.click();
        names.fill("司法");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("@司法局"))
                .first()
                .click();
        page.keyboard().press("Escape");
        button("comment.send").click();
        assertThat(page.locator(".comments li .prose")).containsText("@司法局<b>请补充</b>参训人员名单。");
        settle();
        screenshot("comments");
        signOut();

        new EventDelivery(jdbc).await();
        signInAs(clerk);
        open("notifications");
        Locator told = page.getByText("请补充").first();
        assertThat(told).isVisible();
        assertThat(page.getByText("2026年法治政府建设工作要点").first()).isVisible();
        open(task);
        page.locator(".comments textarea").fill("名单已上传。");
        button("comment.send").click();
        assertThat(page.locator(".comments li")).hasCount(2);
        button("comment.delete").click();
        seeNotice("comment.delete.done");
        assertThat(page.locator(".comments").getByText(Translations.text("comment.deleted")))
                .isVisible();

        button("task.entry.open").click();
        button("comment.entry").click();
        dialog().locator("textarea").fill("这一期的数字已核对。");
        settle();
        screenshot("comment-entry");
        dialog().getByRole(AriaRole.BUTTON, named(Translations.text("comment.send")))
                .click();
        assertThat(page.locator(".comments li").first()).containsText("这一期的数字已核对。");
        screenshot("comments-of-entry");
    }

    @Test
    void whatStandsInEvidenceAndInCommentsIsFound() {
        long entry = plan.write("1", "财政局", 2, "培训经费", false).entryId();
        fixtures.callAs(place.clerk("财政局"), () -> {
            byte[] bytes = "参训人员共计八十七人，经费决算十二万元，名单附后。".getBytes(StandardCharsets.UTF_8);
            progress.attach(
                    entry,
                    attachments
                            .store(new UploadAttachment("经费决算表.txt", bytes, AttachmentPurpose.EVIDENCE))
                            .id());
            return true;
        });
        texts.readWaiting();
        signInAs(place.clerk("财政局"));
        open("workbench");
        page.keyboard().press("Control+k");
        page.locator(".search vaadin-text-field input").fill("八十七人");
        assertThat(page.locator("a.search-hit .title")).hasText("经费决算表.txt");
        assertThat(page.locator("a.search-hit .excerpt em.found")).hasText("八十七人");
        screenshot("search-evidence");
        open("workbench");
        signOut();
        signInAs(place.office());
        open("tasks");
        page.keyboard().press("Control+k");
        page.locator(".search vaadin-text-field input").fill("八十七人");
        assertThat(page.locator(".search-found p")).isVisible();
        assertThat(page.locator("a.search-hit")).hasCount(0);
    }
}
