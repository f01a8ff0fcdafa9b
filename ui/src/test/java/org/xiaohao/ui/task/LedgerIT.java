package org.xiaohao.ui.task;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.xiaohao.ledger.LedgerColumn;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.testing.BrowserTest;

/** A clerk takes the ledger home, fills it in, and brings it back. */
@Import({BackendTestConfiguration.class, IssuedPlan.class})
class LedgerIT extends BrowserTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private IssuedPlan issuedPlan;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AssignmentService assignments;

    @TempDir
    private Path folder;

    @Test
    void aClerkFillsInTheLedgerSomewhereElse() throws IOException {
        TestJurisdiction place = fixtures.jurisdiction();
        long planId = issuedPlan.issueIn(place);
        for (String number : new String[] {"1", "2", "3"}) {
            long task = issuedPlan.task(place, planId, number);
            fixtures.callAs(place.clerk(IssuedPlan.LEAD), () -> {
                assignments.receive(tasks.details(task).parts().getFirst().assignmentId());
                return true;
            });
        }
        signInAs(place.clerk(IssuedPlan.LEAD));
        open("tasks");
        Download download =
                page.waitForDownload(() -> page.locator("a[download]").first().click());
        screenshot("tasks-ledger");
        Path filled = fill(download.path());

        open("tasks/ledger");
        page.locator("vaadin-upload input[type=file]").setInputFiles(filled);
        assertThat(page.locator("vaadin-grid.ledger")).isVisible();
        settle();
        screenshot("ledger-preview");
        button("ledger.take", 1).click();
        seeNotice("ledger.taken", 1);
        settle();
        screenshot("ledger-taken");

        expectError("status of 422.*upload");
        page.locator("vaadin-upload input[type=file]").setInputFiles(foreign());
        assertThat(page.locator(".note.late")).isVisible();
        screenshot("ledger-foreign");
    }

    private Path fill(Path exported) throws IOException {
        Path filled = folder.resolve("filled.xlsx");
        try (InputStream in = Files.newInputStream(exported);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(filled)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            cell(sheet, 1, LedgerColumn.CONTENT).setCellValue("Inspected 12 sites, 3 notices were given.");
            cell(sheet, 1, LedgerColumn.NEXT_STEP).setCellValue("Visit the others in March.");
            cell(sheet, 1, LedgerColumn.DUE).setCellValue("2027-01-01");
            cell(sheet, 2, LedgerColumn.CONTENT).setCellFormula("1+1");
            workbook.write(out);
        }
        return filled;
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, LedgerColumn column) {
        return sheet.getRow(row).getCell(column.ordinal());
    }

    private Path foreign() throws IOException {
        Path file = folder.resolve("foreign.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("x");
            workbook.write(out);
        }
        return file;
    }
}
