package org.xiaohao.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MailServer;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;

/** From the address that the administrator enters to the task that the mail leads to, and to the last mail. */
@Import(BackendTestConfiguration.class)
class DailyMailIT extends BrowserTest {

    private static final String LEAD = "司法局";
    private static final String ADDRESS = "clerk.of.justice@example.org";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private MutableClock clock;

    @Autowired
    @Qualifier("dailyMailTask")
    private RecurringTask<Void> task;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        MailServer.configure(properties);
    }

    @Test
    void aMailADayLeadsToWhatIsLateUntilThePersonWantsNone() {
        TestJurisdiction place = fixtures.jurisdiction();
        IssuedPlan plan = plans.plan(place)
                .titled("法治建设工作要点", 2026)
                .task("1", named -> named.lead(LEAD).titled("清理积案", "，全部办完"))
                .task("2", named -> named.lead(LEAD).titled("培训执法人员", ""))
                .issue();
        plan.receive("1", LEAD);
        plan.receive("2", LEAD);
        Actor clerk = place.clerk(LEAD);
        clock.setDate(LocalDate.of(2026, 7, 13));

        signInAs(place.admin());
        open("admin/accounts?id=" + clerk.accountId());
        page.locator("vaadin-email-field input").fill(ADDRESS);
        screenshot("mail-account");
        button("admin.save").click();
        settle();
        task.execute(null, null);

        List<MimeMessage> came = MailServer.to(ADDRESS);
        assertThat(came).hasSize(1);
        String link = MailServer.ADDRESS + "tasks/" + plan.task("1");
        assertThat(MailServer.text(came.getFirst()))
                .contains("清理积案")
                .contains("培训执法人员")
                .contains(link);
        open("admin/channels");
        assertThat(page.locator(".mail-card").textContent()).contains("已发 1");
        screenshot("channels");

        Page mail = page.context().newPage();
        mail.setContent(MailServer.html(came.getFirst()));
        assertThat(mail.locator("a[href='" + link + "']").textContent()).contains("清理积案");
        mail.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "mail.png")));
        mail.close();

        signOut();
        signInAs(clerk);
        open(link.substring(MailServer.ADDRESS.length()));
        assertThat(page.textContent("body")).contains("清理积案");

        page.locator("vaadin-menu-bar-button .who").click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions()
                                .setName(Translations.text("mailChoice.title"))
                                .setExact(true))
                .click();
        dialog().getByText(Translations.text("MailChoice.NONE")).click();
        screenshot("mail-choice");
        dialog().locator("vaadin-button[theme~=primary]").click();
        seeNotice("mailChoice.saved");
        clock.setDate(LocalDate.of(2026, 7, 14));
        task.execute(null, null);

        assertThat(MailServer.to(ADDRESS)).hasSize(1);
    }
}
