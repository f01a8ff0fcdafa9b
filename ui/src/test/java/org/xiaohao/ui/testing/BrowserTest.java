package org.xiaohao.ui.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.TestAbortedException;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.xiaohao.Application;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestDatabase;
import org.xiaohao.ui.shared.Translations;

/**
 * The application on a port of its own, on the test database, and a Chromium that uses it. The name of a subclass ends in {@code IT}. The browser
 * is {@code XIAOHAO_CHROMIUM} or {@code /usr/bin/chromium}; where there is none, the tests are skipped.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            TestDatabase.DATA_DIR,
            "server.address=127.0.0.1",
            "vaadin.productionMode=true",
            "db-scheduler.enabled=false",
            // Tests that set the clock forward stay signed in.
            "xiaohao.session.longest=3650d",
            "server.servlet.session.timeout=3650d"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(SecurityOfThisContext.class)
public abstract class BrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String NOTHING_LOADS = "() => { const bar = document.querySelector('.v-loading-indicator');"
            + " return !bar || getComputedStyle(bar).opacity === '0'; }";
    private static final double PATIENCE = 180_000;
    private static final int DESKTOP_WIDTH = 1366;
    private static final int DESKTOP_HEIGHT = 768;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    @LocalServerPort
    private int port;

    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;

    /** The page of the running test, at the size of an office screen. */
    protected Page page;

    private final List<String> scriptErrors = new ArrayList<>();
    private final List<Pattern> expectedErrors = new ArrayList<>();

    @BeforeAll
    void launch() {
        String configured = System.getenv("XIAOHAO_CHROMIUM");
        Path executable = Path.of(configured == null || configured.isBlank() ? "/usr/bin/chromium" : configured);
        Assumptions.assumeTrue(Files.isExecutable(executable), "No Chromium at " + executable + "; journeys skipped");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    void quit() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void openWindow() {
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(DESKTOP_WIDTH, DESKTOP_HEIGHT));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        scriptErrors.clear();
        expectedErrors.clear();
        page.onPageError(scriptErrors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                scriptErrors.add(message.text() + " at " + message.location());
            }
        });
    }

    /** Names an error in the browser's console that this test brings about on purpose. */
    protected final void expectError(String pattern) {
        expectedErrors.add(Pattern.compile(pattern));
    }

    /** What the browser showed when a test failed and was not just skipped, while it still shows it: {@code target/screenshots/failed-….png}. */
    @RegisterExtension
    final AfterTestExecutionCallback pictureOfAFailure = test -> test.getExecutionException()
            .filter(thrown -> !(thrown instanceof TestAbortedException))
            .ifPresent(failure -> {
                try {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve(
                                    "failed-" + test.getRequiredTestMethod().getName() + ".png")));
                    failure.addSuppressed(new AssertionError("at " + page.url() + "\n" + page.innerText("body")));
                } catch (PlaywrightException gone) {
                    failure.addSuppressed(gone);
                }
            });

    @AfterEach
    void closeWindow() {
        context.close();
        assertThat(scriptErrors)
                .as("errors in the browser's console")
                .filteredOn(error -> expectedErrors.stream()
                        .noneMatch(expected -> expected.matcher(error).find()))
                .isEmpty();
    }

    /** The address of a path such as {@code tasks/1}. */
    protected String url(String path) {
        return "http://127.0.0.1:" + port + "/" + path;
    }

    /** Opens a path such as {@code tasks/1} and waits until the server has nothing more to say. */
    protected void open(String path) {
        page.navigate(url(path));
        settle();
    }

    /** Signs in through the form; returns when the first page stands. */
    protected void signIn(String username, String password) {
        open("login");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").click();
        settle();
    }

    /** Signs a person of {@link Fixtures} in; returns when the frame stands. */
    protected void signInAs(Actor person) {
        signIn(person.username(), Fixtures.PASSWORD);
        assertThat(page.locator("vaadin-app-layout")).isVisible();
    }

    protected void signOut() {
        page.locator("vaadin-menu-bar-button .who").click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions()
                                .setName(Translations.text("frame.signOut"))
                                .setExact(true))
                .click();
        assertThat(page.locator("input[name=username]")).isVisible();
    }

    /** The first button with these words. */
    protected Locator button(String key, Object... arguments) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Translations.text(key, arguments))
                                .setExact(true))
                .first();
    }

    protected Locator tab(String key, Object... arguments) {
        return page.getByRole(
                AriaRole.TAB,
                new Page.GetByRoleOptions()
                        .setName(Translations.text(key, arguments))
                        .setExact(true));
    }

    protected Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** Something with exactly this name, within another part of the page. */
    protected static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    /** Chooses an item of a combo box. */
    protected void choose(Locator box, String item) {
        box.click();
        box.fill(item);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(item))
                .first()
                .click();
    }

    /** Waits for a short message. */
    protected void seeNotice(String key, Object... arguments) {
        assertThat(page.locator("vaadin-notification-card")
                        .getByText(Translations.text(key, arguments))
                        .first())
                .isVisible();
    }

    /** How many places of a document, or of a draft, wait for a person. */
    protected int openPlaces() {
        settle();
        return Integer.parseInt(
                page.locator(".doubt-steps .count-words").textContent().replaceAll("\\D", ""));
    }

    /** Waits until Flow has no request under way. */
    protected void settle() {
        page.waitForFunction("() => window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients"
                + " && Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())"
                + " && document.readyState === 'complete'"
                + " && Object.values(window.Vaadin.Flow.clients).some(c => c.isActive)");
    }

    /** Takes the page at 1366 x 768 and, under the same name with {@code .m}, at 390 x 844. */
    protected void screenshot(String name) {
        settle();
        picture(name);
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        settle();
        picture(name + ".m");
        page.setViewportSize(DESKTOP_WIDTH, DESKTOP_HEIGHT);
    }

    /**
     * Takes the page, and keeps it as a picture of the guide: {@code target/guide/NAME.jpg}, from where it is copied to the
     * resources when it is to change.
     */
    protected void guidePicture(String name) {
        settle();
        page.waitForFunction(NOTHING_LOADS);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "guide", name + ".jpg"))
                .setType(ScreenshotType.JPEG)
                .setQuality(70));
    }

    /** Takes the page as it is, also one that Flow has no part in. */
    protected void picture(String name) {
        page.waitForFunction(NOTHING_LOADS);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
