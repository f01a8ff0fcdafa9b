package org.xiaohao.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;

/** The first day: from an empty installation to the first entry that a clerk hands in, with every click counted. */
@Import(BackendTestConfiguration.class)
class FirstDayIT extends BrowserTest {

    private static final int MOST_CLICKS = 60;
    private static final int UNITS = 39;
    private static final String PASSWORD = "another-horse-2";
    private static final String TASK = "开展河道执法检查";
    private static final String PROGRESS = "已完成春季河道执法检查，发现的问题全部移交整改。";
    private static final String PLAN = """
            示范区2026年法治建设工作要点
            一、依法行政
            1.开展河道执法检查。全年检查不少于12次。（牵头单位：河务局；配合单位：林业局；完成时限：2026年12月底前）
            2.修订行政处罚裁量基准。报区政府审议后公布。（牵头单位：林业局；责任单位：柳树镇、青石街道；完成时限：2026年11月底前）
            二、普法宣传
            3.组织执法人员培训。全年不少于两场。（牵头单位：河务局；责任单位：各镇（街道）；完成时限：2026年10月底前）
            """;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private MutableClock clock;

    private final Map<String, String> codes = new HashMap<>();
    private int clicks;

    @Test
    void anEmptyInstallationReachesItsFirstEntryInSixtyClicks() {
        clock.setDate(LocalDate.of(2026, 4, 10));
        // What the first start writes to the log once, a person would copy from there.
        jdbc.sql("update account set password_hash = ? where username = 'admin'")
                .param(encoder.encode(Fixtures.PASSWORD))
                .update();

        enter("admin", Fixtures.PASSWORD);
        assertThat(page.locator(".start-steps li.current h2")).hasText(Translations.text("StartStep.JURISDICTION"));
        screenshot("first-day-01-start");
        nameTheJurisdiction();
        enrol();
        makeSlips();
        leave();

        activate("office");
        enter("office", PASSWORD);
        assertThat(page.locator(".start-steps li.current h2")).hasText(Translations.text("StartStep.PLAN"));
        screenshot("first-day-08-office");
        importAndIssue();
        leave();

        activate("hwj.clerk");
        enter("hwj.clerk", PASSWORD);
        report();

        System.getLogger("first-day").log(System.Logger.Level.INFO, clicks + " clicks");
        assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);
    }

    private void nameTheJurisdiction() {
        click(link("start.to.settings"));
        field("admin.settings.name").fill("示范区");
        field("admin.settings.shortName").fill("示范区");
        field("admin.settings.code").fill("990801");
        click(button("admin.save"));
        seeNotice("admin.settings.saved");
        screenshot("first-day-02-settings");
    }

    private void enrol() {
        click(page.locator("vaadin-side-nav-item[path=start]"));
        click(link("start.to.enrolment"));
        field("enrolment.text").fill(list());
        click(button("enrolment.read"));
        assertThat(button("enrolment.take", 2 * UNITS + UNITS + 1)).isVisible();
        screenshot("first-day-03-preview");
        click(button("enrolment.take", 2 * UNITS + UNITS + 1));
        assertThat(page.getByText(Translations.text("enrolment.done", UNITS, 2 * UNITS + 1, 1))
                        .first())
                .isVisible();
        screenshot("first-day-04-enrolled");
    }

    private static String list() {
        String further = IntStream.rangeClosed(5, UNITS)
                .mapToObj(number -> "示范第" + number + "局\t第" + number + "局\t\t\t\t")
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                "单位名称\t简称\t代码\t类别\t别名\t单位集合",
                "示范区河务局\t河务局\thwj\t政府部门\t水管局\t",
                "示范区林业局\t林业局\tlyj\t\t\t",
                "柳树镇人民政府\t柳树镇\t\t\t\t各镇（街道）",
                "青石街道办事处\t青石街道\t\t\t\t各镇（街道）",
                further,
                "\t没有名称的一行\t\t\t\t",
                "姓名\t用户名\t单位\t角色",
                "赵主任\toffice\t\t法治办");
    }

    private void makeSlips() {
        click(link("enrolment.toSlips"));
        screenshot("first-day-05-waiting");
        click(button("slips.make", 2 * UNITS + 1));
        assertThat(page.locator(".slip")).hasCount(2 * UNITS + 1);
        screenshot("first-day-06-slips");
        page.locator(".slip")
                .all()
                .forEach(slip -> codes.put(
                        slip.locator(".line .value").nth(1).textContent(),
                        slip.locator(".line .value").nth(2).textContent()));
    }

    private void activate(String username) {
        page.navigate(url("activate"));
        settle();
        field("login.username").fill(username);
        field("activate.code").fill(codes.get(username));
        page.locator("input[type=password]").first().fill(PASSWORD);
        page.locator("input[type=password]").last().fill(PASSWORD);
        screenshot("first-day-07-activate-" + username);
        click(button("activate.set"));
        click(link("activate.signIn"));
    }

    private void enter(String username, String password) {
        if (!page.url().endsWith("/login")) {
            open("login");
        }
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        click(page.locator("button[type=submit]"));
        assertThat(page.locator("vaadin-app-layout")).isVisible();
        settle();
    }

    private void leave() {
        clicks += 2;
        signOut();
    }

    private void importAndIssue() {
        click(link("start.to.import"));
        field("import.text").fill(PLAN);
        click(button("import.read"));
        assertThat(tab("import.tab.tasks", 3)).isVisible();
        screenshot("first-day-09-import");
        Locator left = page.locator(".doubt-steps .count-words");
        for (int open = openPlaces(); open > 0; open = openPlaces()) {
            press("Alt+j");
            press("Alt+a");
            assertThat(left).not().hasText(Translations.text("import.doubts", open));
        }
        click(button("plan.issue", 3));
        screenshot("first-day-10-issue");
        click(dialog().getByRole(AriaRole.BUTTON, named(Translations.text("plan.issue", 3))));
        seeNotice("plan.issued");
        page.waitForURL("**/plans/*");
        settle();
    }

    private void report() {
        screenshot("first-day-11-workbench");
        click(page.getByRole(AriaRole.LISTITEM)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(TASK))
                .first());
        Locator pane = page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(TASK).setExact(true));
        click(pane.getByRole(AriaRole.BUTTON, named(Translations.text("workbench.receive"))));
        pane.getByRole(AriaRole.TEXTBOX, named(Translations.text("entry.title", Translations.text("period.QUARTER.2"))))
                .fill(PROGRESS);
        screenshot("first-day-12-entry");
        click(pane.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Translations.text("entry.submit"))));
        seeNotice("entry.submitted");
        screenshot("first-day-13-submitted");
    }

    private void click(Locator place) {
        clicks++;
        place.click();
        settle();
    }

    /** A key is as much work as a click. */
    private void press(String key) {
        clicks++;
        page.keyboard().press(key);
        settle();
    }

    private Locator link(String key) {
        return page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(Translations.text(key))
                                .setExact(true))
                .first();
    }

    private Locator field(String key) {
        return page.getByRole(
                AriaRole.TEXTBOX,
                new Page.GetByRoleOptions().setName(Translations.text(key)).setExact(true));
    }
}
