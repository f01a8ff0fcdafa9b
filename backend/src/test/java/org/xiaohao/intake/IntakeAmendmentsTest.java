package org.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.AssignmentState;
import org.xiaohao.plan.Comparison;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.plan.IssuePlan;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.PlanKind;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.TaskState;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.plan.TrailItem;
import org.xiaohao.plan.TrailKind;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.StatementCount;
import org.xiaohao.testing.TestJurisdiction;

@BackendTest
@Tag("slow")
class IntakeAmendmentsTest {

    private static final String FIRST = """
            2026年示范区法治工作要点

            一、普法

            1.开展普法培训。组织两场培训。(牵头单位:区司法局,责任单位:区财政局、区教育局)

            2.开展宪法宣传。走进社区。(牵头单位:区司法局)

            二、执法

            3.开展执法检查。(牵头单位:区城管局)
            """;
    private static final String NEWER = """
            2026年示范区法治工作要点

            一、普法

            1.开展普法培训。组织三场培训，2026年10月底前完成。(牵头单位:区财政局,责任单位:区司法局、区民政局)

            2.开展宪法宣传。走进社区。(牵头单位:区司法局)

            3.建设法治公园。(牵头单位:区城管局)
            """;
    private static final PlanHead HEAD =
            new PlanHead(PlanKind.WORK_PLAN, "2026年示范区法治工作要点", "", "", 2026, LocalDate.of(2026, 12, 31));

    private final IntakeService intakes;
    private final IntakeAmendments amendments;
    private final PlanService plans;
    private final TaskService tasks;
    private final AssignmentService parts;
    private final Fixtures fixtures;
    private TestJurisdiction here;
    private long plan;

    @Autowired
    IntakeAmendmentsTest(
            IntakeService intakes,
            IntakeAmendments amendments,
            PlanService plans,
            TaskService tasks,
            AssignmentService parts,
            Fixtures fixtures,
            MutableClock clock) {
        this.intakes = intakes;
        this.amendments = amendments;
        this.plans = plans;
        this.tasks = tasks;
        this.parts = parts;
        this.fixtures = fixtures;
        clock.setDate(LocalDate.of(2026, 5, 6));
    }

    @BeforeEach
    void aPlanIsIssued() {
        here = fixtures.jurisdiction();
        List.of("区司法局", "区财政局", "区教育局", "区城管局", "区民政局").forEach(here::unit);
        fixtures.actingAs(here.office());
        IntakeDetails sheet = settled(intakes.take(FIRST));
        plan = intakes.confirm(sheet.id(), sheet.version(), HEAD);
        plans.issue(new IssuePlan(plan, ReportingCycle.QUARTER, 5));
    }

    private IntakeDetails settled(long id) {
        IntakeDetails seen = intakes.details(id);
        Set<Integer> open = seen.checks().stream().map(SheetDoubt::id).collect(Collectors.toSet());
        return intakes.edit(id, seen.version(), new SheetEdit.Settle(open, true));
    }

    private TaskDetails task(String title) {
        long id = tasks.list(TaskFilter.all(plan), TaskSort.NUMBER, PageRequest.of(0, 50)).stream()
                .filter(task -> task.title().equals(title))
                .map(TaskSummary::id)
                .findFirst()
                .orElseThrow();
        return tasks.details(id);
    }

    private Map<String, AssignmentRole> roles(String title) {
        return task(title).parts().stream()
                .filter(part -> part.state() != AssignmentState.NOT_APPLICABLE)
                .collect(Collectors.toMap(TaskDetails.Part::unitName, TaskDetails.Part::role));
    }

    @Test
    void aNewerVersionIsNoticedAndItsDifferencesAreTold() {
        long newer = intakes.take(NEWER);

        assertThat(amendments.likelyPlan(intakes.details(newer)))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(plan));
        PlanDifference difference = amendments.difference(newer, plan);

        assertThat(difference.unchanged()).isEqualTo(1);
        assertThat(difference.changes()).hasSize(3);
        assertThat(difference.changes().getFirst()).isInstanceOfSatisfying(PlanDifference.Changed.class, changed -> {
            assertThat(changed.reworded()).isTrue();
            assertThat(changed.deadline()).isEqualTo("2026-10-31");
            assertThat(changed.added()).containsOnlyKeys(here.unit("区民政局"));
            assertThat(changed.released()).containsOnlyKeys(here.unit("区教育局"));
            assertThat(changed.otherRole())
                    .containsEntry(here.unit("区财政局"), AssignmentRole.LEAD)
                    .containsEntry(here.unit("区司法局"), AssignmentRole.RESPONSIBLE);
        });
        assertThat(difference.changes().get(1))
                .isInstanceOfSatisfying(
                        PlanDifference.Added.class,
                        added -> assertThat(added.title()).isEqualTo("建设法治公园"));
        assertThat(difference.changes().getLast())
                .isInstanceOfSatisfying(
                        PlanDifference.Removed.class,
                        removed -> assertThat(removed.task().title()).isEqualTo("开展执法检查"));
    }

    @Test
    void anotherDocumentIsNoVersionOfThePlan() {
        long other = intakes.take("1.修路。(牵头单位:区城管局)\n2.架桥。(牵头单位:区城管局)");

        assertThat(amendments.likelyPlan(intakes.details(other))).isEmpty();
    }

    @Test
    void theLikelyPlanIsFoundInOneStatementHoweverManyPlansThereAre() {
        IntakeDetails newer = intakes.details(intakes.take(NEWER));

        assertThat(StatementCount.of(() -> amendments.likelyPlan(newer))).isEqualTo(1);
    }

    @Test
    void theAmendedPlanIsWhatTheNewerVersionSays() {
        IntakeDetails sheet = settled(intakes.take(NEWER));

        amendments.amend(sheet.id(), sheet.version(), plan, "区政府办公室重新印发");

        TaskDetails training = task("开展普法培训");
        assertThat(training.body()).contains("三场培训");
        assertThat(training.summary().dueDate()).isEqualTo("2026-10-31");
        assertThat(training.originalDueDate()).isEqualTo("2026-12-31");
        assertThat(roles("开展普法培训"))
                .isEqualTo(Map.of(
                        "区财政局", AssignmentRole.LEAD,
                        "区司法局", AssignmentRole.RESPONSIBLE,
                        "区民政局", AssignmentRole.RESPONSIBLE));
        assertThat(training.parts().stream().filter(TaskDetails.Part::primaryLead))
                .singleElement()
                .satisfies(part -> assertThat(part.unitName()).isEqualTo("区财政局"));
        assertThat(tasks.trail(training.summary().id(), Set.of(TrailKind.AMENDED), PageRequest.of(0, 9)))
                .singleElement()
                .extracting(TrailItem::content)
                .isEqualTo("区政府办公室重新印发");
        assertThat(roles("建设法治公园")).containsOnlyKeys("区城管局");
        assertThat(task("开展执法检查").summary().state()).isEqualTo(TaskState.CANCELLED);
        assertThat(task("开展宪法宣传").source()).startsWith("2.开展宪法宣传");
        assertThat(intakes.details(sheet.id()).state()).isEqualTo(IntakeState.CONFIRMED);
        assertThat(amendments.likelyPlan(intakes.details(intakes.take(NEWER + "\n附注。\n"))))
                .isPresent();
    }

    @Test
    void aReleasedUnitOwesNothingMoreAndANewOneOwesTheRunningPeriods() {
        TaskDetails.Part education = part("区教育局");
        fixtures.callAs(here.clerk("区教育局"), () -> {
            parts.receive(education.assignmentId());
            return true;
        });
        IntakeDetails sheet = settled(intakes.take(NEWER));

        amendments.amend(sheet.id(), sheet.version(), plan, "重新印发");

        assertThat(part("区教育局").state()).isEqualTo(AssignmentState.NOT_APPLICABLE);
        assertThat(part("区教育局").cells())
                .allSatisfy(cell -> assertThat(cell.state()).isEqualTo(TaskDetails.CellState.WAIVED));
        assertThat(part("区民政局").cells()).extracting(TaskDetails.Cell::state).contains(TaskDetails.CellState.DUE);
    }

    @Test
    void aUnitThatIsNamedAgainTakesPartAgain() {
        IntakeDetails newer = settled(intakes.take(NEWER));
        amendments.amend(newer.id(), newer.version(), plan, "重新印发");
        IntakeDetails again = settled(intakes.take(NEWER.replace("区民政局", "区民政局、区教育局")));

        amendments.amend(again.id(), again.version(), plan, "再次印发");

        assertThat(part("区教育局").state()).isEqualTo(AssignmentState.PENDING);
        assertThat(part("区教育局").cells()).extracting(TaskDetails.Cell::state).contains(TaskDetails.CellState.DUE);
    }

    @Test
    void aUnitThatTheTaskDoesNotConcernIsNoDifference() {
        TaskDetails.Part education = part("区教育局");
        fixtures.callAs(here.clerk("区教育局"), () -> {
            parts.declareNotApplicable(education.assignmentId(), "与本单位无关");
            return true;
        });
        parts.acceptNotApplicable(education.assignmentId());

        PlanDifference difference = amendments.difference(intakes.take(FIRST + "\n附注。\n"), plan);

        assertThat(difference.changes()).isEmpty();
    }

    @Test
    void anotherTaskAtTheSameNumberIsNew() {
        PlanDifference difference =
                amendments.difference(intakes.take(FIRST.replace("2.开展宪法宣传。走进社区", "2.修订应急预案。定期演练")), plan);

        assertThat(difference.changes())
                .hasExactlyElementsOfTypes(PlanDifference.Added.class, PlanDifference.Removed.class);
    }

    @Test
    void aTaskUnderAnotherHeadingIsADifference() {
        IntakeDetails sheet = settled(intakes.take(FIRST.replace("二、执法", "二、执法监督")));

        PlanDifference difference = amendments.difference(sheet.id(), plan);

        assertThat(difference.unchanged()).isEqualTo(2);
        assertThat(difference.changes())
                .singleElement()
                .isInstanceOfSatisfying(PlanDifference.Changed.class, changed -> {
                    assertThat(changed.isInOtherSection()).isTrue();
                    assertThat(changed.before().section()).isEqualTo("二、执法");
                    assertThat(changed.section()).isEqualTo("二、执法监督");
                    assertThat(changed.isOtherContent()).isFalse();
                    assertThat(changed.moved()).isFalse();
                });
        amendments.amend(sheet.id(), sheet.version(), plan, "重新印发");
        assertThat(task("开展执法检查").summary().section()).isEqualTo("二、执法监督");
    }

    @Test
    void tasksInAnotherOrderAreADifference() {
        String training = "1.开展普法培训。组织两场培训。(牵头单位:区司法局,责任单位:区财政局、区教育局)\n\n";
        String constitution = "2.开展宪法宣传。走进社区。(牵头单位:区司法局)\n\n";

        PlanDifference difference = amendments.difference(
                intakes.take(FIRST.replace(training + constitution, constitution + training)), plan);

        assertThat(difference.unchanged()).isEqualTo(2);
        assertThat(difference.changes())
                .singleElement()
                .isInstanceOfSatisfying(PlanDifference.Changed.class, changed -> {
                    assertThat(changed.title()).isEqualTo("开展宪法宣传");
                    assertThat(changed.moved()).isTrue();
                    assertThat(changed.isInOtherSection()).isFalse();
                });
    }

    @Test
    void tasksThatStayAsTheyAreCostNoStatementsOfTheirOwn() {
        assertThat(statementsToAmend(40)).isEqualTo(statementsToAmend(10));
    }

    /** Statements that it takes to put another preamble before so many points. */
    private int statementsToAmend(int points) {
        StringBuilder text = new StringBuilder("2026年示范区重点工作\n\n一、普法\n\n");
        for (int point = 1; point <= points; point++) {
            text.append(point).append(".推进第").append(point).append("项工作。(牵头单位:区司法局,责任单位:区财政局)\n\n");
        }
        IntakeDetails first = settled(intakes.take(text.toString()));
        long issued = intakes.confirm(first.id(), first.version(), HEAD);
        plans.issue(new IssuePlan(issued, ReportingCycle.QUARTER, 5));
        IntakeDetails newer = settled(intakes.take(text + "\n附注。\n"));
        return StatementCount.of(() -> amendments.amend(newer.id(), newer.version(), issued, "重新印发"));
    }

    @Test
    void membersOfAGroupAreAskedForOnce() {
        here.group("各局", "区财政局", "区民政局");
        long one = intakes.take(FIRST.replace("区城管局", "区城管局、各局"));
        long three = intakes.take(FIRST.replace("区城管局", "区城管局、各局").replace("区司法局", "区司法局、各局"));

        assertThat(StatementCount.of(() -> amendments.difference(three, plan)))
                .isEqualTo(StatementCount.of(() -> amendments.difference(one, plan)));
    }

    @Test
    void whatANewerVersionSaysOfFiguresAndPostsIsToldAndTaken() {
        String first = FIRST.replace("组织两场培训", "组织培训不少于20场");
        IntakeDetails sheet = settled(intakes.take(first.replace("普法培训", "普法集训")));
        plan = intakes.confirm(sheet.id(), sheet.version(), HEAD);
        plans.issue(new IssuePlan(plan, ReportingCycle.QUARTER, 5));
        IntakeDetails newer = settled(intakes.take(first.replace("普法培训", "普法集训") + "\n附注。\n"));
        assertThat(amendments.difference(newer.id(), plan).changes()).isEmpty();
        IndicatorTarget more =
                new IndicatorTarget("普法集训", Comparison.AT_LEAST, new BigDecimal("30"), "场", Aggregation.SUM);
        newer = intakes.edit(newer.id(), newer.version(), new SheetEdit.PutIndicator(0, 0, more));

        assertThat(amendments.difference(newer.id(), plan).changes())
                .singleElement()
                .isInstanceOfSatisfying(PlanDifference.Changed.class, changed -> {
                    assertThat(changed.refined()).isTrue();
                    assertThat(changed.reworded()).isFalse();
                });
        amendments.amend(newer.id(), newer.version(), plan, "重新印发");

        assertThat(task("开展普法集训").particulars().indicators()).containsExactly(more);
        assertThat(tasks.trail(task("开展普法集训").summary().id(), Set.of(TrailKind.AMENDED), PageRequest.of(0, 9)))
                .hasSize(1);
    }

    private TaskDetails.Part part(String unit) {
        return task("开展普法培训").parts().stream()
                .filter(part -> part.unitName().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAmendmentAsksForAReasonAndForEverythingToBeDecided() {
        IntakeDetails sheet = settled(intakes.take(NEWER));
        assertThatThrownBy(() -> amendments.amend(sheet.id(), sheet.version(), plan, " "))
                .isInstanceOf(InvalidInputException.class);

        IntakeDetails unknown = settled(intakes.take(NEWER.replace("区民政局", "区陌生局")));
        assertThatThrownBy(() -> amendments.amend(unknown.id(), unknown.version(), plan, "重新印发"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("intake-undecided");

        assertThat(task("开展普法培训").body()).contains("两场培训");
        assertThat(intakes.details(sheet.id()).state()).isEqualTo(IntakeState.OPEN);
    }
}
