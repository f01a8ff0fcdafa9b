package org.xiaohao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.orgunit.OrgUnitGroupDetails;
import org.xiaohao.orgunit.OrgUnitGroupService;
import org.xiaohao.orgunit.OrgUnitService;
import org.xiaohao.orgunit.UpdateOrgUnitGroup;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
class PlanServiceTest {

    private static final PageRequest PAGE = PageRequest.of(0, 50);

    private static final TaskParticulars LEDGER = new TaskParticulars(
            List.of(
                    new IndicatorTarget("培训", Comparison.AT_LEAST, new BigDecimal("20"), "场", Aggregation.SUM),
                    new IndicatorTarget("满意率", Comparison.EXACT, new BigDecimal("92.5"), "%", Aggregation.RATIO)),
            List.of(new Post("责任领导", "副区长"), new Post("责任人", "法治科科长")),
            new Rectification("台账不全", "年底前补齐", "逐项核对\n专人负责", null),
            Recurrence.QUARTER);

    private final PlanService plans;
    private final TaskService tasks;
    private final OrgUnitService units;
    private final OrgUnitGroupService groups;
    private final Fixtures fixtures;
    private final PlanFixture fixture;
    private TestJurisdiction here;

    @Autowired
    PlanServiceTest(
            PlanService plans,
            TaskService tasks,
            OrgUnitService units,
            OrgUnitGroupService groups,
            Fixtures fixtures,
            PlanFixture fixture) {
        this.plans = plans;
        this.tasks = tasks;
        this.units = units;
        this.groups = groups;
        this.fixtures = fixtures;
        this.fixture = fixture;
    }

    @BeforeEach
    void theOfficeIsSignedIn() {
        here = fixtures.jurisdiction();
        fixtures.actingAs(here.office());
    }

    @Test
    void groupsBecomeTheirMembersOfTheDayAndTheStrongerRoleStays() {
        here.group("各镇", "东镇", "西镇", "北镇");
        long draft = fixture.plan(here)
                .task(
                        "1",
                        task -> task.lead("西镇", "司法局")
                                .responsible("财政局")
                                .group(AssignmentRole.RESPONSIBLE, "各镇")
                                .supporting("财政局", "东镇"))
                .create();
        changeGroup("东镇", "西镇");
        plans.issue(new IssuePlan(draft, ReportingCycle.QUARTER, 10));
        changeGroup("北镇");
        assertThat(tasks.details(onlyTask(draft)).parts())
                .extracting(
                        TaskDetails.Part::unitName,
                        TaskDetails.Part::role,
                        TaskDetails.Part::primaryLead,
                        TaskDetails.Part::state)
                .containsExactly(
                        tuple("西镇", AssignmentRole.LEAD, true, AssignmentState.PENDING),
                        tuple("司法局", AssignmentRole.LEAD, false, AssignmentState.PENDING),
                        tuple("财政局", AssignmentRole.RESPONSIBLE, false, AssignmentState.PENDING),
                        tuple("东镇", AssignmentRole.RESPONSIBLE, false, AssignmentState.PENDING));
    }

    private void changeGroup(String... members) {
        fixtures.callAs(here.admin(), () -> {
            OrgUnitGroupDetails read = groups.details(here.group("各镇"));
            return groups.update(new UpdateOrgUnitGroup(
                    read.id(),
                    read.version(),
                    read.name(),
                    List.of(),
                    List.of(members).stream().map(here::unit).toList()));
        });
    }

    @Test
    void whatIsMissingKeepsAPlanFromBeingIssuedAndNothingChanges() {
        here.group("各局");
        long draft = fixture.plan(here)
                .task("1", task -> task.responsible("甲局"))
                .task("2", task -> task.lead("甲局").unknown(AssignmentRole.SUPPORTING, "某办"))
                .task("3", task -> task.group(AssignmentRole.LEAD, "各局"))
                .task("4", task -> task.lead("乙局"))
                .task("5", task -> task.lead("甲局").longTerm())
                .create();
        fixtures.callAs(
                here.admin(),
                () -> units.deactivate(
                        here.unit("乙局"), units.details(here.unit("乙局")).version()));
        PlanNotIssuableException refusal = catchThrowableOfType(
                PlanNotIssuableException.class, () -> plans.issue(new IssuePlan(draft, ReportingCycle.MONTH, 5)));
        assertThat(refusal.blockers())
                .extracting(IssueBlocker::number, IssueBlocker::kind, IssueBlocker::printedName)
                .containsExactlyInAnyOrder(
                        tuple("1", IssueBlocker.Kind.NO_LEAD, ""),
                        tuple("2", IssueBlocker.Kind.UNKNOWN_UNIT, "某办"),
                        tuple("3", IssueBlocker.Kind.NO_UNIT, ""),
                        tuple("4", IssueBlocker.Kind.UNKNOWN_UNIT, "乙局"));
        assertThat(plans.draft(draft).state()).isEqualTo(PlanState.DRAFT);
        assertThatThrownBy(() -> tasks.list(TaskFilter.all(draft), TaskSort.NUMBER, PAGE))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> plans.issue(new IssuePlan(draft, ReportingCycle.MONTH, 61)))
                .isInstanceOf(PlanNotIssuableException.class);
    }

    @Test
    void aPlanIsIssuedOnce() {
        long draft = fixture.plan(here)
                .task("1", task -> task.lead("丙局").responsible("乙局"))
                .create();
        assertThat(plans.draft(draft).blockers()).isEmpty();
        plans.issue(new IssuePlan(draft, ReportingCycle.HALF_YEAR, 0));
        assertThat(tasks.details(plans.draft(draft).tasks().getFirst().id()).parts())
                .extracting(TaskDetails.Part::unitName)
                .containsExactly("丙局", "乙局");
        assertThatThrownBy(() -> plans.issue(new IssuePlan(draft, ReportingCycle.HALF_YEAR, 0)))
                .isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> plans.deleteDraft(draft)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void aDraftKeepsWhereEachDateComesFrom() {
        long draft = fixture.plan(here)
                .task("1", task -> task.lead("甲局"))
                .task("2", task -> task.lead("甲局").due(LocalDate.of(2026, 8, 31)))
                .task("3", task -> task.lead("甲局"))
                .create();
        PlanDraft read = plans.draft(draft);
        plans.setDueDate(read.tasks().get(2).id(), LocalDate.of(2026, 7, 1));
        PlanDraft after = plans.draft(draft);
        assertThat(after.tasks())
                .extracting(PlanDraft.DraftTask::dueDate, PlanDraft.DraftTask::dueDateSource)
                .containsExactly(
                        tuple(read.head().defaultDueDate(), DueDateSource.RULE),
                        tuple(LocalDate.of(2026, 8, 31), DueDateSource.TEXT),
                        tuple(LocalDate.of(2026, 7, 1), DueDateSource.OFFICE));
    }

    @Test
    void aDraftIsThrownAwayWithAllThatWasReadForIt() {
        long draft = fixture.plan(here)
                .section("一、总则")
                .task("1", task -> task.lead("甲局").responsible("乙局"))
                .create();
        plans.deleteDraft(draft);
        assertThatThrownBy(() -> plans.draft(draft)).isInstanceOf(NotFoundException.class);
        assertThat(plans.list(PAGE)).isEmpty();
    }

    @Test
    void draftsAreTheOfficesAndIssuedPlansAreSeenByThoseWhoHaveAPart() {
        fixture.plan(here).titled("草稿", 2026).task("1", task -> task.lead("甲局")).create();
        IssuedPlan issued = fixture.plan(here)
                .titled("已交办", 2026)
                .task("1", task -> task.lead("甲局"))
                .issue();
        assertThat(plans.list(PAGE)).extracting(PlanSummary::title).containsExactlyInAnyOrder("草稿", "已交办");
        fixtures.actingAs(here.leader());
        assertThat(plans.list(PAGE)).extracting(PlanSummary::title).containsExactly("已交办");
        fixtures.actingAs(here.clerk("甲局"));
        assertThat(plans.list(PAGE)).extracting(PlanSummary::id).containsExactly(issued.id());
        fixtures.actingAs(here.clerk("乙局"));
        assertThat(plans.list(PAGE)).isEmpty();
    }

    @Test
    void aClosedYearTakesNoMoreReportsAndIsArchived() {
        IssuedPlan plan = fixture.plan(here).task("1", task -> task.lead("甲局")).issue();
        assertThatThrownBy(() -> plans.archive(plan.id())).isInstanceOf(IllegalTransitionException.class);
        plans.closeYear(plan.id());
        assertThatThrownBy(() -> plan.receive("1", "甲局")).isInstanceOf(IllegalTransitionException.class);
        plans.archive(plan.id());
        assertThat(plans.list(PAGE)).extracting(PlanSummary::state).containsExactly(PlanState.ARCHIVED);
    }

    @Test
    void whatTheDocumentSaysOfATaskIsKeptFromTheDraftToTheTask() {
        long draft = draftOf(2);
        assertThat(plans.draft(draft).tasks())
                .extracting(PlanDraft.DraftTask::particulars)
                .containsExactly(LEDGER, LEDGER);
        IssuedPlan issued = fixture.plan(here)
                .task("1", task -> task.lead("甲局").with(LEDGER))
                .issue();
        assertThat(issued.details("1").particulars()).isEqualTo(LEDGER);

        plans.deleteDraft(draft);

        assertThat(plans.list(PAGE)).extracting(PlanSummary::id).containsExactly(issued.id());
        assertThat(issued.details("1").particulars()).isEqualTo(LEDGER);
    }

    @Test
    void aPlanIsKeptOfWhichOnlyOneTaskHasATarget() {
        long draft = fixture.plan(here)
                .task("1", task -> task.lead("甲局"))
                .task("2", task -> task.lead("甲局").with(LEDGER))
                .task("3", task -> task.lead("乙局"))
                .task("4", task -> task.lead("甲局"))
                .create();

        assertThat(plans.draft(draft).tasks()).hasSize(4);
    }

    @Test
    void aTargetThatCannotBeKeptIsRefused() {
        TaskParticulars tooLong = new TaskParticulars(
                List.of(new IndicatorTarget(
                        "名".repeat(101), Comparison.AT_LEAST, BigDecimal.ONE, "场", Aggregation.SUM)),
                List.of(),
                null,
                null);
        PlanFixture.Draft draft =
                fixture.plan(here).task("1", task -> task.lead("甲局").with(tooLong));

        assertThatThrownBy(draft::create).isInstanceOf(InvalidInputException.class);
        assertThat(plans.list(PAGE)).isEmpty();
    }

    @Test
    void readingTakesNoMoreStatementsForMoreRows() {
        long small = draftOf(1);
        int few = StatementCount.of(() -> plans.draft(small));
        int list = StatementCount.of(() -> plans.list(PAGE));
        long large = draftOf(12);
        assertThat(StatementCount.of(() -> plans.draft(large))).isEqualTo(few);
        assertThat(StatementCount.of(() -> plans.list(PAGE))).isEqualTo(list);
    }

    private long draftOf(int count) {
        PlanFixture.Draft draft = fixture.plan(here).section("一、总则");
        here.group("各镇", "东镇", "西镇");
        for (int i = 1; i <= count; i++) {
            String other = "局" + i;
            draft.task(
                    String.valueOf(i),
                    task -> task.lead("甲局", other)
                            .group(AssignmentRole.SUPPORTING, "各镇")
                            .with(LEDGER));
        }
        return draft.create();
    }

    private long onlyTask(long plan) {
        return tasks.list(TaskFilter.all(plan), TaskSort.NUMBER, PAGE)
                .getContent()
                .getFirst()
                .id();
    }
}
