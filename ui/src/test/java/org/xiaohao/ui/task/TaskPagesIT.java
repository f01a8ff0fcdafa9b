package org.xiaohao.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.review.ApplyForClosing;
import org.xiaohao.review.ReviewService;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.testing.BrowserTest;

/** The list of tasks and a task's page in a browser. */
@Import({BackendTestConfiguration.class, IssuedPlan.class})
class TaskPagesIT extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private IssuedPlan issuedPlan;

    @Autowired
    private ReviewService reviews;

    @Test
    void theOfficeFindsATaskAndStrikesItOff() {
        TestJurisdiction place = fixtures.jurisdiction();
        long planId = issuedPlan.issueIn(place);
        long taskId = issuedPlan.task(place, planId, "1");
        issuedPlan.report(place, taskId);
        fixtures.callAs(
                place.head(IssuedPlan.LEAD),
                () -> reviews.apply(new ApplyForClosing(taskId, "All is done", List.of())));
        signInAs(place.office());

        open("tasks");
        screenshot("tasks");
        page.locator(".tiles button").nth(1).click();
        page.waitForURL("**light=overdue**");
        settle();
        assertThat(page.locator(".task-row .title:visible").count()).isEqualTo(1);
        page.locator(".task-row .title:visible").first().click();
        page.waitForURL("**/tasks/" + taskId);
        settle();
        screenshot("task-review");

        page.locator(".closing > header vaadin-button[theme~=primary]").click();
        Locator confirm = page.locator("vaadin-dialog vaadin-button[theme~=primary]");
        confirm.click();
        page.locator(".closing > header vaadin-button[theme~=primary]")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        screenshot("task-closed");
    }
}
