package org.xiaohao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.progress.EntryState;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestFile;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
@Tag("slow")
class LedgerServiceTest {

    private static final int CONTENT = LedgerColumn.CONTENT.ordinal();

    private final LedgerService ledger;
    private final ProgressService progress;
    private final Fixtures fixtures;
    private final PlanFixture plans;
    private TestJurisdiction here;
    private IssuedPlan plan;

    @Autowired
    LedgerServiceTest(LedgerService ledger, ProgressService progress, Fixtures fixtures, PlanFixture plans) {
        this.ledger = ledger;
        this.progress = progress;
        this.fixtures = fixtures;
        this.plans = plans;
    }

    @BeforeEach
    void aPlanUnderWay() {
        here = fixtures.jurisdiction();
        plan = plans.plan(here)
                .section("一、整治")
                .task("1", named -> named.lead("甲局").responsible("乙局"))
                .task("2", named -> named.lead("甲局"))
                .task("3", named -> named.lead("乙局"))
                .task("4", named -> named.lead("甲局"))
                .issue();
        plan.receive("1", "甲局", "乙局");
        plan.receive("2", "甲局");
    }

    private byte[] export(Actor who) {
        return export(who, TaskFilter.all(plan.id()));
    }

    private byte[] export(Actor who, TaskFilter filter) {
        return fixtures.callAs(who, () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                ledger.write(filter, TaskSort.NUMBER, Locale.SIMPLIFIED_CHINESE, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    /** As somebody does who opens the file in a spreadsheet, types, and saves it. */
    static byte[] edit(byte[] file, Consumer<XSSFSheet> edits) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edits.accept(workbook.getSheetAt(0));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void type(XSSFSheet sheet, int row, LedgerColumn column, String text) {
        Row found = sheet.getRow(row);
        Cell cell = found.getCell(column.ordinal(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellValue(text);
    }

    private List<LedgerChange> preview(byte[] file) {
        return fixtures.callAs(here.clerk("甲局"), () -> ledger.preview(TestFile.of(file)));
    }

    private LedgerChange only(byte[] file, String number) {
        return preview(file).stream()
                .filter(change -> change.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLedgerOfAllPlansNamesThePlanOfEachRow() {
        IssuedPlan other = plans.plan(here).task("1", named -> named.lead("甲局")).issue();
        other.receive("1", "甲局");

        byte[] file = export(here.clerk("甲局"), TaskFilter.everywhere());
        edit(file, sheet -> {
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(5);
            String title =
                    fixtures.callAs(here.office(), () -> other.details("1").planTitle());
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo(title + "\n一、整治");
            assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo(title);
        });
        byte[] filled = edit(file, sheet -> type(sheet, 4, LedgerColumn.CONTENT, "开了会"));
        assertThat(preview(filled))
                .filteredOn(change -> change.outcome() == LedgerOutcome.NEW)
                .singleElement()
                .satisfies(change -> assertThat(change.kept()).isEmpty());
    }

    @Test
    void aLongReportIsSeenWholeAlsoOnPaper() {
        plan.write("1", "甲局", 2, "印发任务清单，召开推进会，逐项核对进展情况。".repeat(20), false);

        edit(export(here.clerk("甲局")), sheet -> {
            assertThat(sheet.getRow(1).getHeightInPoints()).isGreaterThan(20 * sheet.getDefaultRowHeightInPoints());
            assertThat(sheet.getRow(2).getHeightInPoints()).isLessThan(4 * sheet.getDefaultRowHeightInPoints());
        });
    }

    @Test
    void onlyTheChosenTasksLeaveAndNobodyElses() {
        TaskFilter chosen = TaskFilter.all(plan.id()).only(Set.of(plan.task("2"), plan.task("3")));
        edit(
                export(here.office(), chosen),
                sheet -> assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(3));
        edit(export(here.clerk("甲局"), chosen), sheet -> {
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(2);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("2");
        });
    }

    @Test
    void aUnitTakesItsOwnRowsHomeReadyToBePrintedAndFilledIn() {
        plan.write("1", "甲局", 2, "=HYPERLINK(\"http://example.org\",\"点这里\")", false);

        edit(export(here.clerk("甲局")), sheet -> {
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("序号");
            assertThat(sheet.getRow(0).getCell(CONTENT).getStringCellValue()).isEqualTo("进展情况");
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(4);
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("一、整治");
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("甲局");
            assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("乙局");
            assertThat(sheet.getRow(1).getCell(CONTENT).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getHyperlinkList()).isEmpty();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSizeEnum()).isEqualTo(PaperSize.A4_PAPER);
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.isColumnHidden(LedgerForm.LEDGER.keyColumn())).isTrue();
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getRow(1).getCell(CONTENT).getCellStyle().getLocked())
                    .isFalse();
            assertThat(sheet.getRow(1).getCell(2).getCellStyle().getLocked()).isTrue();
            assertThat(sheet.getRow(3).getCell(CONTENT).getCellStyle().getLocked())
                    .as("not received yet")
                    .isTrue();
        });
    }

    @Test
    void theOfficeSeesTheLatestWordOfEveryUnitAndNobodysDraft() {
        plan.report("1", "甲局", 2, "二季度已部署");
        plan.report("1", "甲局", 2, "二季度已完成");
        plan.report("1", "乙局", 2, "已配合");
        plan.write("2", "甲局", 2, "还在写", false);

        edit(export(here.office()), sheet -> {
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(5);
            assertThat(sheet.getRow(1).getCell(CONTENT).getStringCellValue()).isEqualTo("甲局：二季度已完成\n乙局：已配合");
            assertThat(sheet.getRow(2).getCell(CONTENT).getStringCellValue()).isEmpty();
            assertThat(sheet.getRow(1).getCell(LedgerForm.LEDGER.keyColumn())).isNull();
        });
    }

    @Test
    void whatWasFilledInIsTakenAsADraft() {
        byte[] filled = edit(export(here.clerk("甲局")), sheet -> {
            type(sheet, 1, LedgerColumn.CONTENT, "已检查工地12处\r\n并通报");
            type(sheet, 1, LedgerColumn.NEXT_STEP, "继续检查");
        });
        LedgerChange change = only(filled, "1");

        assertThat(change.outcome()).isEqualTo(LedgerOutcome.NEW);
        assertThat(only(filled, "2").outcome()).isEqualTo(LedgerOutcome.UNCHANGED);
        assertThat(take(change)).satisfies(taken -> assertThat(taken.refusal()).isNull());
        var saved = fixtures.callAs(
                here.clerk("甲局"),
                () -> progress.revisions(plan.partId("1", "甲局"), plan.period(2).id())
                        .getLast());
        assertThat(saved.text().content()).isEqualTo("已检查工地12处\n并通报");
        assertThat(saved.text().nextStep()).isEqualTo("继续检查");
        assertThat(saved.state()).isEqualTo(EntryState.DRAFT);
        assertThat(only(filled, "1").outcome()).isEqualTo(LedgerOutcome.UNCHANGED);
    }

    private TakenRow take(LedgerChange change) {
        return fixtures.callAs(
                here.clerk("甲局"), () -> ledger.take(List.of(change.command())).getFirst());
    }

    @Test
    void whatSomebodySavedMeanwhileIsNotWrittenOverUnseen() {
        plan.write("1", "甲局", 2, "原来的", false);
        byte[] filled = edit(export(here.clerk("甲局")), sheet -> type(sheet, 1, LedgerColumn.CONTENT, "离线写的"));
        LedgerChange changed = only(filled, "1");
        plan.write("1", "甲局", 2, "网上改的", false);

        assertThat(changed.outcome()).isEqualTo(LedgerOutcome.CHANGED);
        assertThat(take(changed).refusal()).isNotNull();
        LedgerChange conflict = only(filled, "1");
        assertThat(conflict.outcome()).isEqualTo(LedgerOutcome.CONFLICT);
        assertThat(conflict.present().content()).isEqualTo("网上改的");
        assertThat(conflict.uploaded().content()).isEqualTo("离线写的");
        assertThat(take(conflict).refusal()).isNull();
    }

    @Test
    void aRowThatNobodyTouchedIsUnchangedThoughSomethingNewerIsThere() {
        byte[] exported = export(here.clerk("甲局"));
        plan.write("1", "甲局", 2, "网上写的", false);

        assertThat(only(edit(exported, sheet -> {}), "1").outcome()).isEqualTo(LedgerOutcome.UNCHANGED);
    }

    @Test
    void protectedColumnsStayAndAreNamed() {
        byte[] filled = edit(export(here.clerk("甲局")), sheet -> {
            type(sheet, 1, LedgerColumn.DUE, "2027-12-31");
            sheet.getRow(1).getCell(LedgerColumn.TASK.ordinal()).setCellFormula("1+1");
            type(sheet, 1, LedgerColumn.PROBLEM, "人手不足");
        });

        LedgerChange change = only(filled, "1");
        assertThat(change.outcome()).isEqualTo(LedgerOutcome.NEW);
        assertThat(change.kept()).containsExactly(LedgerColumn.TASK, LedgerColumn.DUE);
        assertThat(change.task()).isEqualTo("事项1");
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsCell() {
        byte[] filled = edit(export(here.clerk("甲局")), sheet -> {
            sheet.getRow(1).getCell(CONTENT).setCellFormula("\"a\"&\"b\"");
            type(sheet, 2, LedgerColumn.PROBLEM, "长".repeat(ProgressService.MAX_TEXT + 1));
            type(sheet, 3, LedgerColumn.CONTENT, "没有签收");
            sheet.createRow(9).createCell(CONTENT).setCellValue("自己加的一行");
        });
        List<LedgerChange> changes = preview(filled);

        assertThat(changes.stream().map(LedgerChange::outcome)).containsOnly(LedgerOutcome.INVALID);
        assertThat(changes.stream().flatMap(change -> change.faults().stream()))
                .extracting(CellFault::column, CellFault::code)
                .containsExactly(
                        tuple(LedgerColumn.CONTENT, "ledger-cell-formula"),
                        tuple(LedgerColumn.PROBLEM, "too-long"),
                        tuple(null, "ledger-row-closed"),
                        tuple(null, "ledger-row-unknown"));
        assertThat(changes.getLast().row()).isEqualTo(10);
    }

    @Test
    void whatWaitsForTheHeadOrIsRepeatedOrAnothersIsNotTaken() {
        byte[] exported = export(here.clerk("甲局"));
        plan.submit("1", "甲局", 2, "已报", false);
        byte[] filled = edit(exported, sheet -> {
            type(sheet, 1, LedgerColumn.CONTENT, "再改");
            Row copy = sheet.createRow(5);
            copy.createCell(LedgerForm.LEDGER.keyColumn())
                    .setCellValue(sheet.getRow(1)
                            .getCell(LedgerForm.LEDGER.keyColumn())
                            .getStringCellValue());
        });

        assertThat(preview(filled).stream()
                        .flatMap(change -> change.faults().stream())
                        .map(CellFault::code))
                .containsExactly("ledger-row-submitted", "ledger-row-twice");
        assertThat(fixtures.callAs(here.clerk("乙局"), () -> ledger.preview(TestFile.of(filled)))
                        .getFirst()
                        .faults())
                .extracting(CellFault::code)
                .containsOnly("ledger-row-foreign");
    }

    @Test
    void whatTheHeadApprovedIsOnlyCorrected() {
        plan.report("1", "甲局", 2, "二季度");
        byte[] filled = edit(export(here.clerk("甲局")), sheet -> type(sheet, 1, LedgerColumn.CONTENT, "更正"));

        LedgerChange change = only(filled, "1");
        assertThat(change.outcome()).isEqualTo(LedgerOutcome.CHANGED);
        assertThat(change.correction()).isTrue();
    }

    @Test
    void aTextThatManyCellsShareIsCountedForEach() {
        String longText = "长".repeat(30_000);
        byte[] filled = edit(export(here.clerk("甲局")), sheet -> {
            for (int row = 1; row <= 700; row++) {
                Row filling = row < 4 ? sheet.getRow(row) : sheet.createRow(row);
                filling.createCell(LedgerColumn.EVIDENCE.ordinal()).setCellValue(longText);
            }
        });

        assertThatThrownBy(() -> preview(filled))
                .isInstanceOfSatisfying(
                        LedgerUnreadableException.class,
                        error -> assertThat(error.code()).isEqualTo("ledger-too-large"));
    }

    @Test
    void aRowWithoutATextIsRefusedBeforeAnyIsTaken() {
        TakeRow whole = Objects.requireNonNull(only(
                        edit(export(here.clerk("甲局")), sheet -> type(sheet, 1, LedgerColumn.CONTENT, "已办")), "1")
                .command());
        @SuppressWarnings("NullAway")
        TakeRow half = new TakeRow(whole.assignmentId(), whole.periodId(), null, 0, null);
        List<@Nullable TakeRow> none = Collections.singletonList(null);

        for (List<?> rows : List.of(List.of(whole, half), none)) {
            @SuppressWarnings("unchecked")
            List<TakeRow> sent = (List<TakeRow>) rows;
            assertThatThrownBy(() -> fixtures.callAs(here.clerk("甲局"), () -> ledger.take(sent)))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThat(fixtures.callAs(here.clerk("甲局"), () -> progress.form(whole.assignmentId(), whole.periodId()))
                        .current())
                .isNull();
    }

    @Test
    void inAnotherContentNobodyKnowsWhereTheFiguresStand() {
        Figure three = new Figure("培训", new BigDecimal("3"), "场", Qualifier.EXACT).at(2, 4);
        plan.write("1", "甲局", 2, new EntryText("培训3场", "", "", false, List.of(three)));
        byte[] exported = export(here.clerk("甲局"));
        take(edit(exported, sheet -> type(sheet, 1, LedgerColumn.PROBLEM, "经费不足")));
        assertThat(figures()).containsExactly(three);

        take(edit(export(here.clerk("甲局")), sheet -> type(sheet, 1, LedgerColumn.CONTENT, "今年培训3场")));
        assertThat(figures()).containsExactly(three.at(null, null));
    }

    private void take(byte[] filled) {
        TakeRow row = Objects.requireNonNull(only(filled, "1").command());
        assertThat(fixtures.callAs(here.clerk("甲局"), () -> ledger.take(List.of(row)))
                        .getFirst()
                        .refusal())
                .isNull();
    }

    private List<Figure> figures() {
        long part = plan.partId("1", "甲局");
        return fixtures.callAs(
                here.clerk("甲局"),
                () -> Objects.requireNonNull(
                                progress.form(part, plan.period(2).id()).current())
                        .text()
                        .figures());
    }

    @Test
    void aFileThatIsNoLedgerIsRefused() {
        byte[] foreign = edit(
                export(here.clerk("甲局")),
                sheet -> sheet.getRow(0).getCell(LedgerForm.LEDGER.keyColumn()).setCellValue("another"));
        for (byte[] file : List.of(foreign, new byte[] {1, 2, 3}, new byte[0])) {
            assertThatThrownBy(() -> preview(file))
                    .isInstanceOfSatisfying(
                            LedgerUnreadableException.class,
                            error -> assertThat(error.code()).isEqualTo("ledger-foreign"));
        }
    }
}
