package org.xiaohao.ui.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiaohao.testing.TestDatabase;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;
import org.xiaohao.ui.testing.PackagedApplication;

/** A server that ends while somebody types, and comes back, takes nothing of what was typed. */
class RestartIT extends BrowserTest {

    private static final String UNIT = "sfj";
    private static final String TYPED = "开展了三场培训，参加人员已经登记，";
    private static final String FURTHER = "其余两场安排在下月。";

    @TempDir
    private Path folder;

    @Test
    void textAndAFigureNotYetTakenSurviveARestartInMidTyping() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        try (PackagedApplication application = PackagedApplication.start(
                data, "1g", TestDatabase.settingsOfAnother().toArray(String[]::new))) {
            String address = application
                    .uri("/workbench?part=" + application.partsUnderWay(UNIT).getFirst())
                    .toString();
            signInAt(application, address);
            content().fill(TYPED);
            application.kill();
            expectError(".*");
            content().focus();
            page.keyboard().press("Control+End");
            page.keyboard().type(FURTHER);
            line("name").fill("培训");
            line("amount").fill("3");
            assertThat(content()).hasValue(TYPED + FURTHER);
            picture("restart-gone");

            try (PackagedApplication again = application.startAgain()) {
                signInAt(again, address);
                assertThat(content()).hasValue(TYPED + FURTHER);
                assertThat(line("name")).hasValue("培训");
                assertThat(line("amount")).hasValue("3");
                picture("restart-back");
            }
        }
    }

    private void signInAt(PackagedApplication application, String address) {
        page.navigate(address);
        settle();
        page.locator("input[name=username]").fill(UNIT + ".clerk");
        page.locator("input[name=password]").fill(PackagedApplication.PASSWORD);
        page.locator("button[type=submit]").click();
        settle();
        assertThat(content()).isVisible();
    }

    private Locator content() {
        return page.locator(".entry-fields .content textarea");
    }

    private Locator line(String field) {
        return page.locator(".figure-line").getByLabel(Translations.text("entry.figure." + field));
    }
}
