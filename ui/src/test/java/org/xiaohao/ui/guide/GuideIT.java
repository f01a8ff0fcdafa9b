package org.xiaohao.ui.guide;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;

/** The question mark on a page opens the guide at the chapter about it, with its pictures. */
@Import(BackendTestConfiguration.class)
class GuideIT extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Test
    void eachPageOpensItsOwnChapter() {
        TestJurisdiction place = fixtures.jurisdiction();
        signInAs(place.clerk("司法局"));
        open("period");
        Page guide = page.waitForPopup(() -> page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(Translations.text("guide.open"))
                                .setExact(true))
                .click());
        assertThat(guide.locator("nav a[aria-current=page]")).hasText(Translations.label(Chapter.PERIOD));
        guide.close();

        open("guide/report");
        assertThat(page.locator("article h2").first()).isVisible();
        page.waitForFunction("() => document.querySelectorAll('article img').length > 1"
                + " && [...document.querySelectorAll('article img')].every(img => img.complete)");
        assertThat(
                        page.evaluate(
                                "() => [...document.querySelectorAll('article img')].filter(img => img.naturalWidth === 0).length"))
                .isEqualTo(0);
        screenshot("guide");
    }
}
