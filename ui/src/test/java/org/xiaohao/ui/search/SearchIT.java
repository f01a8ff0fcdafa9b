package org.xiaohao.ui.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.task.IssuedPlan;
import org.xiaohao.ui.testing.BrowserTest;

/** The search from the top bar in a browser, by keys alone. */
@Import({BackendTestConfiguration.class, IssuedPlan.class})
class SearchIT extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private IssuedPlan issuedPlan;

    @Test
    void aTaskIsFoundFromEveryPageAndOpenedByKeys() {
        TestJurisdiction place = fixtures.jurisdiction();
        long planId = issuedPlan.issueIn(place);
        long taskId = issuedPlan.task(place, planId, "2");
        issuedPlan.report(place, issuedPlan.task(place, planId, "1"));
        signInAs(place.office());
        open("monitor");

        page.keyboard().press("Control+k");
        Locator field = page.locator(".search vaadin-text-field input");
        assertThat(field).isFocused();
        field.fill("point");
        Locator hits = page.locator("a.search-hit");
        hits.first().waitFor();
        settle();
        screenshot("search");
        assertThat(page.locator(".search-hit em.found").first()).hasText("Point");

        field.press("ArrowDown");
        assertThat(hits.first()).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(field).isFocused();

        field.fill("point 2");
        assertThat(page.locator(
                        "a.search-hit .title",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText("<b>2</b>")))
                .hasCount(1);
        field.fill("\u6ca1\u6709\u7684\u8bcd");
        assertThat(hits).hasCount(0);
        screenshot("search-nothing");
        field.fill("<b>2");
        assertThat(hits).hasCount(1);
        field.press("Enter");
        page.waitForURL("**/tasks/" + taskId);
        settle();
        assertThat(page.locator(".search").count()).isZero();
    }
}
