package org.xiaohao.ui.supervision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.supervision.PressLate;
import org.xiaohao.supervision.PressService;
import org.xiaohao.supervision.ReminderService;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.CleanSlate;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;

/** The office finds who is late, sends letters, a unit answers, and the letter is closed. */
@Import(BackendTestConfiguration.class)
@ExtendWith(CleanSlate.class)
class PressJourneyIT extends BrowserTest {

    private static final List<String> UNITS = List.of("区住建局", "区商务局", "区文旅局", "区统计局", "柳河镇", "新城街道", "望江镇", "稻香镇");

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private PressService press;

    @Autowired
    private ReminderService reminders;

    @Autowired
    private MutableClock clock;

    @Test
    void theOfficeWritesAUnitAnswersAndTheLetterIsClosed() {
        TestJurisdiction here = fixtures.jurisdiction();
        UNITS.stream().filter(unit -> !unit.equals("望江镇")).forEach(here::clerk);
        PlanFixture.Draft draft = plans.plan(here).titled("示范区2026年法治政府建设工作要点", 2026);
        draft.task(
                "1",
                task -> task.titled("行政规范性文件合法性审核", "，应审尽审")
                        .lead(UNITS.getFirst())
                        .responsible(UNITS.subList(1, UNITS.size()).toArray(String[]::new))
                        .due(LocalDate.of(2026, 6, 30)));
        draft.task("2", task -> task.titled("组建镇（街道）合法性审核协作区", "").lead("柳河镇").responsible("区统计局", "稻香镇"));
        IssuedPlan plan = draft.issue();
        clock.setDate(LocalDate.of(2026, 7, 16));
        fixtures.callAs(here.office(), () -> press.press(new PressLate(plan.id(), Set.of(), "请写明补报日期")));
        fixtures.callAs(here.clerk("区文旅局"), () -> {
            reminders.answer(
                    reminders
                            .unanswered(PageRequest.of(0, 1))
                            .getContent()
                            .getFirst()
                            .id(),
                    "经办人轮岗，7月25日前补报");
            return true;
        });
        clock.setDate(LocalDate.of(2026, 7, 20));

        signInAs(here.office());
        open("monitor?plan=" + plan.id());
        screenshot("press-1-monitor");
        button("monitor.press.all", 8).click();
        assertThat(dialog().getByText(Translations.text("press.kind.SUPERVISION_LETTER")))
                .isVisible();
        screenshot("press-2-message");
        dialog().getByText(Translations.text("press.kind.SUPERVISION_LETTER")).click();
        assertThat(dialog().locator(".paper.letter")).isVisible();
        screenshot("press-3-letter");
        dialog().getByRole(AriaRole.BUTTON, named(Translations.text("press.send.SUPERVISION_LETTER", 7)))
                .click();
        assertThat(page.getByText(Translations.text("press.done.letters", 7, 11))
                        .first())
                .isVisible();
        open("letters");
        screenshot("press-4-register");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("柳河镇"))
                .click();
        assertThat(page.locator(".letter-pane")).isVisible();
        screenshot("press-5-letter");
        signOut();

        signInAs(here.clerk("柳河镇"));
        open("workbench");
        screenshot("press-6-workbench");
        page.getByText(Translations.text("letter.band.open")).click();
        Locator words = page.locator(".letter-reply textarea");
        words.fill("编办7月24日上会，4个镇的法审员7月30日前到位，协作区8月10日前挂牌。");
        screenshot("press-7-answer");
        button("letter.reply.send").click();
        seeNotice("letter.reply.done");
        signOut();

        signInAs(here.office());
        open("letters");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("柳河镇"))
                .click();
        assertThat(page.locator(".letter-answer")).isVisible();
        screenshot("press-8-answered");
        button("letter.close.confirm").click();
        dialog().getByRole(AriaRole.BUTTON, named(Translations.text("letter.close.confirm")))
                .click();
        assertThat(page.locator(".letter-steps .done")).hasCount(5);
        open("admin/press");
        screenshot("press-9-rules");
    }
}
