package org.xiaohao.ui.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;
import org.xiaohao.ui.testing.FixedPeople;

@Import(FixedPeople.class)
@TestPropertySource(
        properties = {
            "xiaohao.demo.password=" + FixedPeople.PASSWORD,
            "xiaohao.demo.accounts[0].username=" + FixedPeople.USERNAME,
            "xiaohao.demo.accounts[0].role=AUDITOR"
        })
class SignInIT extends BrowserTest {

    @Test
    void aWrongPasswordIsToldAtTheField() {
        signIn(FixedPeople.USERNAME, "wrong");

        assertThat(page.locator("vaadin-password-field")).containsText(Translations.text("login.wrong"));
        screenshot("sign-in-wrong");
    }

    @Test
    void aLockedAccountIsToldTheSame() {
        signIn(FixedPeople.LOCKED_USERNAME, FixedPeople.PASSWORD);

        assertThat(page.locator("vaadin-password-field")).containsText(Translations.text("login.wrong"));
    }

    @Test
    void signingInLeadsIntoTheFrameAndSigningOutLeavesIt() {
        open("login");
        screenshot("sign-in");
        signIn(FixedPeople.USERNAME, FixedPeople.PASSWORD);
        assertThat(page.locator("vaadin-app-layout")).isVisible();
        screenshot("welcome");

        page.locator("vaadin-menu-bar-button .who").click();
        page.getByText(Translations.text("frame.signOut")).click();

        assertThat(page.locator("input[name=username]")).isVisible();
    }

    @Test
    void theLanguageIsChosenBeforeSigningInAndThePageSaysWhichItIs() {
        open("login");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(page.locator("footer"))
                .containsText(Translations.text("login.version", "").strip());
        page.locator("vaadin-details-summary").click();
        assertThat(page.getByText(Translations.text("login.help.forgotten"))).isVisible();

        page.locator("footer .language[lang=en]").click();

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("footer .language[lang=en]")).hasAttribute("aria-pressed", "true");
        screenshot("sign-in-english");
    }

    @Test
    void aDemoAccountSignsInByOneClick() {
        open("login");
        page.locator(".accounts button").first().click();

        assertThat(page.locator("vaadin-app-layout")).isVisible();
    }

    @Test
    void sharedComponentsWorkInTheBrowser() {
        signIn(FixedPeople.USERNAME, FixedPeople.PASSWORD);
        open("test/sample");

        assertThat(page.locator(".chart svg")).isVisible();
        page.locator("#kept textarea").fill("half a sentence");
        page.reload();
        settle();
        assertThat(page.locator("#kept textarea")).hasValue("half a sentence");
        page.locator("#refuse").click();
        assertThat(page.locator("vaadin-notification-card")).isVisible();
        screenshot("components");
    }

    @Test
    void whatIsMissingAndWhatIsForbiddenLookTheSame() {
        signIn(FixedPeople.USERNAME, FixedPeople.PASSWORD);
        open("no/such/page");

        assertThat(page.locator(".error-page h1")).hasText(Translations.text("frame.notFound.title"));
        screenshot("not-found");
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtectIt() {
        var answer = page.navigate(url("login"));

        assertThat(answer.headers())
                .containsKeys("content-security-policy", "x-content-type-options", "referrer-policy")
                .containsEntry("x-frame-options", "SAMEORIGIN");
    }
}
