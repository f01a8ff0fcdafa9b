package org.xiaohao.ui.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;

/** The lists of several plans in a browser, and many tasks acted on at once. */
@Import({BackendTestConfiguration.class, IssuedPlan.class})
class TaskListIT extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private IssuedPlan issuedPlan;

    @Test
    void theOfficeSeesAllPlansAndRemindsOfWhatItChose() throws IOException {
        TestJurisdiction place = fixtures.jurisdiction();
        issuedPlan.issueIn(place);
        issuedPlan.issueIn(place);
        signInAs(place.office());

        open("monitor");
        screenshot("monitor-all-plans");
        open("tasks");
        screenshot("tasks-all-plans");
        Locator boxes = page.locator(".task-row:not(.head) vaadin-checkbox.choice:visible");
        assertThat(boxes).hasCount(8);
        boxes.nth(0).click();
        boxes.nth(2).click();
        assertThat(page.locator(".selection-bar")).isVisible();
        settle();
        screenshot("tasks-chosen");
        Download download = page.waitForDownload(
                () -> page.locator(".selection-bar a[download]").click());
        try (InputStream file = Files.newInputStream(download.path());
                XSSFWorkbook workbook = new XSSFWorkbook(file)) {
            Assertions.assertThat(workbook.getSheetAt(0).getPhysicalNumberOfRows())
                    .isEqualTo(3);
        }
        button("tasks.chosen.remind").click();
        assertThat(dialog()).containsText(Translations.text("LeftOut.NOTHING_LATE", 1));
        settle();
        screenshot("tasks-remind");
        button("remind.confirm", 1).click();
        seeNotice(
                "remind.done.leftOut",
                Translations.text("remind.done", 1, 2, 1),
                Translations.text("LeftOut.NOTHING_LATE", 1));

        page.locator(".plan-chooser vaadin-menu-bar-button").first().click();
        settle();
        screenshot("plan-chooser");
        open("tasks");
        page.locator(".plan-chooser vaadin-menu-bar-button").first().click();
        page.locator(".plan-choice:visible").nth(1).click();
        assertThat(page.locator(".task-row:not(.head) .title:visible")).hasCount(4);
    }

    @Test
    void aViewIsKeptAndOpenedAgain() {
        TestJurisdiction place = fixtures.jurisdiction();
        issuedPlan.issueIn(place);
        signInAs(place.head(IssuedPlan.LEAD));
        open("tasks?due=this-month&group=light&columns=section,lead,due");
        screenshot("tasks-view");
        page.locator(".views-menu vaadin-menu-bar-button").first().click();
        page.getByText(Translations.text("views.save.open")).click();
        dialog().locator("vaadin-text-field input").fill("本月到期");
        dialog().locator("vaadin-checkbox input").check();
        settle();
        screenshot("view-save");
        button("views.save").click();
        seeNotice("views.saved", "本月到期");
        open("tasks?plan=all");
        assertThat(page.locator(".task-row:not(.head) .title:visible")).hasCount(4);
        page.locator(".views-menu vaadin-menu-bar-button").first().click();
        settle();
        screenshot("views-menu");
        open("tasks?plan=all");
        page.locator(".views-menu vaadin-menu-bar-button").first().click();
        page.locator(".plan-choice:visible").first().click();
        assertThat(page.locator(".task-row:not(.head) .title:visible")).hasCount(2);
        page.locator(".views-menu vaadin-menu-bar-button").first().click();
        page.getByText(Translations.text("views.manage.open")).click();
        settle();
        screenshot("views-manage");
    }

    @Test
    void aClerkOfTwoPlansSeesThemTogetherAndNamesAPerson() {
        TestJurisdiction place = fixtures.jurisdiction();
        issuedPlan.issueIn(place);
        issuedPlan.issueIn(place);
        signInAs(place.clerk(IssuedPlan.LEAD));

        open("workbench");
        assertThat(page.locator(".work-row .of-plan:visible")).hasCount(8);
        screenshot("workbench-all-plans");
        open("tasks");
        page.locator(".task-row:not(.head) vaadin-checkbox.choice:visible")
                .first()
                .click();
        button("tasks.chosen.all", 8).click();
        button("tasks.chosen.assign").click();
        settle();
        screenshot("tasks-name-person");
        choose(
                dialog().locator("vaadin-combo-box input"),
                place.clerk(IssuedPlan.LEAD).displayName());
        button("nameHandler.confirm").click();
        seeNotice("nameHandler.done", 8, 8, place.clerk(IssuedPlan.LEAD).displayName());
    }
}
