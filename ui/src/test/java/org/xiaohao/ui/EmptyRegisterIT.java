package org.xiaohao.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;
import org.xiaohao.ui.testing.SeedPlan;

/** A plan is issued in a place whose register knows no unit yet. */
@Import(BackendTestConfiguration.class)
class EmptyRegisterIT extends BrowserTest {

    private static final int TASKS = 29;
    private static final int NAMES = 23;
    private static final String TOWNS = "各镇[街道]";
    private static final int MOST_CLICKS = 15;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MutableClock clock;

    private int clicks;

    @Test
    void aRealPlanIsIssuedWithFewClicksOnNames() {
        clock.setDate(LocalDate.of(2023, 4, 10));
        String text = SeedPlan.realText("seeds/tongzhou-2023-plan.txt");
        Actor office = fixtures.jurisdiction().office();
        signInAs(office);
        open("import");
        textField(Translations.text("import.text")).fill(text);
        button("import.read").click();
        assertThat(tab("import.tab.unknown", NAMES)).isVisible();

        page.keyboard().press("Alt+j");
        settle();
        page.keyboard().press("Enter");
        dialog().getByRole(AriaRole.BUTTON, named(Translations.text("plan.unknown.later")))
                .click();

        clickOnNames(tab("import.tab.unknown", NAMES));
        screenshot("empty-register-01-proposals");
        Locator members = textField(Translations.text("import.proposal.members", TOWNS));
        clickOnNames(members);
        members.fill("兴东街道、石港镇、西亭镇");
        members.press("Tab");
        settle();
        screenshot("empty-register-02-members");
        clickOnNames(button("import.proposal.all", NAMES));
        assertThat(tab("import.tab.unknown", 0)).isVisible();
        screenshot("empty-register-03-settled");
        assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);

        tab("import.tab.tasks", TASKS).click();
        chooseTheMissingLead();
        assertThat(page.locator(".doubt-steps .count-words")).hasText(Translations.text("import.doubts", 0));
        button("plan.issue", TASKS).click();
        screenshot("empty-register-04-issue");
        dialog().getByRole(AriaRole.BUTTON, named(Translations.text("plan.issue", TASKS)))
                .click();
        seeNotice("plan.issued");
        page.waitForURL("**/plans/*");
        screenshot("empty-register-05-plan");
    }

    private void clickOnNames(Locator place) {
        clicks++;
        place.click();
    }

    /** Item 14 names nobody who could lead. */
    private void chooseTheMissingLead() {
        page.keyboard().press("Alt+j");
        Locator card = page.locator(".task-card.selected");
        assertThat(card.locator(".no")).hasText("14");
        choose(card.getByRole(AriaRole.COMBOBOX, named(Translations.text("import.unit.add.LEAD"))), "区司法局");
        settle();
    }

    private Locator textField(String name) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
