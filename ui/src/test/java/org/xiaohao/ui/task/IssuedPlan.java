package org.xiaohao.ui.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.Aggregation;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.Comparison;
import org.xiaohao.plan.CreatePlan;
import org.xiaohao.plan.IndicatorTarget;
import org.xiaohao.plan.IssuePlan;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.PlanKind;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.Post;
import org.xiaohao.plan.Rectification;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskParticulars;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.plan.TaskToImport;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.SaveEntry;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TestJurisdiction;

/**
 * A plan of four points that was issued on 5 January 2026 and is looked at on 10 February: the first is overdue, the
 * second is due soon, the third waits for the end of the year, the fourth has no end. The unit {@link #LEAD} leads all,
 * {@link #TOWN} shares the first.
 */
@TestComponent
public class IssuedPlan {

    static final String LEAD = "\u53f8\u6cd5\u5c40";
    static final String TOWN = "\u671b\u6c5f\u9547";
    static final String OTHER = "\u8d22\u653f\u5c40";

    /** Of the first point: {@link #report} reports on its first indicator. */
    static final TaskParticulars PARTICULARS = new TaskParticulars(
            List.of(
                    new IndicatorTarget("Training", Comparison.AT_LEAST, BigDecimal.TEN, "sessions", Aggregation.SUM),
                    new IndicatorTarget(
                            "Solved cases", Comparison.AT_LEAST, new BigDecimal("90"), "%", Aggregation.RATIO)),
            List.of(new Post("Leader", "Deputy head of the district")),
            new Rectification("Roads are dark", "Light by winter", "Mend lamps\nTrain staff", null),
            null);

    private static final String FIRST_SECTION = "A";
    private static final String SECOND_SECTION = "B";

    private final PlanService plans;
    private final TaskService tasks;
    private final AssignmentService assignments;
    private final ProgressService progress;
    private final Fixtures fixtures;
    private final MutableClock clock;

    IssuedPlan(
            PlanService plans,
            TaskService tasks,
            AssignmentService assignments,
            ProgressService progress,
            Fixtures fixtures,
            MutableClock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.assignments = assignments;
        this.progress = progress;
        this.fixtures = fixtures;
        this.clock = clock;
    }

    /** Issues the plan in a jurisdiction; returns its id. */
    public long issueIn(TestJurisdiction place) {
        clock.setDate(LocalDate.of(2026, 1, 5));
        StringBuilder source = new StringBuilder();
        List<TaskToImport> points = new ArrayList<>();
        points.add(point(place, source, "1", FIRST_SECTION, LocalDate.of(2026, 2, 1), false, TOWN));
        points.add(point(place, source, "2", FIRST_SECTION, LocalDate.of(2026, 2, 20), false, null));
        points.add(point(place, source, "3", SECOND_SECTION, null, false, null));
        points.add(point(place, source, "4", SECOND_SECTION, null, true, null));
        long planId = fixtures.callAs(place.office(), () -> {
            long id = plans.create(new CreatePlan(
                    new PlanHead(PlanKind.WORK_PLAN, "Points of 2026", "No. 9", "", 2026, LocalDate.of(2026, 12, 31)),
                    source.toString(),
                    null,
                    points));
            plans.issue(new IssuePlan(id, ReportingCycle.QUARTER, 10));
            return id;
        });
        clock.setDate(LocalDate.of(2026, 2, 10));
        return planId;
    }

    private static TaskToImport point(
            TestJurisdiction place,
            StringBuilder source,
            String number,
            String section,
            @Nullable LocalDate due,
            boolean longTerm,
            @Nullable String second) {
        int start = source.length();
        String title = "Point <b>" + number + "</b>";
        source.append(number).append(". ").append(title).append(". (");
        List<TaskToImport.Party> parties = new ArrayList<>();
        int at = source.length();
        source.append(LEAD);
        parties.add(new TaskToImport.Party(AssignmentRole.LEAD, LEAD, place.unit(LEAD), null, at, at + LEAD.length()));
        if (second != null) {
            at = source.append(", ").length();
            source.append(second);
            parties.add(new TaskToImport.Party(
                    AssignmentRole.RESPONSIBLE, second, place.unit(second), null, at, at + second.length()));
        }
        source.append(")");
        return new TaskToImport(
                number,
                section,
                title,
                title + ".",
                due,
                "",
                longTerm,
                start,
                source.length(),
                parties,
                second == null ? TaskParticulars.NONE : PARTICULARS);
    }

    /** The id of the point with this number. */
    public long task(TestJurisdiction place, long planId, String number) {
        return fixtures.callAs(
                place.office(),
                () -> tasks.list(TaskFilter.all(planId), TaskSort.NUMBER, PageRequest.of(0, 10)).stream()
                        .filter(task -> task.number().equals(number))
                        .map(TaskSummary::id)
                        .findFirst()
                        .orElseThrow());
    }

    /** The lead unit receives a task and reports the first quarter with a figure. */
    public void report(TestJurisdiction place, long taskId) {
        TaskDetails task = fixtures.callAs(place.office(), () -> tasks.details(taskId));
        long part = task.parts().getFirst().assignmentId();
        long period = task.periods().getFirst().id();
        var saved = fixtures.callAs(place.clerk(LEAD), () -> {
            assignments.receive(part);
            var draft = progress.save(new SaveEntry(
                    part,
                    period,
                    null,
                    0,
                    new EntryText(
                            "Trained people",
                            "Too few trainers",
                            "More training",
                            false,
                            List.of(new Figure("Training", BigDecimal.valueOf(12), "sessions", Qualifier.EXACT)))));
            progress.submit(draft.entryId(), draft.version());
            return progress.details(draft.entryId());
        });
        fixtures.callAs(place.head(LEAD), () -> {
            progress.approve(saved.id(), saved.version());
            return true;
        });
    }

    /** The lead unit corrects what it reported for the first quarter. */
    void correct(TestJurisdiction place, long taskId, String words) {
        TaskDetails task = fixtures.callAs(place.office(), () -> tasks.details(taskId));
        long part = task.parts().getFirst().assignmentId();
        long period = task.periods().getFirst().id();
        var saved = fixtures.callAs(place.clerk(LEAD), () -> {
            var before = progress.revisions(part, period).getFirst();
            var draft = progress.save(new SaveEntry(
                    part,
                    period,
                    before.id(),
                    before.version(),
                    new EntryText(words, "Too few trainers", "More training", false, List.of())));
            progress.submit(draft.entryId(), draft.version());
            return progress.details(draft.entryId());
        });
        fixtures.callAs(place.head(LEAD), () -> {
            progress.approve(saved.id(), saved.version());
            return true;
        });
    }
}
