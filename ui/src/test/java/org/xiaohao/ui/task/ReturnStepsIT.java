package org.xiaohao.ui.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.progress.EntryState;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;
import org.xiaohao.ui.testing.Duties;

/** The office returns a report to the lead, the lead to the unit's head, and the head lets it out again. */
@Import(BackendTestConfiguration.class)
class ReturnStepsIT extends BrowserTest {

    private static final String LEAD = "司法局";
    private static final String UNIT = "民政局";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ProgressService progress;

    @Autowired
    private MutableClock clock;

    @Test
    void aReportGoesBackStepByStep() {
        clock.setDate(LocalDate.of(2026, 1, 5));
        Duties duties = new Duties(beans);
        TaskDetails task =
                duties.issue(2, LocalDate.of(2026, 11, 30), LEAD, UNIT).getFirst();
        Actor clerk = duties.district().clerk(UNIT);
        Actor head = duties.district().head(UNIT);
        duties.receive(clerk, duties.part(task, UNIT));
        duties.receive(duties.district().clerk(LEAD), duties.part(task, LEAD));
        clock.setDate(LocalDate.of(2026, 4, 7));
        long entry = duties.submit(clerk, duties.part(task, UNIT), EntryText.of("一季度培训10场，覆盖各社区。"))
                .entryId();
        duties.approveAll(head);
        String page = "tasks/" + task.summary().id();

        as(duties.district().office());
        open(page);
        sendBack("EntryStep.LEAD", "场次与台账不符，请核实", "return-office");
        assertThat(this.page.locator(".check")).containsText("场次与台账不符");
        screenshot("return-with-lead");

        as(duties.district().clerk(LEAD));
        open("workbench?show=to-confirm");
        this.page.locator(".work-row .open").first().click();
        settle();
        screenshot("return-lead-bench");
        this.page
                .locator(".detail-foot")
                .getByText(Translations.text("approval.return"))
                .click();
        this.page
                .locator(".reason-form")
                .getByText(Translations.text("EntryStep.HEAD"))
                .click();
        this.page.locator(".reason-form textarea").fill("请负责人核对签到表");
        screenshot("return-lead-form");
        this.page.locator(".reason-form vaadin-button[theme~=primary]").click();
        seeNotice("check.returned", UNIT);

        as(head);
        open("workbench?show=to-approve");
        this.page.locator(".work-row .open").first().click();
        settle();
        assertThat(this.page.locator(".detail-body .note.soon")).containsText("请负责人核对签到表");
        screenshot("return-head");
        button("approval.approve").click();
        seeNotice("approval.approved");

        assertThat(fixtures.callAs(head, () -> progress.details(entry)).state()).isEqualTo(EntryState.APPROVED);
        as(duties.district().clerk(LEAD));
        open(page);
        assertThat(this.page.locator(".timeline"))
                .containsText(Translations.text("TrailKind.PROGRESS_RETURNED_TO_HEAD"));
        screenshot("return-trail");
    }

    private void sendBack(String step, String reason, String picture) {
        button("task.entry.open").first().click();
        settle();
        page.locator(".entry-details")
                .getByRole(AriaRole.BUTTON, named(Translations.text("task.entry.return")))
                .click();
        dialog().getByText(Translations.text(step), new Locator.GetByTextOptions().setExact(true))
                .click();
        dialog().locator("vaadin-text-area textarea").fill(reason);
        screenshot(picture);
        Locator confirm = page.locator("vaadin-dialog vaadin-button[theme~=primary]");
        confirm.click();
        confirm.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        settle();
    }

    private void as(Actor person) {
        page.context().clearCookies();
        signInAs(person);
    }
}
