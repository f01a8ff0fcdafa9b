package org.xiaohao.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.intake.DocumentRefusedException;
import org.xiaohao.intake.IntakeService;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.PlanState;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;

/** A table of tasks in a Word file, taken in, left over night, gone on with, and issued. */
@Import(BackendTestConfiguration.class)
class ImportJourneyIT extends BrowserTest {

    /** Points of a text of nearly as many characters as are taken, which is read for seconds. */
    private static final int LONGEST = 590;

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String FILE = "示范区2026年法治工作任务分解表.docx";
    private static final String ALIAS = "区执法局";
    private static final String NEW_UNIT = "区数据局";
    private static final String CONCERNED = "有关部门";
    private static final List<List<String>> ROWS = List.of(
            List.of("序号", "工作任务", "牵头单位", "配合单位", "完成时限"),
            List.of("1", "公开权力和责任清单。各单位梳理清单并在网站公开。", "区司法局", NEW_UNIT, "2026年6月底前"),
            List.of("2", "开展执法人员培训。组织两场集中培训。编印办案指引一册。", "区司法局", "区财政局", "2026年9月底前"),
            List.of("3", "清查非现场执法设施。停用不合规的设施。", ALIAS, "区公安局、区交通运输局", "2026年4月底前"),
            List.of("4", "开展宪法宣传周活动。宣传走进社区、学校。", "区司法局", CONCERNED, "2026年12月10日前"),
            List.of("5", "整治道路交通执法突出问题。复核上一年度处罚案卷。", "区公安局", "区交通运输局", "2026年11月底前"));

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PlanService plans;

    @Autowired
    private IntakeService intakes;

    private TestJurisdiction place;
    private Actor office;

    @BeforeEach
    void prepare() {
        place = fixtures.jurisdiction();
        List.of("区司法局", "区财政局", "区公安局", "区交通运输局", "区综合行政执法局", "区民政局", "区教育局").forEach(place::unit);
        office = place.office();
    }

    @Test
    void aTableIsTakenInMendedLeftGoneOnWithAndIssued() throws IOException {
        signInAs(office);
        open("import");
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(FILE, WORD, table()));
        page.waitForURL(Pattern.compile(".*/import/\\d+"));
        assertThat(tab("import.tab.tasks", 5)).isVisible();
        screenshot("import-01-read");

        settleTheNames();
        splitTheTraining();
        giveAnotherRole();
        signOut();

        signInAs(office);
        open("import");
        assertThat(page.getByText(FILE)).isVisible();
        screenshot("import-06-list");
        page.locator(".intake-row")
                .getByText(Translations.text("import.open.go"))
                .click();
        assertThat(tab("import.tab.tasks", 6)).isVisible();
        assertThat(tab("import.tab.unknown", 0)).isVisible();
        acceptEveryDoubt();
        screenshot("import-07-settled");
        issue();

        PlanDraft plan = fixtures.callAs(
                office,
                () -> plans.draft(
                        plans.list(PageRequest.of(0, 1)).getContent().getFirst().id()));
        assertThat(plan.state()).isEqualTo(PlanState.ISSUED);
        assertThat(plan.tasks()).hasSize(6);
        assertThat(plan.tasks().stream().flatMap(task -> task.parties().stream()))
                .extracting(PlanDraft.DraftParty::resolvedName)
                .contains("区综合行政执法局", NEW_UNIT, "区民政局", "区教育局");
        assertThat(plan.attachmentId()).isNotNull();
    }

    @Test
    void aDocumentOfTwoMillionCharactersOpensAndIsSteppedThrough() {
        long id = fixtures.callAs(office, () -> intakes.take(longText(300)));

        signInAs(office);
        open("import/" + id);
        assertThat(tab("import.tab.tasks", 300)).isVisible();
        assertThat(page.locator(".source-line").count())
                .as("only what is in sight is in the browser")
                .isLessThan(200);
        page.keyboard().press("Alt+k");

        assertThat(page.locator(".task-card.selected")).containsText("推进第300项工作");
        assertThat(page.locator(".source-line .doubt").getByText("某某局")).isVisible();
        screenshot("import-10-long");
    }

    @Test
    void cardsAreDraggedIntoAnotherOrder() {
        long id = fixtures.callAs(office, () -> intakes.take("""
                示范区2026年法治工作要点
                1.公开权力清单。（牵头单位：区司法局）
                2.培训执法人员。（牵头单位：区司法局）
                3.清查执法设施。（牵头单位：区司法局）
                """));
        signInAs(office);
        open("import/" + id);
        Locator cards = page.locator(".sheet-card");
        Locator titles = cards.locator(".title");
        assertThat(titles).hasText(new String[] {"公开权力清单", "培训执法人员", "清查执法设施"});

        cards.last().locator(".grip").dragTo(cards.first());

        String[] moved = {"清查执法设施", "公开权力清单", "培训执法人员"};
        assertThat(titles).hasText(moved);
        screenshot("import-11-order");
        open("import/" + id);
        assertThat(titles).hasText(moved);
    }

    @Test
    void aDocumentThatIsBeingReadIsBrokenOff() {
        byte[] content = longText(LONGEST).getBytes(StandardCharsets.UTF_8);
        signInAs(office);
        open("import");
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("长文.txt", "text/plain", content));
        Locator reading = page.locator(".reading");
        assertThat(reading).containsText(Translations.text("import.reading.READING", "长文.txt"));
        screenshot("import-12-reading");

        button("import.reading.cancel").click();

        String why = Notices.text(new DocumentRefusedException(Reason.CANCELLED));
        assertThat(page.getByText(Translations.text("import.refused", why))).isVisible();
        assertThat(reading).isHidden();
        assertThat(page.locator("vaadin-upload")).isVisible();
        screenshot("import-13-cancelled");
        assertThat(fixtures.callAs(office, () -> intakes.open(PageRequest.of(0, 1))))
                .isEmpty();
    }

    /** Points of some 7,000 characters each, the last one of a unit that nobody knows. */
    private static String longText(int points) {
        StringBuilder text = new StringBuilder("示范区2026年法治工作要点\n一、总体任务\n");
        for (int i = 1; i <= points; i++) {
            text.append(i).append(".推进第").append(i).append("项工作。").append("逐项对照要求抓好落实。".repeat(600));
            text.append("（牵头单位：").append(i == points ? "某某局" : "区司法局").append("）\n");
        }
        return text.toString();
    }

    /** A Word file that holds nothing but a title and a table. */
    private static byte[] table() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("示范区2026年法治工作任务分解表");
            XWPFTable table = document.createTable(ROWS.size(), ROWS.getFirst().size());
            for (int row = 0; row < ROWS.size(); row++) {
                for (int cell = 0; cell < ROWS.get(row).size(); cell++) {
                    table.getRow(row).getCell(cell).setText(ROWS.get(row).get(cell));
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private void settleTheNames() {
        tab("import.tab.unknown", 3).click();
        screenshot("import-02-unknown");
        beginSettling(ALIAS, "KNOWN");
        choose(dialog().getByRole(AriaRole.COMBOBOX, named(Translations.text("plan.unknown.known"))), "区综合行政执法局");
        endSettling("import-03-alias", 2);
        beginSettling(NEW_UNIT, "NEW_UNIT");
        endSettling("import-03-new", 1);
        beginSettling(CONCERNED, "SEVERAL");
        Locator several = dialog().getByRole(AriaRole.COMBOBOX, named(Translations.text("plan.unknown.members")));
        choose(several, "区民政局");
        choose(several, "区教育局");
        page.keyboard().press("Escape");
        endSettling("import-03-several", 0);
        screenshot("import-03-decided");
        tab("import.tab.tasks", 5).click();
    }

    private void beginSettling(String name, String way) {
        button("import.unknown.settle.name", name).click();
        dialog().getByRole(AriaRole.RADIO, named(Translations.text("plan.unknown.way." + way)))
                .check();
    }

    private void endSettling(String picture, int left) {
        screenshot(picture);
        dialog().getByRole(AriaRole.BUTTON, named(Translations.text("plan.unknown.settle")))
                .click();
        assertThat(dialog()).isHidden();
        assertThat(tab("import.tab.unknown", left)).isVisible();
    }

    private void splitTheTraining() {
        tab("import.tab.tasks", 5).click();
        Locator card = page.locator(".task-card", new Page.LocatorOptions().setHasText("开展执法人员培训"));
        card.locator(".title").click();
        assertThat(card.and(page.locator(".selected"))).isVisible();
        screenshot("import-04-card");
        card.getByRole(AriaRole.BUTTON, named(Translations.text("import.task.split")))
                .click();
        dialog().locator(".cut-here").last().click();
        screenshot("import-04-split");
        dialog().getByRole(AriaRole.BUTTON, named(Translations.text("import.task.split")))
                .click();
        assertThat(tab("import.tab.tasks", 6)).isVisible();
        assertThat(page.locator(".task-card .title").getByText("编印办案指引一册")).isVisible();
    }

    /** By dragging, from supporting to responsible; a click in the text brings the card. */
    private void giveAnotherRole() {
        page.locator(".source-line span").getByText("整治道路交通执法突出问题").first().click();
        Locator card = page.locator(".task-card.selected");
        assertThat(card).containsText("整治道路交通执法突出问题");
        Locator rows = card.locator(".role-row");
        rows.nth(2).getByText("区交通运输局").dragTo(rows.nth(1));
        assertThat(card.locator(".role-row").nth(1).locator(".chip")).hasText(Pattern.compile("区交通运输局.*"));
        screenshot("import-05-dragged");
    }

    private void acceptEveryDoubt() {
        Locator left = page.locator(".doubt-steps .count-words");
        for (int open = openPlaces(); open > 0; open = openPlaces()) {
            page.keyboard().press("Alt+j");
            page.keyboard().press("Alt+a");
            assertThat(left).not().hasText(Translations.text("import.doubts", open));
        }
        assertThat(left).hasText(Translations.text("import.doubts", 0));
    }

    private void issue() {
        button("plan.issue", 6).click();
        screenshot("import-08-confirm");
        dialog().getByRole(AriaRole.BUTTON, named(Translations.text("plan.issue", 6)))
                .click();
        seeNotice("plan.issued");
        screenshot("import-09-issued");
    }
}
