package org.xiaohao.ui.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.ui.shared.Translations;
import org.xiaohao.ui.testing.BrowserTest;
import org.xiaohao.ui.testing.Duties;

/** The office hands a unit without accounts its form, and enters what comes back. */
@Import(BackendTestConfiguration.class)
class UnitFormIT extends BrowserTest {

    private static final int CONTENT = 6;
    private static final int FIGURES = 7;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MutableClock clock;

    @TempDir
    private Path folder;

    @Test
    void aUnitWithoutAccountsIsServed() throws IOException {
        clock.setDate(LocalDate.of(2026, 1, 5));
        Duties duties = new Duties(beans);
        duties.district().clerk("司法局");
        TaskDetails task =
                duties.issue(3, LocalDate.of(2026, 11, 30), "司法局", "城西专班").getFirst();
        clock.setDate(LocalDate.of(2026, 4, 7));

        Actor office = duties.district().office();
        signInAs(office);
        open("tasks");
        page.getByText(Translations.text("tasks.unitForm")).click();
        page.waitForURL("**/unit-form**");
        settle();
        screenshot("unit-form");
        Download download = page.waitForDownload(
                () -> page.locator(".sheet-choice a[download]").first().click());
        page.locator("vaadin-upload input[type=file]").setInputFiles(fill(download.path()));
        assertThat(page.locator("vaadin-grid.ledger")).isVisible();
        settle();
        screenshot("unit-form-preview");
        button("ledger.take", 1).click();
        seeNotice("unitForm.taken", 1);
        settle();
        screenshot("unit-form-taken");

        open("tasks/" + task.summary().id());
        assertThat(page.locator(".timeline")).containsText(Translations.text("TrailKind.PROGRESS_ENTERED"));
        button("task.entry.open").first().click();
        settle();
        assertThat(page.locator(".entry-details")).containsText(office.displayName());
        screenshot("unit-form-task");
        open("monitor");
        page.locator(".unit-map").scrollIntoViewIfNeeded();
        screenshot("unit-form-monitor");
        open("admin/succession");
        screenshot("unit-form-unattended");
    }

    private Path fill(Path exported) throws IOException {
        Path filled = folder.resolve("filled.xlsx");
        try (InputStream in = Files.newInputStream(exported);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(filled)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            sheet.getRow(1).getCell(CONTENT).setCellValue("一季度走访企业12家次，开展培训3场。");
            sheet.getRow(1).getCell(FIGURES).setCellValue("走访企业12家次\n培训3场");
            sheet.getRow(2).getCell(CONTENT).setCellValue("已部署。");
            sheet.getRow(2).getCell(FIGURES).setCellValue("若干");
            workbook.write(out);
        }
        return filled;
    }
}
