package org.xiaohao.ui.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;
import org.xiaohao.ui.testing.Duties;

/** A figure that is typed and not added is taken, or asked about, and never dropped without a word. */
@Import(BackendTestConfiguration.class)
class UnfinishedFigureIT extends BrowserTest {

    private static final String UNIT = "区司法局";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MutableClock clock;

    private long part;
    private Actor clerk;

    @BeforeEach
    void anEntryIsOpen() {
        clock.setDate(LocalDate.of(2026, 4, 7));
        Duties duties = new Duties(beans);
        TestJurisdiction district = duties.district();
        List<TaskDetails> tasks = duties.issue(2, LocalDate.of(2099, 12, 31), UNIT);
        part = duties.part(tasks.getFirst(), UNIT);
        duties.receive(district.clerk(UNIT), part);
        clerk = district.clerk(UNIT);
        signInAs(clerk);
        open("workbench?part=" + part);
        page.locator(".entry-fields .content textarea").fill("开展了培训。");
    }

    private Locator line(String field) {
        return page.locator(".figure-line").getByLabel(Translations.text("entry.figure." + field));
    }

    private void type(String name, String amount, String classifier) {
        line("name").fill(name);
        line("amount").fill(amount);
        line("classifier").fill(classifier);
    }

    private Locator question() {
        return page.getByText(Translations.text("entry.figure.unfinished"));
    }

    @Test
    void aCompleteFigureIsTakenWhenTheEntryIsHandedIn() {
        type("培训", "6", "场");
        page.keyboard().press("Control+Enter");

        seeNotice("entry.submitted");
        open("workbench?part=" + part);
        assertThat(page.locator(".figures .chip")).containsText("培训 6 场");
    }

    @Test
    void aCompleteFigureIsTakenWhenItsLineIsLeft() {
        type("培训", "6", "场");
        page.locator(".entry-fields .content textarea").click();

        assertThat(page.locator(".figures .chip")).containsText("培训 6 场");
        assertThat(line("name")).hasValue("");
    }

    @Test
    void whatIsNoNumberStaysWithItsErrorAndNothingIsHandedIn() {
        type("培训", "6-8", "场");
        button("entry.submit").click();

        assertThat(page.locator(".figures .field-error")).hasText(Translations.text("entry.figure.badNumber"));
        assertThat(line("amount")).hasValue("6-8");
        assertThat(page.locator(".figure-line vaadin-big-decimal-field")).hasAttribute("invalid", "");
        assertThat(button("entry.submit")).isVisible();
        screenshot("figure-no-number");

        line("amount").fill("6");
        button("entry.submit").click();
        seeNotice("entry.submitted");
        assertThat(page.locator(".figures .chip")).containsText("培训 6 场");
    }

    @Test
    void aFigureWithoutItsUnitIsAskedAboutBeforeThePageIsLeft() {
        type("培训", "6", "");
        page.locator("vaadin-side-nav-item[path='tasks'], a[href='tasks']")
                .first()
                .click();

        assertThat(question()).isVisible();
        screenshot("figure-unfinished");
        button("entry.figure.finish").click();
        assertThat(question()).isHidden();
        assertThat(line("name")).hasValue("培训");
        assertThat(line("amount")).hasValue("6");

        page.locator("vaadin-side-nav-item[path='tasks'], a[href='tasks']")
                .first()
                .click();
        button("entry.figure.drop").click();
        page.waitForURL("**/tasks**");
    }

    @Test
    void aFigureWithoutItsUnitIsAskedAboutBeforeAnotherPartIsOpened() {
        type("培训", "6", "");
        page.keyboard().press("Escape");

        assertThat(question()).isVisible();
        button("entry.figure.finish").click();
        assertThat(line("amount")).hasValue("6");
    }

    @Test
    void aFigureThatIsTypedByHalfComesBackAfterTheSessionIsGone() {
        type("培训", "6", "");
        page.context().clearCookies();
        signInAs(clerk);
        open("workbench?part=" + part);

        assertThat(line("name")).hasValue("培训");
        assertThat(line("amount")).hasValue("6");
        line("classifier").fill("场");
        page.locator(".entry-fields .content textarea").click();
        assertThat(page.locator(".figures .chip")).containsText("培训 6 场");

        page.reload();
        assertThat(page.locator(".figures .chip")).containsText("培训 6 场");
        assertThat(line("name")).hasValue("");
    }

    @Test
    void classAndScopeStandThereOnceTheLineIsTouched() {
        assertThat(line("scope")).hasCount(0);
        screenshot("figure-line-quiet");
        line("name").click();
        assertThat(line("scope")).isVisible();
    }

    @Test
    void savingByItselfAsksAboutAFigureThatNobodyIsTypingAnyMore() {
        type("培训", "6", "");
        page.locator(".entry-fields .content textarea").fill("开展了两次培训。");

        assertThat(page.locator(".figures .field-error")).hasText(Translations.text("entry.figure.incomplete"));
        assertThat(page.locator(".saved")).containsText(":");
        assertThat(line("amount")).hasValue("6");
    }
}
