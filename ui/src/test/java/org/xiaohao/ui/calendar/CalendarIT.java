package org.xiaohao.ui.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;

/** The calendar in a browser, and its address as a calendar program reads it. */
@Import(BackendTestConfiguration.class)
class CalendarIT extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private MutableClock clock;

    private TestJurisdiction place;
    private IssuedPlan plan;

    @BeforeEach
    void twoPlansAreUnderWay() {
        clock.reset();
        place = fixtures.jurisdiction();
        plan = plans.plan(place)
                .titled("2026年法治政府建设工作要点", 2026)
                .task("1", task -> task.lead("司法局").titled("完善重大行政决策程序", "").due(LocalDate.of(2026, 9, 18)))
                .task(
                        "2",
                        task -> task.lead("司法局")
                                .responsible("财政局")
                                .titled("开展行政执法人员轮训", "")
                                .due(LocalDate.of(2026, 9, 30)))
                .task(
                        "3",
                        task -> task.lead("财政局")
                                .responsible("司法局")
                                .titled("清理行政规范性文件", "")
                                .due(LocalDate.of(2026, 10, 15)))
                .issue();
        plans.plan(place)
                .titled("营商环境整改台账", 2026)
                .task("1", task -> task.lead("司法局").titled("规范涉企检查", "").due(LocalDate.of(2026, 9, 30)))
                .issue();
        plan.receive("1", "司法局");
        plan.receive("2", "司法局", "财政局");
        clock.setDate(LocalDate.of(2026, 9, 21));
    }

    @Test
    void aClerkSeesTheMonthOpensADayAndATask() {
        signInAs(place.clerk("司法局"));
        open("calendar?month=2026-09");
        Locator lines = page.locator(".month-day:not(.outside) .line");
        lines.first().waitFor();
        assertThat(page.locator(".month-day .line.late").first()).isVisible();
        assertThat(page.locator(".month-day.rest")).not().hasCount(0);
        assertThat(page.locator(".month-day.today .number")).hasText("21");
        screenshot("calendar");
        guidePicture("calendar");

        page.locator(".month-day h3 a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("30"))
                .last()
                .click();
        page.waitForURL("**/calendar?month=2026-09&day=2026-09-30");
        settle();
        assertThat(page.locator(".day-list li")).hasCount(2);
        screenshot("calendar-day");
        page.locator(".day-list li a").first().click();
        page.waitForURL("**/tasks/*");

        open("calendar?month=2026-10");
        assertThat(page.locator(".month-day .kind-of-day").first()).isVisible();
        screenshot("calendar-october");
        open("calendar?month=2027-02");
        assertThat(page.getByText(Translations.text("holidays.unannounced", "2027")))
                .isVisible();
    }

    @Test
    void theOfficeSeesWhatIsOfAllUnits() {
        signInAs(place.office());
        open("calendar?month=2026-07");
        page.locator(".month-day .line").first().waitFor();
        screenshot("calendar-office");
        button("calendar.after").click();
        page.waitForURL("**/calendar?month=2026-08");
        open("calendar?month=x&day=y&plan=z");
        assertThat(page.locator(".month-day.today")).isVisible();
    }

    @Test
    void anAddressIsMadeReadWithoutSigningInAndEnded() throws IOException, InterruptedException {
        signInAs(place.clerk("司法局"));
        open("calendar");
        button("calendar.feed").click();
        settle();
        button("feed.make").click();
        Locator field = dialog().locator("vaadin-text-field input");
        field.waitFor();
        String address = field.inputValue();
        screenshot("calendar-feed");
        assertThat(address).startsWith(url("feeds/calendar/"));
        HttpResponse<String> answer = read(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(answer.body()).startsWith("BEGIN:VCALENDAR").contains("DTSTART;VALUE=DATE:20260930");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();

        button("feed.noted").click();
        settle();
        button("calendar.feed").click();
        button("feed.revoke").click();
        seeNotice("feed.revoked");
        HttpResponse<String> gone = read(address);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).isEmpty();
    }

    private static HttpResponse<String> read(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
