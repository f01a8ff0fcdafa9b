package org.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.Comparison;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.PlanKind;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.PlanState;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.plan.ReportingRule;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.DocumentsWithMacros;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@Tag("slow")
@BackendTest
class IntakeServiceTest {

    private static final String TEXT = """
            2026年示范区法治工作要点

            一、普法

            1.开展普法培训。组织两场培训。编印读本一册。(牵头单位:区司法局,责任单位:区财政局、各镇)

            2.开展宪法宣传。走进社区。(牵头单位:区司法局,责任单位:有关部门)
            """;
    private static final PlanHead HEAD =
            new PlanHead(PlanKind.WORK_PLAN, "2026年示范区法治工作要点", "", "", 2026, LocalDate.of(2026, 12, 31));
    private static final ReportingRule QUARTERLY = ReportingRule.after(ReportingCycle.QUARTER, 10);
    private static final PageRequest PAGE = PageRequest.of(0, 20);

    private final IntakeService intakes;
    private final PlanService plans;
    private final Fixtures fixtures;
    private final JdbcTemplate jdbc;
    private TestJurisdiction here;

    @Autowired
    IntakeServiceTest(IntakeService intakes, PlanService plans, Fixtures fixtures, JdbcTemplate jdbc) {
        this.intakes = intakes;
        this.plans = plans;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void theOfficeIsSignedIn() {
        here = fixtures.jurisdiction();
        here.unit("区司法局");
        here.unit("区财政局");
        here.unit("区民政局");
        here.group("各镇", "东镇", "西镇");
        fixtures.actingAs(here.office());
    }

    private static List<String> unknown(IntakeDetails details) {
        return details.undecided().stream()
                .filter(Undecided.UnknownName.class::isInstance)
                .map(place -> ((Undecided.UnknownName) place).name())
                .toList();
    }

    private IntakeDetails edit(IntakeDetails seen, SheetEdit edit) {
        return intakes.edit(seen.id(), seen.version(), edit);
    }

    private IntakeDetails settled(IntakeDetails seen) {
        Set<Integer> open = seen.checks().stream().map(SheetDoubt::id).collect(Collectors.toSet());
        return edit(seen, new SheetEdit.Settle(open, true));
    }

    @Test
    void whatWasDecidedYesterdayIsThereToday() {
        IntakeDetails taken = intakes.details(intakes.take(TEXT));
        assertThat(unknown(taken)).containsExactly("有关部门");

        edit(
                taken,
                new SheetEdit.Change(1, new TaskChange("2", "一、普法", "开展宪法周宣传", "走进社区。", null, null, true, null, null)));

        IntakeDetails again = intakes.details(taken.id());
        assertThat(again.sheet().task(1).task().title()).isEqualTo("开展宪法周宣传");
        assertThat(again.sheet().text()).isEqualTo(TEXT);
        assertThat(intakes.open(PAGE)).singleElement().satisfies(open -> {
            assertThat(open.title()).isEqualTo("2026年示范区法治工作要点");
            assertThat(open.tasks()).isEqualTo(2);
        });
    }

    @Test
    void aDraftHasEverythingThatWasDecided() {
        IntakeDetails sheet = intakes.details(intakes.take(TEXT));
        sheet = edit(
                sheet, new SheetEdit.Decide("有关部门", NameDecision.units(List.of(here.unit("区民政局"), here.unit("区财政局")))));
        sheet = edit(sheet, new SheetEdit.Split(0, TEXT.indexOf("编印")));
        sheet = edit(sheet, new SheetEdit.MoveUnit(0, AssignmentRole.RESPONSIBLE, "区财政局", AssignmentRole.LEAD, 1));
        sheet = settled(sheet);
        assertThat(sheet.undecided()).isEmpty();

        long plan = intakes.confirm(sheet.id(), sheet.version(), HEAD);

        PlanDraft draft = plans.draft(plan);
        assertThat(draft.tasks()).extracting(PlanDraft.DraftTask::title).containsExactly("开展普法培训", "编印读本一册", "开展宪法宣传");
        assertThat(draft.blockers()).isEmpty();
        assertThat(draft.tasks().getLast().parties())
                .extracting(PlanDraft.DraftParty::resolvedName)
                .containsExactly("区司法局", "区民政局", "区财政局");
        assertThat(draft.tasks().getFirst().parties().stream().filter(party -> party.role() == AssignmentRole.LEAD))
                .hasSize(2);
        assertThat(intakes.open(PAGE)).isEmpty();
        assertThat(intakes.details(sheet.id()).state()).isEqualTo(IntakeState.CONFIRMED);
    }

    @Test
    void wordsThatMeanNobodyAreLeftOut() {
        IntakeDetails sheet = intakes.details(intakes.take(TEXT));
        sheet = settled(edit(sheet, new SheetEdit.Decide("有关部门", NameDecision.nobody())));

        long plan = intakes.confirm(sheet.id(), sheet.version(), HEAD);

        assertThat(plans.draft(plan).tasks().getLast().parties()).hasSize(1);
    }

    @Test
    void nothingBecomesADraftBeforeEveryDoubtWasLookedAt() {
        IntakeDetails sheet = intakes.details(intakes.take(TEXT.replace("2.开展", "4.开展")));
        assertThat(sheet.checks()).isNotEmpty();

        assertThatThrownBy(() -> intakes.confirm(sheet.id(), sheet.version(), HEAD))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("intake-undecided");

        assertThat(intakes.confirm(sheet.id(), settled(sheet).version(), HEAD)).isPositive();
    }

    @Test
    void aWorksheetIsHandedOverInOneStepOnceNothingIsOpen() {
        IntakeDetails sheet = settled(intakes.details(intakes.take(TEXT)));
        assertThat(unknown(sheet)).containsExactly("有关部门");
        IntakeDetails open = sheet;
        assertThatThrownBy(() -> intakes.issue(open.id(), open.version(), HEAD, QUARTERLY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("intake-undecided");
        assertThat(plans.list(PAGE)).isEmpty();

        sheet = edit(sheet, new SheetEdit.Decide("有关部门", NameDecision.nobody()));
        long plan = intakes.issue(sheet.id(), sheet.version(), HEAD, QUARTERLY);

        assertThat(plans.draft(plan).state()).isEqualTo(PlanState.ISSUED);
        assertThat(intakes.details(sheet.id()).state()).isEqualTo(IntakeState.CONFIRMED);
    }

    @Test
    void whatWasChangedInADraftGoesBackToWorkWithIt() {
        IntakeDetails sheet = settled(intakes.details(intakes.take(TEXT)));
        sheet = edit(sheet, new SheetEdit.Split(0, TEXT.indexOf("编印")));
        long plan = intakes.confirm(sheet.id(), sheet.version(), HEAD);
        PlanDraft draft = plans.draft(plan);
        plans.setDueDate(draft.tasks().getFirst().id(), LocalDate.of(2026, 7, 1));
        long last = draft.tasks().getLast().parties().getLast().id();
        jdbc.update("update task_party set org_unit_id = ? where id = ?", here.unit("区民政局"), last);
        jdbc.update("update plan set title = '新标题' where id = ?", plan);

        IntakeDetails resumed = intakes.details(intakes.resume(plan));

        assertThat(resumed.id()).isEqualTo(sheet.id());
        assertThat(resumed.state()).isEqualTo(IntakeState.OPEN);
        assertThat(resumed.sheet().head()).extracting(PlanHead::title).isEqualTo("新标题");
        assertThat(resumed.sheet().tasks()).hasSize(3);
        assertThat(resumed.sheet().task(0).task().deadline()).isEqualTo("2026-07-01");
        assertThat(unknown(resumed))
                .as("whom a name means was said in the draft")
                .isEmpty();
        assertThat(plans.list(PAGE)).isEmpty();
        assertThatThrownBy(() -> intakes.resume(plan)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anIssuedPlanIsNotTakenBack() {
        IntakeDetails sheet = settled(intakes.details(intakes.take(TEXT)));
        sheet = edit(sheet, new SheetEdit.Decide("有关部门", NameDecision.nobody()));
        long plan = intakes.issue(sheet.id(), sheet.version(), HEAD, QUARTERLY);

        assertThatThrownBy(() -> intakes.resume(plan)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void unitsThatWereNamedOrTakenOffInADraftAreSoAgain() {
        Worksheet sheet = intakes.details(intakes.take(TEXT)).sheet();
        long plan = planOf(TEXT);
        PlanDraft draft = plans.draft(plan);
        PlanDraft.DraftTask first = draft.tasks().getFirst();
        PlanDraft.DraftParty added =
                new PlanDraft.DraftParty(1, AssignmentRole.SUPPORTING, "区民政局", "区民政局", false, 0, 0);
        PlanDraft changed = new PlanDraft(
                draft.id(),
                draft.version(),
                draft.state(),
                draft.head(),
                draft.sourceText(),
                null,
                List.of(
                        new PlanDraft.DraftTask(
                                first.id(),
                                first.number(),
                                first.section(),
                                first.title(),
                                null,
                                null,
                                "",
                                true,
                                first.sourceStart(),
                                first.sourceEnd(),
                                List.of(first.parties().getFirst(), added),
                                first.particulars()),
                        draft.tasks().getLast()),
                List.of());

        Worksheet resumed = new DraftChanges(changed).on(sheet, names -> new HashMap<>());

        assertThat(Worksheet.mentions(resumed.task(0).task()))
                .extracting(unit -> unit.name())
                .containsExactly("区司法局", "区民政局");
        assertThat(resumed.task(0).task().longTerm()).isTrue();
        assertThat(resumed.task(1)).isEqualTo(sheet.task(1));
    }

    @Test
    void theSecondSaverIsTold() {
        IntakeDetails sheet = intakes.details(intakes.take(TEXT));
        edit(sheet, new SheetEdit.Remove(1));

        assertThatThrownBy(() -> edit(sheet, new SheetEdit.Remove(0))).isInstanceOf(StaleDataException.class);

        assertThat(intakes.details(sheet.id()).sheet().tasks()).hasSize(1);
    }

    @Test
    void theSameDocumentIsNoticedWhateverItsFile() {
        long first = intakes.take(TEXT);
        long second =
                intakes.take(TEXT.replace(",", "，").replace("\n\n", "\n").getBytes(StandardCharsets.UTF_8), "要点.txt");

        assertThat(intakes.details(second).twins())
                .extracting(IntakeSummary::id)
                .containsExactly(first);

        intakes.discard(first);
        assertThat(intakes.details(second).twins()).isEmpty();
    }

    @Test
    void aChangedTextIsReadWithoutLosingCorrections() {
        IntakeDetails sheet = intakes.details(intakes.take(TEXT));
        sheet = edit(sheet, new SheetEdit.AddUnit(0, AssignmentRole.SUPPORTING, "区民政局"));

        sheet = intakes.reread(sheet.id(), sheet.version(), TEXT + "\n3.公布成果。(牵头单位:区司法局)\n");

        assertThat(sheet.sheet().tasks()).hasSize(3);
        assertThat(sheet.sheet().task(0).task().supporting()).hasSize(1);
    }

    @Test
    void anUnreadableDocumentLeavesNothing() {
        assertThatThrownBy(() -> intakes.take("没有编号的文字。")).isInstanceOf(DocumentRefusedException.class);
        assertThatThrownBy(() -> intakes.take(new byte[] {'P', 'K', 3, 4, 0, 0}, "坏.docx"))
                .isInstanceOf(DocumentRefusedException.class);

        assertThat(intakes.open(PAGE)).isEmpty();
    }

    @Test
    void aFileWithMacrosIsReadButOnlyItsTextAndNameAreKept() {
        List<String> head = List.of("序号", "工作任务", "牵头单位");
        Map<String, byte[]> files = Map.of(
                "要点.docm", DocumentsWithMacros.word(TEXT.lines().toList()),
                "要点.xls", DocumentsWithMacros.excel(List.of(head, List.of("1", "开展普法培训。", "区司法局"))));
        long before = stored();

        files.forEach((name, content) -> {
            IntakeDetails sheet = intakes.details(intakes.take(content, name));
            assertThat(sheet.textOnly()).isTrue();
            assertThat(sheet.fileName()).isEqualTo(name);
            assertThat(sheet.hints())
                    .extracting(hint -> hint.diagnostic().code())
                    .contains(DiagnosticCode.MACROS_LEFT_OUT);

            PlanDraft plan =
                    plans.draft(intakes.confirm(sheet.id(), settled(sheet).version(), HEAD));
            assertThat(plan.sourceText()).contains("开展普法培训");
            assertThat(plan.attachmentId()).isNull();
        });

        assertThat(stored()).isEqualTo(before);
        assertThat(intakes.details(intakes.take(TEXT)).textOnly()).isFalse();
    }

    private long stored() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from attachment", Long.class));
    }

    @Test
    void twoMillionCharactersAreKept() {
        String text = TEXT + "附言".repeat(1_000_000);

        IntakeDetails sheet = intakes.details(intakes.take(text));

        assertThat(sheet.sheet().text()).isEqualTo(text);
        long plan = intakes.confirm(sheet.id(), settled(sheet).version(), HEAD);
        assertThat(plans.draft(plan).sourceText()).isEqualTo(text);
    }

    @Test
    void whatIsFinishedIsNotWorkedOn() {
        IntakeDetails sheet = intakes.details(intakes.take(TEXT));
        intakes.discard(sheet.id());
        IntakeDetails gone = intakes.details(sheet.id());

        assertThatThrownBy(() -> edit(gone, new SheetEdit.Remove(0))).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> intakes.confirm(gone.id(), gone.version(), HEAD))
                .isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> intakes.discard(gone.id())).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void anotherJurisdictionSeesNothingOfIt() {
        long id = intakes.take(TEXT);
        fixtures.actingAs(fixtures.jurisdiction().office());

        assertThatThrownBy(() -> intakes.details(id)).isInstanceOf(NotFoundException.class);
        assertThat(intakes.open(PAGE)).isEmpty();
    }

    @Test
    void theListNeedsNoStatementPerRow() {
        for (int i = 0; i < 5; i++) {
            intakes.take(TEXT.replace("两场", i + "场"));
        }

        assertThat(StatementCount.of(() -> intakes.open(PAGE))).isLessThanOrEqualTo(3);
    }

    @Test
    void theNextYearBeginsWithThisOne() {
        String text = TEXT.replace("(牵头单位:区司法局,责任单位:有关部门)", "2026年11月底前完成。(责任单位:区财办)");
        IntakeDetails sheet = intakes.details(intakes.take(text));
        sheet = edit(sheet, new SheetEdit.Decide("区财办", NameDecision.units(List.of(here.unit("区财政局")))));
        sheet = settled(edit(sheet, new SheetEdit.AddUnit(1, AssignmentRole.LEAD, "区民政局")));
        long plan = intakes.confirm(sheet.id(), sheet.version(), HEAD);

        IntakeDetails next = intakes.details(intakes.copy(plan));

        assertThat(next.sheet().head())
                .isEqualTo(
                        new PlanHead(PlanKind.WORK_PLAN, "2027年示范区法治工作要点", "", "", 2027, LocalDate.of(2027, 12, 31)));
        assertThat(next.sheet().task(1).task().deadline()).isEqualTo("2027-11-30");
        assertThat(next.sheet().task(1).task().lead())
                .extracting(unit -> unit.name())
                .containsExactly("区民政局");
        assertThat(unknown(next)).isEmpty();
        assertThat(next.twins()).isEmpty();
    }

    @Test
    void theNextYearBeginsWithTheFiguresAndPostsThatPeopleConfirmed() {
        String text = TEXT.replace("组织两场培训", "2026年组织培训不少于20场，责任到人")
                .replace("走进社区", "印发读本300份")
                .replace("责任单位:区财政局、各镇)", "责任单位:区财政局、各镇,责任领导:副区长)");
        IntakeDetails sheet = settled(intakes.details(intakes.take(text)));
        IndicatorTarget corrected =
                new IndicatorTarget("2026年培训", Comparison.AT_LEAST, new BigDecimal("24"), "场", Aggregation.SUM);
        sheet = edit(sheet, new SheetEdit.PutIndicator(0, 0, corrected));
        sheet = edit(sheet, new SheetEdit.RemovePost(0, 0));
        long plan = intakes.confirm(sheet.id(), sheet.version(), HEAD);
        assertThat(plans.draft(plan).tasks().getFirst().particulars().indicators())
                .containsExactly(corrected);

        Worksheet next = intakes.details(intakes.copy(plan)).sheet();

        assertThat(next.task(0).targets())
                .containsExactly(new IndicatorTarget(
                        "2026年培训".replace("2026", "2027"),
                        Comparison.AT_LEAST,
                        new BigDecimal("24"),
                        "场",
                        Aggregation.SUM));
        assertThat(next.task(0).particulars().posts()).isEmpty();
        assertThat(next.task(1).targets()).isEqualTo(sheet.sheet().task(1).targets());
        assertThat(next.task(1).fixed()).as("what nobody changed is read anew").isEmpty();
    }

    @Test
    void howManyStatementsAPageTakesDoesNotDependOnItsNamesAndGroups() {
        String few = "1.开展普法培训。（牵头单位：区司法局，责任单位：各镇）";
        String many = "1.开展普法培训。（牵头单位：区司法局、区财政局、区民政局，责任单位：各镇、各街道、各园区、各办、有关部门、相关单位）";
        here.group("各街道", "甲街道");
        here.group("各园区", "乙园区");
        here.group("各办", "丙办");
        long small = intakes.take(few);
        long large = intakes.take(many);

        int statements = StatementCount.of(() -> intakes.details(small));
        assertThat(intakes.details(large).groupSizes()).hasSize(4);

        assertThat(StatementCount.of(() -> intakes.details(large))).isEqualTo(statements);
    }

    @Test
    void howManyStatementsTheNextYearTakesDoesNotDependOnItsNames() {
        String few = "1.开展普法培训。（牵头单位：区司法局，责任单位：甲局）";
        String many = "1.开展普法培训。（牵头单位：区司法局，责任单位：甲局、乙局、丙局、丁局、戊局、己局、庚局）";

        assertThat(copying(many)).isEqualTo(copying(few));
    }

    private int copying(String text) {
        long plan = planOf(text);
        return StatementCount.of(() -> intakes.copy(plan));
    }

    private long planOf(String text) {
        IntakeDetails sheet = settled(intakes.details(intakes.take(text)));
        return intakes.confirm(sheet.id(), sheet.version(), HEAD);
    }
}
