package org.xiaohao.ui.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.progress.EntryText;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;
import org.xiaohao.ui.testing.Duties;

/** Two people of a unit write the same entry: the second is told, sees both texts, and nothing is lost. */
@Import(BackendTestConfiguration.class)
class CollidingIT extends BrowserTest {

    private static final String UNIT = "区司法局";
    private static final String THEIRS = "同事写的一句。";
    private static final String MINE = "我写的另一句。";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MutableClock clock;

    @Test
    void theSecondOfTwoPeopleSeesBothTextsAndLosesNone() {
        clock.setDate(LocalDate.of(2026, 4, 7));
        Duties duties = new Duties(beans);
        TestJurisdiction district = duties.district();
        List<TaskDetails> tasks = duties.issue(1, LocalDate.of(2099, 12, 31), UNIT);
        long part = duties.part(tasks.getFirst(), UNIT);
        duties.receive(district.clerk(UNIT), part);
        signInAs(district.clerk(UNIT));
        open("workbench?part=" + part);
        Locator content = page.locator(".entry-fields .content textarea");
        content.click();

        duties.draft(district.head(UNIT), part, EntryText.of(THEIRS));
        content.fill(MINE);
        page.locator(".entry-fields .problem textarea, .entry-fields textarea")
                .last()
                .click();
        button("entry.submit").click();

        assertThat(dialog()).containsText(Translations.text("conflict.title"));
        assertThat(dialog()).containsText(THEIRS);
        assertThat(dialog()).containsText(MINE);
        screenshot("two-clerks");
        button("conflict.merge").click();
        assertThat(content).hasValue(THEIRS + "\n" + MINE);
        button("entry.submit").click();
        seeNotice("entry.submitted");
    }
}
