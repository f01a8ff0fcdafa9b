package org.xiaohao.ui.supervision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.plan.ObjectionService;
import org.xiaohao.review.CoordinationAddressee;
import org.xiaohao.review.CoordinationService;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;

/** What the office sees first is what is late, each light says why, and all of it is two sheets of paper. */
@Import(BackendTestConfiguration.class)
class MonitorIT extends BrowserTest {

    private static final int TASKS = 29;
    private static final List<String> UNITS =
            List.of("区司法局", "区公安局", "区民政局", "区住建局", "区城管局", "区信访局", "区水务局", "区教育局", "区卫健局", "区商务局", "区应急局", "区审计局");

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private ObjectionService objections;

    @Autowired
    private CoordinationService coordination;

    @Autowired
    private MutableClock clock;

    private TestJurisdiction here;
    private IssuedPlan plan;

    @BeforeEach
    void aPlanOfTwentyNineTasks() {
        clock.setDate(LocalDate.of(2026, 1, 5));
        here = fixtures.jurisdiction();
        PlanFixture.Draft draft =
                plans.plan(here).titled("示范区2026年法治政府建设工作要点", 2026).section("一、依法全面履行政府职能");
        for (int number = 1; number <= TASKS; number++) {
            String lead = UNITS.get(number % UNITS.size());
            String other = UNITS.get((number + 5) % UNITS.size());
            LocalDate due = LocalDate.of(2026, 5, 31).plusDays(7L * (number - 1));
            draft.task(
                    Integer.toString(number),
                    task -> task.titled("组建镇（街道）合法性审核协作区并规范运行", "。")
                            .lead(lead)
                            .responsible(other)
                            .due(due));
        }
        plan = draft.issue();
        for (int number = 1; number <= TASKS; number++) {
            String name = Integer.toString(number);
            String lead = UNITS.get(number % UNITS.size());
            String other = UNITS.get((number + 5) % UNITS.size());
            plan.receive(name, lead, other);
            plan.report(name, other, 1, "已办");
            if (number % 3 != 0) {
                plan.report(name, lead, 1, "已办");
            }
        }
        clock.setDate(LocalDate.of(2026, 6, 8));
        for (int number : List.of(10, 13)) {
            String lead = UNITS.get(number % UNITS.size());
            long part = plan.partId(Integer.toString(number), lead);
            fixtures.callAs(here.clerk(lead), () -> objections.raise(part, "不属本单位职责"));
            fixtures.callAs(here.clerk(lead), () -> coordination.ask(part, CoordinationAddressee.OFFICE, "请协调"));
        }
        clock.setDate(LocalDate.of(2026, 6, 23));
    }

    @Test
    void whatIsLateComesFirstAndTheOfficesOwnLatenessBelow() {
        signInAs(here.office());
        open("monitor?plan=" + plan.id());
        Locator late = page.locator(".overdue-table tbody tr").first();
        assertThat(late).isVisible();
        assertThat(late.boundingBox().y)
                .as("the first late row is on the first screen")
                .isLessThan(500);
        assertThat(page.locator(".review-table tbody tr")).hasCount(4);
        screenshot("monitor-late-first");
    }

    @Test
    void aLightSaysWhyByKeyAndByFinger() {
        signInAs(here.office());
        open("tasks?plan=" + plan.id());
        Locator why = page.locator(".why-button").first();
        why.focus();
        page.keyboard().press("Enter");
        Locator words = page.locator(".why-light:popover-open");
        assertThat(words).isVisible();
        assertThat(words).containsText("2026");
        picture("light-why");
        page.keyboard().press("Enter");
        assertThat(words).hasCount(0);
        page.setViewportSize(390, 844);
        settle();
        why.click();
        assertThat(words).isVisible();
        picture("light-why.m");
        page.setViewportSize(1366, 768);
        open("tasks/" + plan.task("1"));
        page.locator(".why-button").first().click();
        assertThat(words).isVisible();
        picture("light-why-task");
    }

    @Test
    void theMonitorPrintsOnTwoSheetsEachWithPlanAndTime() throws IOException {
        signInAs(here.office());
        open("monitor?plan=" + plan.id());
        settle();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(Path.of("target", "screenshots", "monitor-print.pdf")));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(sheet);
                stripper.setEndPage(sheet);
                assertThat(stripper.getText(document)).contains("示范区2026年法治政府建设工作要点");
            }
        }
    }

    @Test
    void newRulesAreTriedBeforeTheyAreTaken() {
        signInAs(here.office());
        open("admin/light-rules");
        page.locator("vaadin-integer-field input").first().fill("60");
        page.keyboard().press("Tab");
        settle();
        assertThat(page.locator(".rule-changes li").first()).isVisible();
        screenshot("light-rules");
        button("lightRules.take", 2).click();
        dialog().locator("textarea").fill("汛期提前预警");
        dialog().locator("vaadin-button[theme~=primary]").click();
        seeNotice("lightRules.taken", 2);
        assertThat(page.getByText(Translations.text("lightRules.same"))).isVisible();
        screenshot("light-rules-taken");
    }
}
