package org.xiaohao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.BulkPlans;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestFile;
import org.xiaohao.testing.TestJurisdiction;

/** A ledger of more than two thousand rows, filled in well and badly. */
@Tag("slow")
@BackendTest
class LargeLedgerTest {

    private static final int TASKS = 2_400;

    private final LedgerService ledger;
    private final Fixtures fixtures;
    private final BulkPlans bulk;
    private final JdbcClient jdbc;
    private TestJurisdiction here;
    private long plan;

    @Autowired
    LargeLedgerTest(LedgerService ledger, Fixtures fixtures, BulkPlans bulk, JdbcClient jdbc) {
        this.ledger = ledger;
        this.fixtures = fixtures;
        this.bulk = bulk;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aLargePlan() {
        here = fixtures.jurisdiction();
        plan = bulk.issue(here, 1, TASKS, 2).getFirst();
        fixtures.actingAs(here.clerk("局0"));
    }

    private byte[] export(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ledger.write(
                    new TaskFilter(plan, Set.of(), null, false, null, text),
                    TaskSort.NUMBER,
                    Locale.SIMPLIFIED_CHINESE,
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What is done to a row, one after another. */
    private enum Edit {
        FILLED,
        LEFT,
        TOO_LONG,
        FORMULA,
        PROTECTED,
        STALE
    }

    @Test
    void eachRowIsToldWhatItWouldDoWithinFiveSeconds() {
        List<String> expected = new ArrayList<>();
        List<LedgerKey> stale = new ArrayList<>();
        byte[] filled = LedgerServiceTest.edit(export(""), sheet -> fill(sheet, expected, stale));
        for (int i = 0; i < stale.size(); i++) {
            saveMeanwhile(stale.get(i), i);
        }
        assertThat(expected).hasSize(TASKS);
        assertThat(stale).hasSizeGreaterThan(300);

        long start = System.nanoTime();
        List<LedgerChange> changes = ledger.preview(TestFile.of(filled));
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(changes.stream().map(LargeLedgerTest::told)).containsExactlyElementsOf(expected);
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }

    private static String told(LedgerChange change) {
        return change.row() + " " + change.outcome() + " "
                + change.faults().stream().map(CellFault::code).toList() + " " + change.kept();
    }

    private static void fill(XSSFSheet sheet, List<String> expected, List<LedgerKey> stale) {
        for (int i = 1; i <= TASKS; i++) {
            Row row = sheet.getRow(i);
            var keyCell = row.getCell(LedgerForm.LEDGER.keyColumn());
            var content = row.getCell(LedgerColumn.CONTENT.ordinal());
            if (content.getCellStyle().getLocked()) {
                expected.add((i + 1) + " UNCHANGED [] []");
                continue;
            }
            switch (Edit.values()[i % Edit.values().length]) {
                case FILLED -> {
                    content.setCellValue("已检查工地" + i + "处。");
                    expected.add((i + 1) + " NEW [] []");
                }
                case LEFT -> expected.add((i + 1) + " UNCHANGED [] []");
                case TOO_LONG -> {
                    content.setCellValue("长".repeat(5001));
                    expected.add((i + 1) + " INVALID [too-long] []");
                }
                case FORMULA -> {
                    content.setCellFormula("HYPERLINK(\"http://example.org\",\"x\")");
                    expected.add((i + 1) + " INVALID [ledger-cell-formula] []");
                }
                case PROTECTED -> {
                    row.getCell(LedgerColumn.LEAD.ordinal()).setCellValue("别的局");
                    expected.add((i + 1) + " UNCHANGED [] [LEAD]");
                }
                case STALE -> {
                    content.setCellValue("离线写的" + i);
                    stale.add(LedgerKey.parse(keyCell.getStringCellValue()));
                    expected.add((i + 1) + " CONFLICT [] []");
                }
            }
        }
    }

    private void saveMeanwhile(LedgerKey key, int number) {
        jdbc.sql(
                        "insert into progress_entry (id, version, jurisdiction_id, plan_id, task_id, assignment_id, org_unit_id,"
                                + " period_id, revision, state, content, problem, next_step, part_done, author_id, saved_at,"
                                + " return_reason) select a.id + 700000, 0, a.jurisdiction_id, a.plan_id, a.task_id, a.id,"
                                + " a.org_unit_id, :period, 1, 'DRAFT', :content, '', '', false, 0, '2026-06-01 00:00:00', ''"
                                + " from assignment a where a.id = :part")
                .param("period", key.periodId())
                .param("content", "网上写的" + number)
                .param("part", key.assignmentId())
                .update();
    }

    @Test
    void theStatementsDoNotGrowWithTheRows() {
        Path few = TestFile.of(export("事项1"));
        Path one = TestFile.of(export("事项11"));
        int ofFew = StatementCount.of(() -> ledger.preview(few));

        assertThat(ledger.preview(few)).hasSizeGreaterThan(1000);
        assertThat(StatementCount.of(() -> ledger.preview(one))).isEqualTo(3);
        assertThat(ofFew).isLessThanOrEqualTo(3 * 3);
        assertThat(StatementCount.of(() -> export("事项1"))).isLessThan(40);
    }
}
