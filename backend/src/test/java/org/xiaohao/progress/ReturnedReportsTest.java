package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.AssignmentState;
import org.xiaohao.plan.Comparison;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.plan.ReturnedReportException;
import org.xiaohao.plan.TaskDetails.CellState;
import org.xiaohao.plan.TaskParticulars;
import org.xiaohao.report.DraftReport;
import org.xiaohao.report.ReportService;
import org.xiaohao.report.ReportStatement;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.supervision.MonitorService;
import org.xiaohao.supervision.OverdueItem;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** The office returns an approved entry: every page says the same of it, and of what is in force instead. */
@BackendTest
@Tag("slow")
class ReturnedReportsTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    private final ProgressService progress;
    private final WorkbenchService workbench;
    private final MonitorService monitor;
    private final ReportService reports;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private final MutableClock clock;
    private final MockMvc mvc;
    private TestJurisdiction here;
    private IssuedPlan plan;

    @Autowired
    ReturnedReportsTest(
            ProgressService progress,
            WorkbenchService workbench,
            MonitorService monitor,
            ReportService reports,
            Fixtures fixtures,
            PlanFixture fixture,
            MutableClock clock,
            MockMvc mvc) {
        this.progress = progress;
        this.workbench = workbench;
        this.monitor = monitor;
        this.reports = reports;
        this.fixtures = fixtures;
        this.fixture = fixture;
        this.clock = clock;
        this.mvc = mvc;
    }

    @BeforeEach
    void aPlanIsIssuedAndReceived() {
        here = fixtures.jurisdiction();
        var target = new IndicatorTarget("培训", Comparison.AT_LEAST, BigDecimal.TEN, "场", Aggregation.SUM);
        plan = fixture.plan(here)
                .task(
                        "1",
                        task -> task.lead("甲局")
                                .responsible("乙局")
                                .due(LocalDate.of(2026, 12, 31))
                                .with(new TaskParticulars(List.of(target), List.of(), null, null)))
                .issue();
        plan.receive("1", "甲局", "乙局");
    }

    private void sendBack(long entry) {
        fixtures.callAs(here.office(), () -> {
            progress.returnApproved(entry, "缺佐证");
            return true;
        });
    }

    private List<OverdueItem> overdue() {
        return fixtures.callAs(
                here.office(), () -> monitor.overdue(plan.id(), PAGE).getContent());
    }

    private List<WorkItem> workbenchOf(String unit) {
        return fixtures.callAs(here.clerk(unit), () -> workbench.mine().items());
    }

    private int missing(String unit) {
        return fixtures.callAs(here.office(), () -> monitor.unitPeriods(plan.id())).stream()
                .filter(row -> row.unitName().equals(unit))
                .flatMap(row -> row.cells().stream())
                .mapToInt(cell -> cell.missing())
                .sum();
    }

    private void assertCellInApi(String unit, int sequence, CellState state) throws Exception {
        String cell = "$.parts[?(@.unitName == '" + unit + "')].cells[?(@.periodId == '"
                + plan.period(sequence).id() + "')].state";
        mvc.perform(get("/api/tasks/" + plan.task("1"))
                        .with(httpBasic(here.office().username(), Fixtures.PASSWORD)))
                .andExpect(jsonPath(cell).value(state.name()));
    }

    @Test
    void aPartWithAReturnedReportIsConfirmedOnlyOnceItIsReportedAgain() throws Exception {
        long entry = plan.reportDone("1", "乙局", 2, "已完成");
        assertThat(workbenchOf("甲局")).extracting(WorkItem::reason).contains(WorkReason.TO_CONFIRM);
        sendBack(entry);
        clock.setDate(LocalDate.of(2026, 7, 12));

        assertThatThrownBy(() -> plan.confirm("1", "甲局", "乙局")).isInstanceOf(ReturnedReportException.class);
        assertThat(plan.part("1", "乙局").state()).isEqualTo(AssignmentState.SUBMITTED);
        assertThat(workbenchOf("甲局")).extracting(WorkItem::reason).doesNotContain(WorkReason.TO_CONFIRM);
        assertThat(workbenchOf("乙局"))
                .filteredOn(item -> item.periodSequence() == 2)
                .extracting(WorkItem::reason, WorkItem::words)
                .containsExactly(tuple(WorkReason.RETURNED, "缺佐证"));
        assertThat(plan.cell("1", "乙局", 2).state()).isEqualTo(CellState.MISSING);
        assertCellInApi("乙局", 2, CellState.MISSING);
        assertThat(overdue()).extracting(OverdueItem::unitName).contains("乙局");
        assertThat(missing("乙局")).isEqualTo(1);

        plan.reportDone("1", "乙局", 2, "已完成，附佐证");
        plan.confirm("1", "甲局", "乙局");
        assertThat(plan.part("1", "乙局").state()).isEqualTo(AssignmentState.COMPLETED);
        assertThat(plan.cell("1", "乙局", 2).state()).isEqualTo(CellState.LATE);
        assertThat(overdue()).extracting(OverdueItem::unitName).doesNotContain("乙局");
        assertThat(missing("乙局")).isZero();
    }

    @Test
    void whatAConfirmedPartNeverReportedIsMissingNowhere() throws Exception {
        clock.setDate(LocalDate.of(2026, 7, 12));
        assertThat(overdue()).extracting(OverdueItem::unitName).contains("乙局");
        assertThat(missing("乙局")).isEqualTo(1);
        plan.reportDone("1", "乙局", 3, "已完成");
        plan.confirm("1", "甲局", "乙局");
        assertThat(plan.cell("1", "乙局", 2).state()).isEqualTo(CellState.WAIVED);
        assertCellInApi("乙局", 2, CellState.WAIVED);
        assertThat(overdue()).extracting(OverdueItem::unitName).doesNotContain("乙局");
        assertThat(missing("乙局")).isZero();
        assertThat(workbenchOf("乙局")).isEmpty();
    }

    @Test
    void aReturnedCorrectionPutsTheEarlierEntryInForceAgainEverywhere() throws Exception {
        long first = figure("4");
        long correction = figure("7");
        assertInForce(correction, "7");
        clock.setDate(LocalDate.of(2026, 7, 12));

        sendBack(correction);

        assertInForce(first, "4");
        assertThat(plan.cell("1", "乙局", 2).state()).isEqualTo(CellState.ON_TIME);
        assertCellInApi("乙局", 2, CellState.ON_TIME);
        assertThat(overdue()).extracting(OverdueItem::unitName).doesNotContain("乙局");
        assertThat(workbenchOf("乙局"))
                .filteredOn(item -> item.periodSequence() == 2)
                .extracting(WorkItem::reason, WorkItem::words, WorkItem::dueDate)
                .containsExactly(tuple(WorkReason.RETURNED, "缺佐证", null));

        long again = figure("6");
        assertInForce(again, "6");
        assertThat(workbenchOf("乙局")).noneMatch(item -> item.periodSequence() == 2);
    }

    @Test
    void whenTheEarlierEntryIsReturnedAsWellNothingIsInForceAndTheReportIsOwed() {
        long first = figure("4");
        long correction = figure("7");
        assertThatThrownBy(() -> sendBack(first)).isInstanceOf(StaleDataException.class);
        sendBack(correction);
        sendBack(first);
        assertInForce(null, null);
        clock.setDate(LocalDate.of(2026, 7, 12));
        assertThat(plan.cell("1", "乙局", 2).state()).isEqualTo(CellState.MISSING);
    }

    @Test
    void aReturnedEntryWithoutAnEarlierOneIsInForceNowhere() {
        long entry = figure("4");
        sendBack(entry);
        assertInForce(null, null);
    }

    /** Reports a figure on the second quarter and has it approved. */
    private long figure(String amount) {
        long part = plan.partId("1", "乙局");
        long period = plan.period(2).id();
        var figure = new Figure("培训", new BigDecimal(amount), "场", Qualifier.EXACT);
        long entry = fixtures.callAs(here.clerk("乙局"), () -> {
            EntryDetails before = progress.form(part, period).current();
            SavedEntry saved = progress.save(new SaveEntry(
                    part,
                    period,
                    before == null ? null : before.id(),
                    before == null ? 0 : before.version(),
                    new EntryText("情况", "问题" + amount, "", false, List.of(figure))));
            progress.submit(saved.entryId(), saved.version());
            return saved.entryId();
        });
        plan.approve("乙局", entry);
        return entry;
    }

    /** Task page, indicator, next form and annual report all take the same entry. */
    private void assertInForce(@Nullable Long entry, @Nullable String amount) {
        long task = plan.task("1");
        long part = plan.partId("1", "乙局");
        long third = plan.period(3).id();
        fixtures.actingAs(here.leader());
        assertThat(progress.approved(task, PAGE))
                .extracting(EntryDetails::id)
                .isEqualTo(entry == null ? List.of() : List.of(entry));
        Figure reported = progress.indicators(task).getFirst().reported();
        assertThat(
                        reported == null
                                ? null
                                : reported.amount().stripTrailingZeros().toPlainString())
                .isEqualTo(amount);
        List<String> problems = fixtures
                .callAs(
                        here.office(),
                        () -> reports.find(
                                reports.draft(new DraftReport(2026, "five-parts", List.of(plan.id()), null))))
                .statements()
                .stream()
                .filter(statement -> statement.kinds().contains(PartKind.PROBLEMS))
                .map(ReportStatement::text)
                .filter(text -> text.contains("问题"))
                .toList();
        if (amount == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).singleElement().asString().contains("问题" + amount);
        }
        LocalDate today = clock.today();
        clock.setDate(LocalDate.of(2026, 8, 1));
        EntryDetails previous = fixtures.callAs(
                here.clerk("乙局"), () -> progress.form(part, third).previous());
        assertThat(previous == null ? null : previous.id()).isEqualTo(entry);
        clock.setDate(today);
    }
}
