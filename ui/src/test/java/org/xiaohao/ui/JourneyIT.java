package org.xiaohao.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.intake.PlanImportService;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.CleanSlate;
import org.xiaohao.testing.EventDelivery;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;
import org.xiaohao.ui.testing.OfficialWord;
import org.xiaohao.ui.testing.SeedPlan;

/** A plan from the paste to the Word file of the report, each step by the person whose step it is. */
@Import(BackendTestConfiguration.class)
@ExtendWith(CleanSlate.class)
class JourneyIT extends BrowserTest {

    /**
     * What a plan is expected to be read into.
     *
     * @param year the year of the plan
     * @param tasks how many
     * @param sections how many
     * @param withoutLead the number of its only task that names no lead unit
     */
    private record Expected(int year, int tasks, int sections, String withoutLead) {

        LocalDate issued() {
            return LocalDate.of(year, 4, 10);
        }

        LocalDate secondQuarterMissed() {
            return LocalDate.of(year, 7, 13);
        }
    }

    private static final Expected FICTIONAL =
            new Expected(2026, SeedPlan.FICTIONAL_TASKS, SeedPlan.FICTIONAL_SECTIONS, SeedPlan.FICTIONAL_WITHOUT_LEAD);
    private static final Expected TONGZHOU = new Expected(2023, 29, 8, "14");

    private static final String REPORTED = "4";
    private static final String OVERDUE = "1";

    private static final String PROGRESS = "已在12家试点企业开展涉企合规指导，建立部门联席会商机制，召开联席会议3次。";
    private static final String RETURN_REASON = "请补充试点企业的行业分布，7月1日前再报。";
    private static final String SUMMARY = "涉企合规全过程指导试点全面铺开，分行业编制了合规指导目录。";
    private static final String SUMMARY_AGAIN = SUMMARY + "试点覆盖制造、建筑、餐饮三个行业。";
    private static final String RESULT = "在12家试点企业开展涉企合规指导，建立部门联席会商机制";
    private static final String RESULTS = "主要举措和成效";
    private static final String PROBLEMS = "存在的不足和原因";
    private static final String ANSWER = "材料正在汇总，7月14日报送。";
    private static final byte[] PDF = onePage();

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MutableClock clock;

    @Autowired
    private PlanImportService imports;

    @Autowired
    private JdbcTemplate jdbc;

    private Expected expected = FICTIONAL;

    @Test
    void aPlanIsImportedIssuedReportedStruckOffSupervisedAndToldOf() throws IOException {
        expected = FICTIONAL;
        clock.setDate(expected.issued());
        travel(SeedPlan.fictional(fixtures, imports));
    }

    @Test
    void aRealPlanGoesTheSameWay() throws IOException {
        expected = TONGZHOU;
        clock.setDate(expected.issued());
        travel(SeedPlan.real("seeds/tongzhou-2023-plan.txt", fixtures, imports));
    }

    private void travel(SeedPlan plan) throws IOException {
        String lead = plan.lead(REPORTED);
        String late = plan.lead(OVERDUE);
        Actor office = plan.place().office();
        Actor clerk = plan.place().clerk(lead);
        Actor head = plan.place().head(lead);
        Actor lateClerk = plan.place().clerk(late);

        signInAs(office);
        importPlan(plan);
        chooseTheMissingLead(lead);
        issue();
        signOut();

        signInAs(clerk);
        report(plan.task(REPORTED));
        signOut();

        signInAs(head);
        String taskPage = approve(plan.task(REPORTED));
        applyForClosing(taskPage, SUMMARY);
        signOut();

        signInAs(office);
        returnTheApplication(plan.task(REPORTED));
        signOut();

        signInAs(head);
        open(taskPage);
        assertThat(page.getByText(Translations.text("closing.returnedBecause", RETURN_REASON)))
                .isVisible();
        applyForClosing(taskPage, SUMMARY_AGAIN);
        signOut();

        signInAs(office);
        strikeOff(taskPage);
        clock.setDate(expected.secondQuarterMissed());
        remindWhoIsLate(late);
        signOut();

        signInAs(lateClerk);
        answerTheReminder(plan.task(OVERDUE));
        signOut();

        signInAs(office);
        seeTheAnswer();
        draftAndExportTheReport();
        signOut();
    }

    private void importPlan(SeedPlan plan) {
        open("import");
        screenshot("journey-01-import");
        field("import.text").fill(plan.text());
        button("import.read").click();
        assertThat(page.getByText(Translations.text("import.read.result", expected.sections(), expected.tasks())))
                .isVisible();
        screenshot("journey-02-preview");
        guidePicture("preview");
        tab("import.tab.unknown", plan.unknown().size()).click();
        screenshot("journey-03-unknown");
        String newUnit = plan.unknown().get(1);
        settleAsNewUnit(plan.unknown().getFirst());
        settleAsNewUnit(newUnit);
        settleAsKnown(plan.unknown().getLast(), newUnit);
        assertThat(tab("import.tab.unknown", 0)).isVisible();
        tab("import.tab.tasks", expected.tasks()).click();
        lookAtEveryDoubt();
    }

    /** Accepts place by place with the keyboard until only the missing lead is left. */
    private void lookAtEveryDoubt() {
        Locator card = page.locator(".task-card.selected");
        Locator left = page.locator(".doubt-steps .count-words");
        for (int open = openPlaces(); open > 1; open = openPlaces()) {
            do {
                page.keyboard().press("Alt+j");
                settle();
            } while (card.locator(".why.doubt").count() == 0);
            page.keyboard().press("Alt+a");
            assertThat(left).not().hasText(Translations.text("import.doubts", open));
        }
        assertThat(left).hasText(Translations.text("import.doubts", 1));
    }

    private void settleAsNewUnit(String name) {
        button("import.unknown.settle.name", name).click();
        dialog().getByRole(AriaRole.RADIO, named(Translations.text("plan.unknown.way.NEW_UNIT")))
                .check();
        screenshot("journey-03-unknown-dialog");
        settle(name);
    }

    private void settleAsKnown(String name, String unit) {
        button("import.unknown.settle.name", name).click();
        dialog().getByRole(AriaRole.RADIO, named(Translations.text("plan.unknown.way.KNOWN")))
                .check();
        choose(dialog().getByRole(AriaRole.COMBOBOX, named(Translations.text("plan.unknown.known"))), unit);
        settle(name);
    }

    private void settle(String name) {
        dialog().getByRole(AriaRole.BUTTON, named(Translations.text("plan.unknown.settle")))
                .click();
        assertThat(dialog()).isHidden();
        assertThat(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Translations.text("import.unknown.settle.name", name))
                                .setExact(true)))
                .isHidden();
    }

    private void chooseTheMissingLead(String lead) {
        assertThat(button("plan.issue", expected.tasks())).isDisabled();
        page.keyboard().press("Alt+j");
        Locator card = page.locator(".task-card.selected");
        assertThat(card.locator(".no")).hasText(expected.withoutLead());
        screenshot("journey-05-lead");
        choose(card.getByRole(AriaRole.COMBOBOX, named(Translations.text("import.unit.add.LEAD"))), lead);
        assertThat(page.locator(".doubt-steps .count-words")).hasText(Translations.text("import.doubts", 0));
        screenshot("journey-06-ready");
    }

    private void issue() {
        button("plan.issue", expected.tasks()).click();
        screenshot("journey-07-issue");
        dialog().getByRole(AriaRole.BUTTON, named(Translations.text("plan.issue", expected.tasks())))
                .click();
        seeNotice("plan.issued");
        open("tasks");
        screenshot("journey-08-tasks");
    }

    private void report(ParsedTask task) {
        open("workbench");
        screenshot("journey-09-workbench");
        guidePicture("workbench");
        row(task).click();
        Locator pane = pane(task);
        pane.getByRole(AriaRole.BUTTON, named(Translations.text("workbench.receive")))
                .click();
        String period = Translations.text("period.QUARTER.2");
        pane.getByRole(AriaRole.TEXTBOX, named(Translations.text("entry.title", period)))
                .fill(PROGRESS);
        Locator found = pane.locator(".found-figures");
        assertThat(found).containsText(Translations.text("entry.found", 2));
        screenshot("journey-10-found");
        guidePicture("found");
        page.keyboard().press("Alt+Enter");
        assertThat(pane.locator(".figures .chip")).hasCount(2);
        assertThat(found).isHidden();
        figure(pane, "entry.figure.name").fill("走访行业协会");
        figure(pane, "entry.figure.amount").fill("5");
        figure(pane, "entry.figure.classifier").fill("个");
        figure(pane, "entry.figure.classifier").press("Enter");
        assertThat(pane.getByText(Translations.text("entry.figure.EXACT", "走访行业协会", "5", "个")))
                .isVisible();
        pane.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("试点方案.pdf", "application/pdf", PDF));
        assertThat(pane.getByRole(AriaRole.LINK, naming("试点方案.pdf"))).isVisible();
        screenshot("journey-10-entry");
        guidePicture("entry");
        pane.getByRole(AriaRole.BUTTON, naming(Translations.text("entry.submit")))
                .click();
        seeNotice("entry.submitted");
    }

    private static byte[] onePage() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage sheet = new PDPage();
            document.addPage(sheet);
            try (PDPageContentStream words = new PDPageContentStream(document, sheet)) {
                words.beginText();
                words.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                words.newLineAtOffset(72, 700);
                words.showText("Pilot");
                words.endText();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Locator figure(Locator pane, String key) {
        return pane.getByRole(AriaRole.TEXTBOX, named(Translations.text(key)));
    }

    /** Approves what the clerk submitted; gives the address of the task's page. */
    private String approve(ParsedTask task) {
        open("workbench");
        row(task).click();
        Locator pane = pane(task);
        assertThat(pane.getByText(PROGRESS)).isVisible();
        screenshot("journey-11-approval");
        guidePicture("approval");
        pane.getByRole(AriaRole.BUTTON, named(Translations.text("file.preview", "试点方案.pdf")))
                .click();
        assertThat(page.locator("vaadin-dialog iframe")).isVisible();
        screenshot("journey-11-preview");
        dialog().getByRole(AriaRole.BUTTON, named(Translations.text("file.close")))
                .click();
        String address = pane.getByRole(AriaRole.LINK, named(Translations.text("workbench.openTask")))
                .getAttribute("href");
        pane.getByRole(AriaRole.BUTTON, named(Translations.text("approval.approve")))
                .click();
        seeNotice("approval.approved");
        return Objects.requireNonNull(address);
    }

    private void applyForClosing(String taskPage, String summary) {
        open(taskPage);
        button("task.bar.apply").click();
        field("closing.summary").fill(summary);
        screenshot("journey-12-closing");
        guidePicture("closing");
        page.locator(".closing-form")
                .getByRole(AriaRole.BUTTON, named(Translations.text("closing.apply")))
                .click();
        seeNotice("closing.applied");
    }

    private void returnTheApplication(ParsedTask task) {
        open("workbench");
        row(task).click();
        Locator pane = pane(task);
        assertThat(pane.getByText(SUMMARY)).isVisible();
        screenshot("journey-13-review");
        Locator back = pane.getByRole(AriaRole.BUTTON, named(Translations.text("approval.return")));
        back.click();
        pane.getByRole(AriaRole.TEXTBOX, naming(Translations.text("approval.return.label")))
                .fill(RETURN_REASON);
        back.first().click();
        seeNotice("review.returned");
    }

    private void strikeOff(String taskPage) {
        open(taskPage);
        assertThat(page.getByText(SUMMARY_AGAIN).first()).isVisible();
        screenshot("journey-14-decide");
        guidePicture("task");
        button("task.closing.approve").click();
        dialog().getByRole(AriaRole.BUTTON, named(Translations.text("task.closing.approve")))
                .click();
        seeNotice("task.closing.approve.done", REPORTED);
        screenshot("journey-15-struck-off");
    }

    private void remindWhoIsLate(String late) {
        open("monitor");
        Locator list = page.getByRole(
                AriaRole.TABLE, new Page.GetByRoleOptions().setName(Translations.text("monitor.late.list")));
        assertThat(list.getByText(late).first()).isVisible();
        screenshot("journey-16-monitor");
        guidePicture("monitor");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(start("monitor.press.all")))
                .click();
        screenshot("journey-16b-asked-before");
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(start("press.send.NUDGE")))
                .click();
        assertThat(page.getByText(start("press.done.messages")).first()).isVisible();
        screenshot("journey-17-reminded");
    }

    /** The words of a message up to its first number. */
    private static Pattern start(String key) {
        String words = Translations.text(key, "#", "#");
        return Pattern.compile("^" + words.substring(0, words.indexOf('#')));
    }

    private void answerTheReminder(ParsedTask task) {
        open("workbench");
        Locator answer = page.getByLabel(Translations.text("reminder.answer.for", task.title()));
        assertThat(answer).isVisible();
        screenshot("journey-18-reminder");
        answer.fill(ANSWER);
        answer.press("Enter");
        seeNotice("reminder.answered");
    }

    private void seeTheAnswer() {
        open("monitor");
        assertThat(page.getByText(Translations.text("monitor.reminder.answer", ANSWER)))
                .isVisible();
        new EventDelivery(jdbc).await();
        open("notifications");
        assertThat(page.getByText(ANSWER).first()).isVisible();
        screenshot("journey-19-answer");
    }

    private void draftAndExportTheReport() throws IOException {
        open("report");
        screenshot("journey-20-before-the-draft");
        button("report.draft").click();
        Locator document = page.getByRole(
                AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(Translations.text("report.document")));
        assertThat(document).containsText(SUMMARY_AGAIN);
        assertThat(document).containsText(RESULT);
        screenshot("journey-21-report");
        guidePicture("report");
        assertStandsAmongTheResults(document.innerText().lines().toList());

        document.locator(".figure").first().click();
        Locator origins = page.locator(".report-sources");
        assertThat(origins).containsText(PROGRESS);
        screenshot("journey-22-proof");
        button("report.unused").click();
        screenshot("journey-23-unused");
        button("report.questions").click();
        assertThat(origins).containsText(PROBLEMS);
        screenshot("journey-24-questions");

        page.locator(".export-menu").click();
        Download file = page.waitForDownload(() -> page.locator(
                        "vaadin-menu-bar-item",
                        new Page.LocatorOptions().setHasText(Translations.text("report.export.docx")))
                .first()
                .click());
        assertThat(file.suggestedFilename()).endsWith(".docx");
        List<String> word = OfficialWord.paragraphs(file.path());
        assertStandsAmongTheResults(word);
        assertThat(word.get(lineWith(word, PROBLEMS) + 1)).isEqualTo("（待补充）");
    }

    /** What was summed up and what was reported stand in one paragraph, below the heading of the results. */
    private static void assertStandsAmongTheResults(List<String> lines) {
        int told = lineWith(lines, SUMMARY_AGAIN);
        assertThat(lineWith(lines, RESULT)).isEqualTo(told);
        assertThat(told).isGreaterThan(lineWith(lines, RESULTS)).isLessThan(lineWith(lines, PROBLEMS));
    }

    private static int lineWith(List<String> lines, String words) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return i;
            }
        }
        throw new AssertionError("No line has: " + words);
    }

    private Locator field(String key) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Translations.text(key)));
    }

    private Locator row(ParsedTask task) {
        return page.getByRole(AriaRole.LISTITEM)
                .getByRole(AriaRole.BUTTON, naming(task.title()))
                .first();
    }

    private Locator pane(ParsedTask task) {
        return page.getByRole(
                AriaRole.REGION,
                new Page.GetByRoleOptions().setName(task.title()).setExact(true));
    }

    private static Locator.GetByRoleOptions naming(String part) {
        return new Locator.GetByRoleOptions().setName(part);
    }
}
