package org.xiaohao.ui.frame;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.testing.BrowserTest;

/** From one page, or one plan, to another one. */
@Import(BackendTestConfiguration.class)
class PageChangeIT extends BrowserTest {

    private static final int MANY = 60;

    /** How far what scrolls furthest of the frame has been scrolled, in pixels. */
    private static final String SCROLLED = """
            () => Math.max(document.scrollingElement.scrollTop,
              ...[document.querySelector('vaadin-app-layout'),
                  ...document.querySelector('vaadin-app-layout').shadowRoot.querySelectorAll('*'),
                  ...document.querySelectorAll('vaadin-app-layout > .page')].map(e => e.scrollTop))
            """;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanFixture plans;

    private TestJurisdiction place;

    @BeforeEach
    void twoPlans() {
        place = fixtures.jurisdiction();
        PlanFixture.Draft large = plans.plan(place);
        for (int i = 1; i <= MANY; i++) {
            large.task(Integer.toString(i), task -> task.lead("区司法局"));
        }
        large.issue();
        plans.plan(place).task("1", task -> task.lead("区司法局")).issue();
        signInAs(place.office());
    }

    /** The menu is still closing in the browser when the page of the other plan arrives. */
    @Test
    void anotherPlanIsChosenInTheTopBarAgainAndAgain() {
        for (String path : new String[] {"tasks", "monitor", "workbench"}) {
            open(path);
            for (int i = 0; i < 4; i++) {
                page.locator(".plan-chooser .plan-label").click();
                page.locator("vaadin-menu-bar-list-box vaadin-menu-bar-item")
                        .nth(i % 2)
                        .click();
                page.waitForURL("**plan=**");
                settle();
            }
        }
        assertThat(page.locator(".plan-chooser .plan-label")).isVisible();
    }

    @Test
    void aNewPageBeginsAtItsTop() {
        page.setViewportSize(1366, 400);
        open("monitor");
        page.mouse().move(700, 300);
        page.mouse().wheel(0, 5_000);
        page.waitForFunction("() => (" + SCROLLED.strip() + ")() > 0");

        // The menu's group may be closed; a link works all the same.
        page.evaluate("() => document.querySelector(\"vaadin-side-nav-item[path='import']\")"
                + ".shadowRoot.querySelector('a').click()");
        page.waitForURL("**/import");
        settle();

        int room = ((Number) page.evaluate("() => document.querySelector('.page').scrollHeight")).intValue();
        assertThat(room).as("a page that can be scrolled").isGreaterThan(400);
        assertThat(((Number) page.evaluate(SCROLLED)).intValue()).isZero();
        page.goBack();
        page.waitForURL("**/monitor");
        settle();
    }
}
