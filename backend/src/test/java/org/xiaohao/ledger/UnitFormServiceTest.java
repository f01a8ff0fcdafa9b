package org.xiaohao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.AssignmentState;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskDetails.CellState;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TrailItem;
import org.xiaohao.plan.TrailKind;
import org.xiaohao.progress.EnterForUnit;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.EntryReturnService;
import org.xiaohao.progress.EntryState;
import org.xiaohao.progress.EntryStep;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.FigureScope;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.UnitEntryService;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.supervision.MonitorService;
import org.xiaohao.supervision.UnitPeriods;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestFile;
import org.xiaohao.testing.TestJurisdiction;

/** A unit without accounts fills in its form, and the office enters what it says. */
@BackendTest
@Tag("slow")
class UnitFormServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);
    private static final String UNIT = "乡村振兴专班";
    private static final List<LedgerColumn> COLUMNS = LedgerForm.UNIT_FORM.columns();

    private final UnitFormService forms;
    private final UnitEntryService entries;
    private final ProgressService progress;
    private final EntryReturnService returns;
    private final TaskService tasks;
    private final MonitorService monitor;
    private final Fixtures fixtures;
    private final PlanFixture plans;
    private TestJurisdiction here;
    private IssuedPlan plan;

    @Autowired
    UnitFormServiceTest(
            UnitFormService forms,
            UnitEntryService entries,
            ProgressService progress,
            EntryReturnService returns,
            TaskService tasks,
            MonitorService monitor,
            Fixtures fixtures,
            PlanFixture plans) {
        this.forms = forms;
        this.entries = entries;
        this.progress = progress;
        this.returns = returns;
        this.tasks = tasks;
        this.monitor = monitor;
        this.fixtures = fixtures;
        this.plans = plans;
    }

    @BeforeEach
    void aUnitHasDutiesAndNobodyWhoCouldSignIn() {
        here = fixtures.jurisdiction();
        plan = plans.plan(here)
                .section("一、整治")
                .task("1", named -> named.lead("甲局").responsible(UNIT))
                .task("2", named -> named.lead(UNIT))
                .task("3", named -> named.lead("甲局"))
                .task("4", named -> named.lead("甲局").responsible(UNIT))
                .issue();
    }

    private <T> T asOffice(Supplier<T> work) {
        return fixtures.callAs(here.office(), work);
    }

    private byte[] form() {
        return asOffice(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                forms.write(plan.id(), here.unit(UNIT), plan.period(2).id(), Locale.SIMPLIFIED_CHINESE, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    private static void type(XSSFSheet sheet, int row, LedgerColumn column, String text) {
        Cell cell = sheet.getRow(row).getCell(COLUMNS.indexOf(column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellValue(text);
    }

    private List<LedgerChange> preview(byte[] filled) {
        return asOffice(() -> forms.preview(here.unit(UNIT), TestFile.of(filled)));
    }

    private List<TakenRow> take(List<LedgerChange> changes) {
        return asOffice(() -> forms.take(
                here.unit(UNIT),
                changes.stream()
                        .map(LedgerChange::command)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private EntryDetails inForce(String number) {
        return asOffice(() -> progress.approved(plan.task(number), PAGE).getContent()).stream()
                .filter(entry -> entry.unitName().equals(UNIT))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFormHasTheDutiesOfTheUnitWithCellsToFillIn() {
        LedgerServiceTest.edit(form(), sheet -> {
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(4);
            assertThat(sheet.getRow(0)
                            .getCell(COLUMNS.indexOf(LedgerColumn.FIGURES))
                            .getStringCellValue())
                    .isEqualTo("数据");
            for (LedgerColumn column : COLUMNS) {
                assertThat(sheet.getRow(1)
                                .getCell(COLUMNS.indexOf(column))
                                .getCellStyle()
                                .getLocked())
                        .as(column.name())
                        .isEqualTo(!LedgerColumn.OPEN.contains(column));
            }
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.isColumnHidden(LedgerForm.UNIT_FORM.keyColumn())).isTrue();
        });
    }

    @Test
    void whatComesBackIsEnteredAsTheUnitsWordWithWhoAndWhen() {
        byte[] filled = LedgerServiceTest.edit(form(), sheet -> {
            type(sheet, 1, LedgerColumn.CONTENT, "开展培训3场");
            type(sheet, 1, LedgerColumn.FIGURES, "培训3场\n走访企业约20家次");
            type(sheet, 1, LedgerColumn.PROBLEM, "人手不足");
            type(sheet, 1, LedgerColumn.NEXT_STEP, "继续培训");
        });
        List<LedgerChange> changes = preview(filled);
        assertThat(changes)
                .extracting(LedgerChange::number, LedgerChange::outcome)
                .containsExactly(
                        tuple("1", LedgerOutcome.NEW),
                        tuple("2", LedgerOutcome.UNCHANGED),
                        tuple("4", LedgerOutcome.UNCHANGED));
        assertThat(plan.part("1", UNIT).state()).as("a preview changes nothing").isEqualTo(AssignmentState.PENDING);

        assertThat(take(changes))
                .singleElement()
                .satisfies(taken -> assertThat(taken.refusal()).isNull());
        EntryDetails entry = inForce("1");
        assertThat(entry.enteredForUnit()).isTrue();
        assertThat(entry.author()).isEqualTo(here.office().displayName());
        assertThat(entry.state()).isEqualTo(EntryState.APPROVED);
        assertThat(entry.text().problem()).isEqualTo("人手不足");
        assertThat(entry.text().figures())
                .extracting(Figure::name, figure -> figure.amount().intValue(), Figure::classifier)
                .containsExactly(tuple("培训", 3, "场"), tuple("走访企业", 20, "家次"));
        TaskDetails.Part part = plan.part("1", UNIT);
        assertThat(part.state()).isEqualTo(AssignmentState.IN_PROGRESS);
        assertThat(part.handlerId()).as("nobody of the office works on it").isNull();
        assertThat(plan.cell("1", UNIT, 2).state()).isEqualTo(CellState.ON_TIME);
        assertThat(asOffice(() -> tasks.trail(plan.task("1"), Set.of(TrailKind.PROGRESS_ENTERED), PAGE)))
                .extracting(TrailItem::content)
                .containsExactly("开展培训3场");
        assertThat(asOffice(() -> monitor.unitPeriods(plan.id())).stream()
                        .filter(row -> row.unitName().equals(UNIT)))
                .extracting(UnitPeriods::entered)
                .containsExactly(1);
        assertThat(preview(filled).getFirst().outcome()).isEqualTo(LedgerOutcome.UNCHANGED);
    }

    @Test
    void anotherFormCorrectsWhatWasEnteredAndAFigureThatStaysKeepsItsIndicator() {
        take(preview(LedgerServiceTest.edit(form(), sheet -> {
            type(sheet, 1, LedgerColumn.CONTENT, "开展培训3场");
            type(sheet, 1, LedgerColumn.FIGURES, "培训3场");
        })));
        long first = inForce("1").id();
        byte[] second = LedgerServiceTest.edit(form(), sheet -> {
            assertThat(sheet.getRow(1)
                            .getCell(COLUMNS.indexOf(LedgerColumn.FIGURES))
                            .getStringCellValue())
                    .isEqualTo("培训3场");
            type(sheet, 1, LedgerColumn.CONTENT, "开展培训3场，已全部结束");
        });
        LedgerChange change = preview(second).getFirst();
        assertThat(change.outcome()).isEqualTo(LedgerOutcome.CHANGED);
        assertThat(change.correction()).isTrue();
        take(List.of(change));

        EntryDetails now = inForce("1");
        assertThat(now.id()).isNotEqualTo(first);
        assertThat(now.revision()).isEqualTo(2);
        assertThat(now.text().figures())
                .extracting(Figure::amount)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(3));
        assertThat(preview(second).getFirst().outcome()).isEqualTo(LedgerOutcome.UNCHANGED);
        LedgerChange old = preview(LedgerServiceTest.edit(second, sheet -> type(sheet, 1, LedgerColumn.CONTENT, "旧表")))
                .getFirst();
        assertThat(old.outcome()).as("of an older form").isEqualTo(LedgerOutcome.CONFLICT);
    }

    @Test
    void whatTheFormDoesNotAskOfAFigureStaysAsItWasSaid() {
        take(preview(LedgerServiceTest.edit(form(), sheet -> {
            type(sheet, 1, LedgerColumn.CONTENT, "开展培训3场，走访企业20家次");
            type(sheet, 1, LedgerColumn.FIGURES, "培训3场\n走访企业20家次");
        })));
        EntryDetails first = inForce("1");
        asOffice(() -> entries.enter(new EnterForUnit(
                here.unit(UNIT),
                first.assignmentId(),
                first.period().id(),
                first.id(),
                first.version(),
                new EntryText(
                        first.text().content(),
                        "",
                        "",
                        false,
                        first.text().figures().stream()
                                .map(figure -> figure.of(figure.figureClass(), FigureScope.CUMULATIVE, false))
                                .toList()))));
        take(preview(LedgerServiceTest.edit(form(), sheet -> {
            type(sheet, 1, LedgerColumn.CONTENT, "开展培训5场，走访企业20家次");
            type(sheet, 1, LedgerColumn.FIGURES, "走访企业20家次\n培训5场");
        })));
        assertThat(inForce("1").text().figures())
                .extracting(Figure::name, figure -> figure.amount().intValue(), Figure::scope)
                .containsExactly(tuple("走访企业", 20, FigureScope.CUMULATIVE), tuple("培训", 5, FigureScope.CUMULATIVE));
    }

    @Test
    void whatTheOfficeReturnsIsEnteredAnew() {
        byte[] filled = LedgerServiceTest.edit(form(), sheet -> type(sheet, 1, LedgerColumn.CONTENT, "开展培训"));
        take(preview(filled));
        long entry = inForce("1").id();
        asOffice(() -> {
            assertThat(returns.steps(entry)).as("there is no head").containsExactly(EntryStep.CLERK, EntryStep.LEAD);
            returns.sendBack(entry, EntryStep.CLERK, "写明场次");
            return true;
        });
        assertThat(plan.cell("1", UNIT, 2).state()).isNotEqualTo(CellState.ON_TIME);
        byte[] again = LedgerServiceTest.edit(form(), sheet -> {
            assertThat(sheet.getRow(1)
                            .getCell(COLUMNS.indexOf(LedgerColumn.CONTENT))
                            .getStringCellValue())
                    .isEqualTo("开展培训");
            type(sheet, 1, LedgerColumn.CONTENT, "开展培训3场");
        });
        take(preview(again));
        assertThat(inForce("1").text().content()).isEqualTo("开展培训3场");
        assertThat(plan.cell("1", UNIT, 2).state()).isEqualTo(CellState.ON_TIME);
    }

    @Test
    void whatCannotBeEnteredIsSaidAtItsCellAndKeepsNoOtherRow() {
        byte[] filled = LedgerServiceTest.edit(form(), sheet -> {
            type(sheet, 1, LedgerColumn.CONTENT, "开展培训");
            type(sheet, 1, LedgerColumn.FIGURES, "培训若干场；走访企业20家次");
            type(sheet, 2, LedgerColumn.NEXT_STEP, "只写了打算");
            type(sheet, 3, LedgerColumn.CONTENT, "已办结");
            type(sheet, 3, LedgerColumn.TASK, "改名");
            sheet.getRow(3).getCell(COLUMNS.indexOf(LedgerColumn.PROBLEM)).setCellFormula("1+1");
        });
        assertThat(preview(filled).stream().flatMap(change -> change.faults().stream()))
                .extracting(CellFault::column, CellFault::code)
                .containsExactly(
                        tuple(LedgerColumn.FIGURES, "ledger-cell-figure"),
                        tuple(LedgerColumn.CONTENT, "required"),
                        tuple(LedgerColumn.PROBLEM, "ledger-cell-formula"));
        assertThat(preview(filled).getLast().kept()).containsExactly(LedgerColumn.TASK);
        byte[] mended = LedgerServiceTest.edit(filled, sheet -> type(sheet, 1, LedgerColumn.FIGURES, "走访企业20家次"));
        take(preview(mended));
        assertThat(inForce("1").text().figures()).hasSize(1);
    }

    @Test
    void onlyAUnitWithoutAnActiveAccountIsServedAndOnlyItsOwnRows() {
        byte[] filled = LedgerServiceTest.edit(form(), sheet -> type(sheet, 1, LedgerColumn.CONTENT, "开展培训"));
        List<LedgerChange> changes = preview(filled);
        long other = here.unit("另一专班");
        fixtures.actingAs(here.office());
        assertThat(forms.preview(other, TestFile.of(filled)).stream().flatMap(change -> change.faults().stream()))
                .extracting(CellFault::code)
                .containsOnly("ledger-row-foreign");
        assertThat(forms.take(
                        other, List.of(Objects.requireNonNull(changes.getFirst().command()))))
                .singleElement()
                .satisfies(taken -> assertThat(taken.refusal()).isInstanceOf(NotFoundException.class));
        here.clerk(UNIT);
        fixtures.actingAs(here.office());
        assertThatThrownBy(() -> forms.preview(here.unit(UNIT), TestFile.of(filled)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.code()).isEqualTo("unit-has-account"));
        assertThatThrownBy(() -> forms.take(here.unit(UNIT), List.of())).isInstanceOf(InvalidInputException.class);
        fixtures.actingAsNobody();
    }
}
