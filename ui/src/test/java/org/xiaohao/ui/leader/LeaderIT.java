package org.xiaohao.ui.leader;

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
import org.xiaohao.instruction.GiveInstruction;
import org.xiaohao.instruction.InstructionService;
import org.xiaohao.instruction.Opinion;
import org.xiaohao.instruction.ReferralService;
import org.xiaohao.review.CoordinationAddressee;
import org.xiaohao.review.CoordinationService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Role;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;

/** A leader on a phone decides in a few taps, the unit answers, and everything fits on one sheet of paper. */
@Import(BackendTestConfiguration.class)
class LeaderIT extends BrowserTest {

    private static final int PHONE_HEIGHT = 844;
    private static final List<String> TITLES = List.of(
            "组建镇（街道）合法性审核协作区",
            "重复信访事项攻坚化解",
            "行政执法人员持证上岗与分级培训，补考、换证、停岗一并办结并向社会公布结果",
            "规范涉企行政检查",
            "推进行政复议规范化建设",
            "补齐基层应急队伍和物资点位",
            "整治道路交通执法突出问题");

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private CoordinationService coordination;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private MutableClock clock;

    private TestJurisdiction here;
    private IssuedPlan plan;

    @BeforeEach
    void threeMattersWait() {
        clock.setDate(LocalDate.of(2026, 1, 5));
        here = fixtures.jurisdiction();
        PlanFixture.Draft draft = plans.plan(here).titled("示范区2026年法治政府建设工作要点", 2026);
        for (int number = 1; number <= TITLES.size(); number++) {
            String title = TITLES.get(number - 1);
            LocalDate due = LocalDate.of(2026, 5, 31).plusDays(9L * (number - 1));
            draft.task(
                    Integer.toString(number),
                    task -> task.titled(title, "。")
                            .lead("区司法局")
                            .responsible("区委编办")
                            .due(due));
        }
        plan = draft.issue();
        here.leader();
        clock.setDate(LocalDate.of(2026, 6, 23));
        refer("1", "4 个镇没有法审人员编制，协作区挂不了牌；另 8 个镇（街道）已完成。", "同意 4 个镇共用 2 名法审员，7月10日前到位？");
        refer("2", "14 件已化解 11 件；3 件涉及 2009 年跨区征地，面积要市里认定。", "同意延期到 7月31日，并由您协调市里？");
        long part = plan.partId("3", "区委编办");
        fixtures.callAs(
                here.clerk("区委编办"),
                () -> coordination.ask(part, CoordinationAddressee.LEADER, "补考只排了 2 场，214 人还没考，请协调借用区委党校考场，补考加到 5 场。"));
        long said = plan.task("6");
        fixtures.callAs(
                here.leader(),
                () -> instructions.give(GiveInstruction.on(said, Opinion.COMMENT, "应急物资点位要见照片和台账，不见不销号。")
                        .answeredWithin(3)));
    }

    private void refer(String number, String why, String ask) {
        long task = plan.task(number);
        fixtures.callAs(here.office(), () -> referrals.refer(task, why, ask));
    }

    private void as(Actor person) {
        signInAs(person);
    }

    @Test
    void aLeaderOnAPhoneDecidesInFourTapsAndSeesTheAnswer() {
        as(here.leader());
        page.waitForURL("**/leader");
        Locator matters = page.locator(".matter");
        assertThat(matters).hasCount(3);
        screenshot("leader");
        page.setViewportSize(390, PHONE_HEIGHT);
        settle();
        var third = matters.nth(2).boundingBox();
        assertThat(third.y + third.height)
                .as("the third matter ends on the first screen")
                .isLessThan(PHONE_HEIGHT);

        // Four taps: open, opinion, term, send.
        matters.first().locator("vaadin-button").first().click();
        page.locator(".instruct .choices vaadin-radio-button")
                .first()
                .locator("label")
                .click();
        page.locator(".instruct .terms vaadin-radio-button")
                .nth(1)
                .locator("label")
                .click();
        settle();
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/leader-instruct.m.png")));
        page.setViewportSize(1366, 768);
        settle();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/leader-instruct.png")));
        button("instruct.send").click();
        seeNotice("instruct.sent", "1");
        assertThat(matters).hasCount(2);
        signOut();

        as(here.clerk("区司法局"));
        open("workbench");
        screenshot("leader-workbench");
        page.getByText(Translations.text("instruct.band.answer")).last().click();
        button("instruct.answer").click();
        dialog().locator("textarea").fill("2 名法审员已到位，挂牌日期另报。");
        screenshot("leader-answer");
        dialog().locator("vaadin-button[theme~=primary]").click();
        settle();
        signOut();

        as(here.leader());
        assertThat(page.locator(".leader-list").getByText("2 名法审员已到位").first()).isVisible();
        screenshot("leader-answered");
    }

    @Test
    void seenIsTakenBackWithinTenSeconds() {
        as(here.leader());
        Locator matters = page.locator(".matter");
        matters.first().locator("vaadin-button").nth(1).click();
        assertThat(matters).hasCount(2);
        page.locator("vaadin-notification-card vaadin-button").first().click();
        assertThat(matters).hasCount(3);
    }

    @Test
    void theOfficePutsATaskBeforeTheLeaderAndPutsDownWhatHeWrote() {
        as(here.office());
        open("tasks/" + plan.task("4"));
        page.locator(".task-head vaadin-menu-bar-button").first().click();
        page.getByText(Translations.text("referral.make.title")).first().click();
        dialog().locator("textarea").first().fill("清单没有定，检查还在重复。");
        dialog().locator("textarea").nth(1).fill("同意七月起只按清单检查？");
        screenshot("leader-refer");
        dialog().locator("vaadin-button[theme~=primary]").click();
        seeNotice("referral.made", "4");
        screenshot("leader-referred");
        open("leader");
        assertThat(page.locator(".matter")).hasCount(4);
        screenshot("leader-office");
        page.locator(".matter").last().locator("vaadin-button").first().click();
        dialog().locator("input[type=text], vaadin-text-field input").first().fill("沈立");
        page.locator(".instruct .choices vaadin-radio-button")
                .first()
                .locator("label")
                .click();
        screenshot("leader-paper");
        button("instruct.send.paper").click();
        assertThat(page.locator(".matter")).hasCount(3);
    }

    @Test
    void aLeadersWordBecomesASupervisedMatterThatTheUnitAnswers() {
        as(here.leader());
        page.locator(".matter").first().locator("vaadin-button").first().click();
        page.locator(".instruct .choices vaadin-radio-button")
                .first()
                .locator("label")
                .click();
        page.locator(".instruct .terms vaadin-radio-button")
                .last()
                .locator("label")
                .click();
        button("instruct.send").click();
        seeNotice("instruct.sent", "1");
        signOut();

        as(here.office());
        open("matters");
        button("matters.enter").click();
        screenshot("matters-enter");
        button("matters.form.confirm").click();
        assertThat(dialog().locator("[invalid]").first()).isVisible();
        dialog().locator("vaadin-text-field input").first().fill("早餐摊点疏导");
        dialog().locator("textarea").first().fill("三天内拿出早餐摊点疏导方案，不堵路、不扰民。");
        dialog().locator("vaadin-text-field input").nth(1).fill("区政府第12次常务会");
        choose(dialog().locator("vaadin-combo-box input").first(), "区委编办");
        dialog().locator("vaadin-checkbox input[type=checkbox]").last().check();
        button("matters.form.confirm").click();
        seeNotice("matters.form.done", "2");
        assertThat(page.locator(".matter-table tbody tr")).hasCount(2);
        screenshot("matters");
        signOut();

        as(here.clerk("区委编办"));
        open("workbench");
        screenshot("matters-workbench");
        signOut();

        as(here.office());
        open("matters");
        page.locator(".matter-table a").last().click();
        settle();
        screenshot("matters-task");
    }

    @Test
    void fiveMattersFitOnOneSheet() throws IOException {
        String length = "情况说明".repeat(60);
        refer("4", length, "请定事项".repeat(60));
        refer("5", length, "请定事项".repeat(60));
        as(here.leader());
        assertThat(page.locator(".matter")).hasCount(5);
        print("leader-sheet-full");
    }

    @Test
    void threeMattersFitOnOneSheetWithWhatToKnow() throws IOException {
        as(here.leader());
        String text = print("leader-sheet");
        assertThat(text)
                .contains("4 个镇共用 2 名法审员")
                .contains(Translations.text("leader.toKnow").substring(0, 4));
    }

    private String print(String name) throws IOException {
        settle();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Path file = Path.of("target", "screenshots", name + ".pdf");
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(file));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void whoIsNoLeaderHasNoSuchPage() {
        as(here.person(Role.CLERK));
        open("leader");
        assertThat(page.locator(".matter")).hasCount(0);
        assertThat(page.locator(".error-page")).isVisible();
    }
}
