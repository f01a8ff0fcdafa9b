package org.xiaohao.ui.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.progress.EntryText;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;
import org.xiaohao.ui.testing.Duties;

/** The office names the evidence that a task requires; the unit hands one piece in and says why the other is missing. */
@Import(BackendTestConfiguration.class)
class RequiredEvidenceIT extends BrowserTest {

    private static final String LEAD = "司法局";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MutableClock clock;

    @Test
    void whatIsRequiredIsHandedInOrExplained() {
        clock.setDate(LocalDate.of(2026, 1, 5));
        Duties duties = new Duties(beans);
        TaskDetails task =
                duties.issue(1, LocalDate.of(2026, 11, 30), LEAD, "民政局").getFirst();
        long part = duties.part(task, LEAD);
        duties.receive(duties.district().clerk(LEAD), part);
        clock.setDate(LocalDate.of(2026, 4, 7));

        as(duties.district().office());
        open("tasks/" + task.summary().id());
        page.locator(".task-head vaadin-menu-bar-button").first().click();
        menu("pieces.label");
        type(0, "竣工验收表", "两方盖章");
        dialog().getByRole(AriaRole.BUTTON, named(Translations.text("task.pieces.add")))
                .click();
        type(1, "现场照片", "");
        dialog().locator("vaadin-text-area textarea").fill("便于年底核验");
        screenshot("pieces-dialog");
        confirm();
        assertThat(page.locator(".required-evidence .is-missing")).hasCount(2);
        screenshot("pieces-task");

        as(duties.district().clerk(LEAD));
        duties.draft(duties.district().clerk(LEAD), part, EntryText.of("工地已逐一验收。"));
        open("workbench?part=" + part);
        page.locator(".evidence input[type=file]")
                .setInputFiles(new FilePayload("验收表.txt", "text/plain", "验收合格".getBytes(StandardCharsets.UTF_8)));
        Locator choice = page.locator(".evidence vaadin-select");
        choice.click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("竣工验收表"))
                .first()
                .click();
        assertThat(page.locator(".pieces .is-there")).hasCount(1);
        page.locator(".evidence").scrollIntoViewIfNeeded();
        screenshot("pieces-entry");
        button("entry.submit").click();
        assertThat(page.locator("vaadin-notification-card").last()).containsText("现场照片");
        screenshot("pieces-submitted");
        duties.approveAll(duties.district().head(LEAD));

        as(duties.district().head(LEAD));
        open("tasks/" + task.summary().id());
        button("task.bar.apply").click();
        settle();
        page.locator(".closing-form vaadin-button[theme~=primary]").click();
        Locator word = page.locator(".closing-form vaadin-text-field")
                .filter(new Locator.FilterOptions().setHasText(Translations.text("closing.missing", "现场照片")));
        assertThat(word).hasAttribute("invalid", "");
        word.locator("input").fill("施工前未拍照，以验收表为准");
        page.locator(".closing-form").scrollIntoViewIfNeeded();
        screenshot("pieces-closing");
        page.locator(".closing-form vaadin-button[theme~=primary]").click();
        settle();

        as(duties.district().office());
        open("tasks/" + task.summary().id());
        assertThat(page.locator(".missing-pieces")).containsText("施工前未拍照");
        screenshot("pieces-review");
    }

    private void type(int row, String name, String note) {
        Locator fields = dialog().locator(".required-piece").nth(row).locator("input");
        fields.first().fill(name);
        fields.nth(1).fill(note);
    }

    private void as(Actor person) {
        page.context().clearCookies();
        signInAs(person);
    }

    private void menu(String key) {
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions()
                                .setName(Translations.text(key))
                                .setExact(true))
                .click();
    }

    private void confirm() {
        Locator confirm = page.locator("vaadin-dialog vaadin-button[theme~=primary]");
        confirm.click();
        confirm.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        settle();
    }
}
