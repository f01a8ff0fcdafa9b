package org.xiaohao.ui.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.account.AccountActivation;
import org.xiaohao.account.AccountService;
import org.xiaohao.account.ActivateAccount;
import org.xiaohao.account.ActivationService;
import org.xiaohao.account.ChangeOwnPassword;
import org.xiaohao.account.UpdateAccount;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.CleanSlate;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.Lifeline;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;

/** When a session ends, and that a database that is gone ends none. */
@Import({BackendTestConfiguration.class, Lifeline.class})
@ExtendWith(CleanSlate.class)
class SessionsIT extends BrowserTest {

    private static final String TYPED = "a sentence that nobody saved";
    private static final String NEW_PASSWORD = "another-horse-2";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private AccountService accounts;

    @Autowired
    private ActivationService slips;

    @Autowired
    private AccountActivation activation;

    @Autowired
    private Lifeline line;

    private TestJurisdiction here;
    private Actor office;

    @BeforeEach
    void somebodyIsSignedIn() {
        here = fixtures.jurisdiction();
        office = here.office();
        signInAs(office);
        open("import");
    }

    @AfterEach
    void theDatabaseIsBack() {
        line.mend();
    }

    /** From here on the application has no database; a browser writes each 503 down. */
    private void cutTheLine() {
        expectError("status of 503");
        line.cut();
    }

    @Test
    void aPageOpenedWithoutADatabaseSaysSoAndComesBackWithoutSigningIn() {
        cutTheLine();
        Response gone = page.navigate(url("import"));
        assertThat(gone.status()).isEqualTo(503);
        assertThat(gone.headers()).containsEntry("retry-after", "10");
        assertThat(page.locator(".error-page h1")).hasText(Translations.text("frame.unavailable.title"));
        picture("database-gone");
        line.mend();
        page.getByText(Translations.text("frame.unavailable.again")).click();
        assertThat(page.locator("vaadin-app-layout")).isVisible();
        assertThat(page.locator(".paste textarea")).isVisible();
    }

    @Test
    void thePageIsEnglishForWhoAsksForEnglish() {
        page.context().addCookies(List.of(new Cookie("xiaohao-language", "en").setUrl(url(""))));
        cutTheLine();
        page.navigate(url("import"));
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator(".error-page h1"))
                .hasText(Translations.text("frame.unavailable.title", Locale.ENGLISH));
    }

    @Test
    void anOpenPageTriesAgainAndLosesNothing() {
        page.locator(".paste textarea").fill(TYPED);
        cutTheLine();
        page.locator("vaadin-side-nav-item[path=tasks]").click();
        assertThat(page.getByText(Translations.text("frame.connection.lost"))).isVisible();
        picture("database-gone-open-page");
        line.mend();
        assertThat(page).hasURL(url("tasks"));
        open("import");
        assertThat(page.locator(".paste textarea")).hasValue(TYPED);
    }

    @Test
    void signingInWithoutADatabaseBlamesNoPassword() {
        signOut();
        cutTheLine();
        signIn(office.username(), Fixtures.PASSWORD);
        assertThat(page.locator("vaadin-password-field")).containsText(Translations.text("login.unavailable"));
        screenshot("sign-in-unavailable");
        line.mend();
        signInAs(office);
    }

    @Test
    void aNewPasswordEndsTheSessionAndKeepsWhatWasTyped() {
        page.locator(".paste textarea").fill(TYPED);
        String code = asAdmin(() -> slips.issue(List.of(office.accountId()), 7))
                .getFirst()
                .code();
        String password = "another-horse-2";
        activation.activate(new ActivateAccount(office.username(), code, password));
        page.locator("vaadin-side-nav-item[path=tasks]").click();
        page.getByText(Translations.text("frame.expired.title")).click();
        assertThat(page.locator("input[name=username]")).isVisible();
        signIn(office.username(), password);
        open("import");
        assertThat(page.locator(".paste textarea")).hasValue(TYPED);
    }

    @Test
    void aDeactivatedPersonIsOutAtTheNextStep() {
        asAdmin(() -> accounts.deactivate(
                office.accountId(), accounts.details(office.accountId()).version()));
        page.navigate(url("tasks"));
        assertThat(page.locator("input[name=username]")).isVisible();
    }

    @Test
    void anotherRoleAsksForANewSignIn() {
        asAdmin(() -> {
            var read = accounts.details(office.accountId());
            return accounts.update(
                    new UpdateAccount(read.id(), read.version(), read.displayName(), null, Set.of(Role.LEADER), null));
        });
        page.navigate(url("tasks"));
        assertThat(page.locator("input[name=username]")).isVisible();
    }

    @Test
    void anotherNameEndsNothing() {
        asAdmin(() -> {
            var read = accounts.details(office.accountId());
            return accounts.update(
                    new UpdateAccount(read.id(), read.version(), "Another name", read.orgUnitId(), read.roles(), null));
        });
        page.navigate(url("tasks"));
        assertThat(page.locator("vaadin-app-layout")).isVisible();
    }

    /** Somebody else who knows the password is out; the person who changes it goes on. */
    @Test
    void changingTheOwnPasswordEndsTheOtherSessions() {
        page.locator("vaadin-menu-bar-button .who").click();
        page.getByText(Translations.text("frame.password")).click();
        var passwords = dialog().locator("input[type=password]");
        passwords.nth(0).fill(Fixtures.PASSWORD);
        passwords.nth(1).fill(NEW_PASSWORD);
        passwords.nth(2).fill(NEW_PASSWORD);
        picture("change-password");
        dialog().getByRole(AriaRole.BUTTON, named(Translations.text("frame.password")))
                .click();
        seeNotice("frame.password.changed");
        open("tasks");
        assertThat(page.locator("vaadin-app-layout")).isVisible();
        // Elsewhere.
        fixtures.callAs(office, () -> {
            accounts.changeOwnPassword(new ChangeOwnPassword(NEW_PASSWORD, NEW_PASSWORD + "3"));
            return true;
        });
        page.navigate(url("tasks"));
        assertThat(page.locator("input[name=username]")).isVisible();
    }

    /** Another browser that the person ends from here; what was typed there is kept in its tab. */
    @Test
    void aSessionElsewhereIsEnded() {
        try (var elsewhere =
                java.util.Objects.requireNonNull(page.context().browser()).newContext()) {
            var other = elsewhere.newPage();
            other.navigate(url("login"));
            other.locator("input[name=username]").fill(office.username());
            other.locator("input[name=password]").fill(Fixtures.PASSWORD);
            other.keyboard().press("Enter");
            assertThat(other.locator("vaadin-app-layout")).isVisible();

            page.locator("vaadin-menu-bar-button .who").click();
            page.getByText(Translations.text("frame.sessions")).click();
            assertThat(dialog().locator(".token")).hasCount(2);
            picture("own-sessions");
            dialog().getByRole(AriaRole.BUTTON, named(Translations.text("frame.sessions.endOthers")))
                    .click();
            seeNotice("frame.sessions.ended");
            assertThat(dialog().locator(".token")).hasCount(1);

            other.navigate(url("tasks"));
            assertThat(other.locator("input[name=username]")).isVisible();
        }
        open("tasks");
        assertThat(page.locator("vaadin-app-layout")).isVisible();
    }

    private <T> T asAdmin(Supplier<T> work) {
        return fixtures.callAs(here.admin(), work);
    }
}
