package org.xiaohao.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.intake.DocumentRefusedException;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.progress.EntryText;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.CleanSlate;
import org.xiaohao.ui.shared.Notices;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;
import org.xiaohao.ui.testing.Duties;

/** What people and their files get wrong: the page says what is wrong, stores nothing, and keeps what was typed. */
@Import(BackendTestConfiguration.class)
@ExtendWith(CleanSlate.class)
class BadInputIT extends BrowserTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    private static final String LEAD = "Lead unit";
    private static final String NO_NUMBER = "这段文字没有任何编号，读不出任务。";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int OVER_20_MB = 20 * 1024 * 1024 + 1;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private JdbcTemplate jdbc;

    private Duties duties;

    @BeforeEach
    void prepare() {
        duties = new Duties(beans);
    }

    private int rows(String table) {
        Integer rows = jdbc.queryForObject("select count(*) from " + table, Integer.class);
        return rows == null ? 0 : rows;
    }

    @Test
    void aPlanThatCannotBeReadIsRefusedAndWhatWasPastedStays() throws IOException, GeneralSecurityException {
        int plans = rows("plan");
        int files = rows("attachment");
        signInAs(duties.district().office());
        open("import");
        Locator paste = page.locator(".paste textarea");

        readButton().click();
        seeRefusal(Reason.EMPTY);
        screenshot("bad-01-empty");
        paste.fill("PK\u0003\u0004\u0000\u0001 binary");
        readButton().click();
        seeRefusal(Reason.BINARY);
        paste.fill(NO_NUMBER);
        readButton().click();
        seeRefusal(Reason.NO_NUMBERED_ITEM);
        screenshot("bad-02-no-number");

        byte[] word = word();
        upload("方案.docx", WORD, "这其实是一个文本文件。".getBytes(StandardCharsets.UTF_8));
        seeRefusal(Reason.NOT_A_DOCX);
        upload("有密码.docx", WORD, encrypted());
        seeRefusal(Reason.ENCRYPTED);
        screenshot("bad-03-encrypted");
        upload("损坏.docx", WORD, Arrays.copyOf(word, word.length / 2));
        seeRefusal(Reason.CORRUPT);
        upload("二进制.txt", "text/plain", new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2, 0, 3});
        seeRefusal(Reason.BINARY);
        upload("没有编号.docx", WORD, word);
        seeRefusal(Reason.NO_NUMBERED_ITEM);

        assertThat(paste).hasValue(NO_NUMBER);
        assertThat(rows("plan")).isEqualTo(plans);
        assertThat(rows("attachment")).isEqualTo(files);
    }

    private Locator readButton() {
        return button("import.read");
    }

    private void upload(String name, String type, byte[] content) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, type, content));
    }

    private void seeRefusal(Reason reason) {
        assertThat(page.getByRole(AriaRole.ALERT)
                        .filter(new Locator.FilterOptions()
                                .setHasText(Translations.text(
                                        "import.refused", Notices.text(new DocumentRefusedException(reason))))))
                .isVisible();
        settle();
    }

    private static byte[] word() throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(NO_NUMBER);
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] encrypted() throws IOException, GeneralSecurityException {
        try (var file = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inside = encryptor.getDataStream(file)) {
                inside.write(word());
            }
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void evidenceOfAForbiddenTypeOrSizeIsRefusedAndTheReportStays() {
        // A refused upload is answered with the status of what is wrong with it, which a browser writes down.
        expectError("status of 4(13|22).*upload");
        Actor clerk = duties.district().clerk(LEAD);
        receivedTask(clerk);
        int files = rows("attachment");
        signInAs(clerk);
        openFirst();
        content().fill("Half a report.");

        byte[] program =
                "MZ\u0090\u0000\u0003 This program cannot be run in DOS mode.".getBytes(StandardCharsets.ISO_8859_1);
        upload("照片.pdf", "application/pdf", program);
        assertThat(page.getByRole(AriaRole.ALERT).getByText(refusedType("照片.pdf")))
                .isVisible();
        screenshot("bad-04-evidence-type");
        upload("录像.pdf", "application/pdf", new byte[OVER_20_MB]);
        assertThat(page.locator(".field-error")).hasText(Translations.text("evidence.tooBig", 20L));
        screenshot("bad-05-evidence-size");

        assertThat(content()).hasValue("Half a report.");
        assertThat(rows("attachment")).isEqualTo(files);
    }

    private static String refusedType(String fileName) {
        return Notices.text(new InvalidInputException("content", "attachment-type", fileName, 20L));
    }

    private TaskDetails receivedTask(Actor clerk) {
        TaskDetails task = duties.issue(1, DUE, LEAD).getFirst();
        duties.receive(clerk, duties.part(task, LEAD));
        return task;
    }

    private void openFirst() {
        open("workbench");
        page.locator(".work-row .open").first().click();
        assertThat(content()).isVisible();
        settle();
    }

    private Locator content() {
        return page.locator("vaadin-text-area.content textarea");
    }

    @Test
    void aDateOutOfRangeIsRefusedAtItsField() {
        TaskDetails task = duties.issue(1, DUE, LEAD).getFirst();
        signInAs(duties.district().office());
        open("tasks/" + task.summary().id());
        page.locator(".actions vaadin-menu-bar-button:not([hidden])").click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions()
                                .setName(Translations.text("task.changeDue"))
                                .setExact(true))
                .click();
        Locator dialog = dialog();
        Locator day = dialog.locator("vaadin-date-picker");
        Locator reason = dialog.locator("textarea");
        reason.fill("The council meets later.");

        changeDay(dialog, day, "1999-01-01");
        assertThat(day)
                .containsText(Notices.text(new InvalidInputException("dueDate", "date-out-of-range", 2000, 2100)));
        screenshot("bad-06-date");
        changeDay(dialog, day, "2026-13-45");
        assertThat(day).containsText(Notices.text(new InvalidInputException("dueDate", "date-unreadable")));
        assertThat(reason).hasValue("The council meets later.");
        assertThat(jdbc.queryForObject(
                        "select due_date from task where id = ?",
                        LocalDate.class,
                        task.summary().id()))
                .isEqualTo(DUE);
    }

    private void changeDay(Locator dialog, Locator day, String text) {
        day.locator("input").fill(text);
        day.locator("input").press("Enter");
        settle();
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Translations.text("task.changeDue.confirm")))
                .click();
        settle();
    }

    @Test
    void anUnknownAddressSaysSo() {
        signInAs(duties.district().office());
        for (String path : List.of("tasks/99999999999", "tasks/abc", "plans/99999999999", "nowhere")) {
            open(path);
            assertThat(page.locator("h1")).hasText(Translations.text("frame.notFound.title"));
            assertThat(page.locator("body")).not().containsText("Exception");
        }
        screenshot("bad-07-unknown");
    }

    @Test
    void whatIsTypedAfterTheSessionEndedIsBackAfterSigningIn() {
        Actor clerk = duties.district().clerk(LEAD);
        receivedTask(clerk);
        signInAs(clerk);
        openFirst();
        typeIntoEndedSession("Typed after the session ended.");
        screenshot("bad-08-expired");

        signInAs(clerk);
        openFirst();
        assertThat(content()).hasValue("Typed after the session ended.");
        assertThat(page.locator(".saved")).containsText(start("entry.autosaved"));
        content().fill("Submitted before it was saved by itself.");
        button("entry.submit").click();
        assertThat(page.getByText(Translations.text("entry.submitted"))).isVisible();
        settle();
        assertThat(page.evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('xiaohao.typed'))"))
                .as("kept in the browser although it is submitted")
                .isEqualTo(List.of());
    }

    /** The browser still has its cookie, the server no longer knows the session. */
    private void typeIntoEndedSession(String text) {
        List<Cookie> cookies = page.context().cookies();
        cookies.forEach(cookie -> cookie.value = "ended");
        page.context().addCookies(cookies);
        content().fill(text);
        assertThat(page.locator(".v-system-error")).containsText(Translations.text("frame.expired.title"));
    }

    /** The words of a message up to its first argument. */
    private static String start(String key) {
        String words = Translations.text(key, "#");
        return words.substring(0, words.indexOf('#'));
    }

    @Test
    void whatIsTypedOverAnOlderVersionIsOfferedBesideTheNewerText() {
        Actor clerk = duties.district().clerk(LEAD);
        long part = duties.part(receivedTask(clerk), LEAD);
        signInAs(clerk);
        openFirst();
        typeIntoEndedSession("Mine, never saved.");
        duties.draft(duties.district().clerk(LEAD), part, EntryText.of("A colleague's newer report."));

        signInAs(clerk);
        openFirst();
        assertThat(content()).hasValue("A colleague's newer report.");
        Locator kept = page.locator(".kept");
        assertThat(kept).containsText("Mine, never saved.");
        screenshot("bad-09-kept");
        kept.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Translations.text("kept.append")))
                .click();
        assertThat(content()).hasValue("A colleague's newer report.\nMine, never saved.");
        assertThat(kept).isHidden();
        assertThat(page.locator(".saved")).containsText(start("entry.autosaved"));

        openFirst();
        assertThat(content()).hasValue("A colleague's newer report.\nMine, never saved.");
        assertThat(page.locator(".kept")).isHidden();
    }
}
