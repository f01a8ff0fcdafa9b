package org.xiaohao.ui.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;
import org.xiaohao.ui.testing.Duties;

/** A clerk reports a whole quarter, twelve duties of two plans, on one page. */
@Import(BackendTestConfiguration.class)
class PeriodIT extends BrowserTest {

    private static final String LEAD = "\u53f8\u6cd5\u5c40";
    private static final String UNIT = "\u6c11\u653f\u5c40";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ProgressService progress;

    @Autowired
    private MutableClock clock;

    @Test
    void twelveDutiesOfTwoPlansGoOutTogetherWithTheirFigures() {
        clock.setDate(LocalDate.of(2026, 1, 5));
        Duties duties = new Duties(beans);
        List<TaskDetails> one = duties.issue(6, LocalDate.of(2026, 11, 30), LEAD, UNIT);
        List<TaskDetails> two = duties.issue(6, LocalDate.of(2026, 12, 20), UNIT);
        one.forEach(task -> duties.receive(duties.district().clerk(UNIT), duties.part(task, UNIT)));
        two.forEach(task -> duties.receive(duties.district().clerk(UNIT), duties.part(task, UNIT)));
        clock.setDate(LocalDate.of(2026, 2, 10));
        Actor clerk = duties.district().clerk(UNIT);
        Actor head = duties.district().head(UNIT);

        signInAs(clerk);
        open("workbench");
        page.locator("a[href='period']").first().click();
        Locator rows = page.locator(".period-row");
        assertThat(rows).hasCount(12);
        screenshot("period-empty");
        rows.first().locator(".open").click();
        for (int row = 0; row < 12; row++) {
            assertThat(page.locator(".period-row.opened .open"))
                    .hasAccessibleName((row % 6 + 1) + " Task " + (row % 6 + 1));
            Locator text = page.locator(".period-open .content textarea");
            text.fill("\u5f00\u5c55\u57f9\u8bad" + (row + 2) + "\u671f\uff0c\u8986\u76d6320\u4eba\u6b21\u3002");
            page.locator(".period-open .found-figures, .period-open .found")
                    .first()
                    .waitFor();
            text.press("Alt+Enter");
            settle();
            if (row == 3) {
                screenshot("period-open");
            }
            text.press(row < 11 ? "Control+ArrowDown" : "Escape");
            settle();
        }
        assertThat(page.locator(".period-row.is-ready")).hasCount(12);
        rows.nth(11).locator("vaadin-checkbox").click();
        settle();
        screenshot("period-ready");
        page.locator(".period-foot vaadin-button").click();
        button("period.takeBack").click();
        assertThat(page.locator(".period-row.is-ready")).hasCount(12);
        assertThat(page.locator("vaadin-notification-card")
                        .filter(new Locator.FilterOptions().setHasText(Translations.text("period.takeBack.done", 11))))
                .isVisible();
        screenshot("period-taken-back");
        page.locator(".period-foot vaadin-button").click();
        assertThat(page.locator(".period-row.is-submitted")).hasCount(11);
        assertThat(page.locator(".period-row.is-ready")).hasCount(1);
        screenshot("period-submitted");

        List<EntryDetails> waiting = fixtures.callAs(
                head, () -> progress.awaitingApproval(PageRequest.of(0, 50)).getContent());
        assertThat(waiting)
                .hasSize(11)
                .allSatisfy(entry -> assertThat(entry.text().figures())
                        .extracting(Figure::classifier)
                        .containsExactly("\u671f", "\u4eba\u6b21"));
    }
}
