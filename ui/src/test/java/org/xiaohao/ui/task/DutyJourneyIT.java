package org.xiaohao.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskState;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;

/** A duty from its receipt to its closing and after, on the page of the task. */
@Import({BackendTestConfiguration.class, IssuedPlan.class})
class DutyJourneyIT extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private IssuedPlan issuedPlan;

    @Autowired
    private TaskService tasks;

    @Test
    void extensionObjectionClosingAndCorrection() {
        TestJurisdiction place = fixtures.jurisdiction();
        long planId = issuedPlan.issueIn(place);
        long taskId = issuedPlan.task(place, planId, "2");
        long shared = issuedPlan.task(place, planId, "1");

        as(place.clerk(IssuedPlan.LEAD));
        open("tasks/" + taskId);
        screenshot("duty-receive");
        button("task.bar.receive").click();
        button("extension.ask").click();
        dialog().locator("vaadin-text-area textarea").first().fill("The bids came a month late.");
        dialog().locator("vaadin-text-area textarea").nth(1).fill("Two of three sites are done.");
        screenshot("duty-extension");
        dialogPrimary();
        screenshot("duty-extension-prepared");

        as(place.head(IssuedPlan.LEAD));
        open("workbench");
        page.locator(".work-row .open").first().click();
        settle();
        screenshot("duty-decision-head");
        page.locator(".extension > header vaadin-button[theme~=primary]").click();
        settle();

        as(place.clerk(IssuedPlan.TOWN));
        open("tasks/" + shared);
        page.locator(".task-bar vaadin-menu-bar-button").first().click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions()
                                .setName(Translations.text("objection.raise"))
                                .setExact(true))
                .click();
        dialog().locator("vaadin-text-area textarea").first().fill("The town has no such station.");
        dialogPrimary();
        screenshot("duty-objection");

        as(place.office());
        open("workbench");
        page.locator(".work-row .open").first().click();
        settle();
        screenshot("duty-decisions-office");
        open("tasks/" + taskId);
        page.locator(".task-head vaadin-menu-bar-button").first().click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions()
                                .setName(Translations.text("indicators"))
                                .setExact(true))
                .click();
        button("indicators.add").click();
        settle();
        screenshot("duty-indicators");
        button("indicators.cancel").click();
        button("indicators.close").click();
        settle();
        screenshot("duty-extension-office");
        page.locator(".extension > header vaadin-button[theme~=primary]").click();
        dialogPrimary();
        settle();
        screenshot("duty-extended");
        assertThat(fixtures.callAs(place.office(), () -> tasks.details(taskId)).extensions())
                .isEqualTo(1);
        open("tasks/" + shared);
        page.locator(".objection > header vaadin-button[theme~=primary]").click();
        screenshot("duty-assign");
        dialog().locator("vaadin-button").first().click();

        as(place.head(IssuedPlan.LEAD));
        open("tasks/" + taskId);
        button("task.bar.apply").click();
        page.locator(".closing-form vaadin-text-area textarea").first().fill("All sites are done.");
        screenshot("duty-closing-form");
        page.locator(".closing-form vaadin-button[theme~=primary]").click();
        settle();

        as(place.office());
        open("tasks/" + taskId);
        page.locator(".closing > header vaadin-button[theme~=primary]").click();
        dialogPrimary();
        settle();
        page.locator(".closing > header vaadin-button").first().click();
        dialog().locator("vaadin-text-area textarea").first().fill("All three sites are done.");
        dialog().locator("vaadin-text-area textarea").last().fill("One site was left out.");
        screenshot("duty-correction");
        dialogPrimary();
        settle();
        screenshot("duty-corrected");
        assertThat(fixtures.callAs(place.office(), () -> tasks.details(taskId))
                        .summary()
                        .state())
                .isEqualTo(TaskState.CLOSED);
        open("admin/holidays");
        screenshot("holidays");
        open("admin/succession");
        screenshot("succession");
    }

    @Test
    void handingOverReadingAndComparing() {
        TestJurisdiction place = fixtures.jurisdiction();
        long planId = issuedPlan.issueIn(place);
        long taskId = issuedPlan.task(place, planId, "1");
        issuedPlan.report(place, taskId);
        issuedPlan.correct(place, taskId, "Trained 13 people");

        as(place.clerk(IssuedPlan.LEAD));
        open("tasks/" + taskId);
        page.locator(".task-bar vaadin-menu-bar-button").first().click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions()
                                .setName(Translations.text("handover"))
                                .setExact(true))
                .click();
        Locator successor = dialog().locator("vaadin-combo-box input");
        String name = place.head(IssuedPlan.LEAD).displayName();
        choose(successor, name);
        dialog().locator("vaadin-text-area textarea").fill("On leave until summer.");
        screenshot("duty-handover");
        dialogPrimary();
        screenshot("duty-handed-over");
        assertThat(fixtures.callAs(place.office(), () -> tasks.details(taskId))
                        .parts()
                        .getFirst()
                        .handlerName())
                .isEqualTo(name);

        as(place.office());
        open("tasks/" + taskId);
        assertThat(page.locator(".timeline").textContent()).contains("On leave until summer.");
        button("task.entry.open").click();
        settle();
        button("revision.compare").click();
        settle();
        assertThat(page.locator(".word-diff ins").allTextContents())
                .extracting(String::strip)
                .contains("13");
        screenshot("duty-compared");
        button("task.entry.read").click();
        settle();
        assertThat(button("task.entry.read").isVisible()).isFalse();
        screenshot("duty-read");
        assertThat(page.locator(".entry-details").first().textContent())
                .contains(place.office().displayName());
    }

    private void as(Actor person) {
        page.context().clearCookies();
        signInAs(person);
    }

    private void dialogPrimary() {
        Locator confirm = page.locator("vaadin-dialog vaadin-button[theme~=primary]");
        confirm.click();
        confirm.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        settle();
    }
}
