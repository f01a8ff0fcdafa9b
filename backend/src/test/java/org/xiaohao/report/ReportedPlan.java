package org.xiaohao.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.CreatePlan;
import org.xiaohao.plan.IssuePlan;
import org.xiaohao.plan.PlanDraft;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.PlanKind;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.plan.TaskDetails;
import org.xiaohao.plan.TaskParticulars;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskToImport;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.Figure;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.progress.SaveEntry;
import org.xiaohao.progress.SavedEntry;
import org.xiaohao.review.ApplyForClosing;
import org.xiaohao.review.ReviewService;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;

/** A plan of a made-up place, issued and reported on through the services that people use. */
public class ReportedPlan {

    public static final String JUSTICE = "区司法局";
    public static final String POLICE = "区公安局";

    private final PlanService plans;
    private final TaskService tasks;
    private final AssignmentService assignments;
    private final ProgressService progress;
    private final ReviewService review;
    private final Fixtures fixtures;

    public ReportedPlan(
            PlanService plans,
            TaskService tasks,
            AssignmentService assignments,
            ProgressService progress,
            ReviewService review,
            Fixtures fixtures) {
        this.plans = plans;
        this.tasks = tasks;
        this.assignments = assignments;
        this.progress = progress;
        this.review = review;
        this.fixtures = fixtures;
    }

    /** What the place is and which tasks its plan has, by title. */
    public record Made(TestJurisdiction place, long planId, Map<String, Long> tasks) {

        public long task(String title) {
            return java.util.Objects.requireNonNull(tasks.get(title), title);
        }
    }

    /**
     * An issued plan: in 一、转变政府职能 压减审批材料 and 开展证明清理 (due in May), in 二、规范行政执法 统一执法文书 and
     * 清理罚款事项; led by 司法局, with 公安局 as responsible unit.
     */
    public Made issue(TestJurisdiction place) {
        fixtures.actingAs(place.office());
        List<TaskToImport> all = new ArrayList<>();
        all.add(task(place, "1", "一、转变政府职能", "压减审批材料", null));
        all.add(task(place, "2", "一、转变政府职能", "开展证明清理", LocalDate.of(2026, 5, 31)));
        all.add(task(place, "3", "二、规范行政执法", "统一执法文书", null));
        all.add(task(place, "4", "二、规范行政执法", "清理罚款事项", null));
        long planId = plans.create(new CreatePlan(
                new PlanHead(PlanKind.WORK_PLAN, "示范区2026年工作要点", "", "示范区委依法治区办", 2026, LocalDate.of(2026, 12, 31)),
                "正文",
                null,
                all));
        Map<String, Long> byTitle = new HashMap<>();
        for (PlanDraft.DraftTask task : plans.draft(planId).tasks()) {
            byTitle.put(task.title(), task.id());
        }
        plans.issue(new IssuePlan(planId, ReportingCycle.QUARTER, 5));
        return new Made(place, planId, byTitle);
    }

    private static TaskToImport task(
            TestJurisdiction place, String number, String section, String title, @Nullable LocalDate due) {
        return new TaskToImport(
                number,
                section,
                title,
                title + "。",
                due,
                "",
                false,
                0,
                2,
                List.of(
                        new TaskToImport.Party(AssignmentRole.LEAD, JUSTICE, place.unit(JUSTICE), null, 0, 1),
                        new TaskToImport.Party(AssignmentRole.RESPONSIBLE, POLICE, place.unit(POLICE), null, 0, 1)),
                TaskParticulars.NONE);
    }

    /** The unit reports on its part for one of the plan's periods, counted from 1; its head approves. */
    public long report(Made plan, String title, String unit, int period, EntryText text) {
        fixtures.actingAs(plan.place().office());
        TaskDetails task = tasks.details(plan.task(title));
        TaskDetails.Part part = task.parts().stream()
                .filter(candidate -> candidate.unitName().equals(unit))
                .findFirst()
                .orElseThrow();
        long periodId = task.periods().get(period - 1).id();
        fixtures.actingAs(plan.place().clerk(unit));
        if (part.state() == org.xiaohao.plan.AssignmentState.PENDING) {
            assignments.receive(part.assignmentId());
        }
        var current = progress.form(part.assignmentId(), periodId).current();
        SavedEntry saved = progress.save(new SaveEntry(
                part.assignmentId(),
                periodId,
                current == null ? null : current.id(),
                current == null ? 0 : current.version(),
                text));
        progress.submit(saved.entryId(), saved.version());
        fixtures.actingAs(plan.place().head(unit));
        progress.approve(saved.entryId(), progress.details(saved.entryId()).version());
        return saved.entryId();
    }

    /** The lead applies for closing, the office approves. */
    public void close(Made plan, String title, String summary) {
        fixtures.actingAs(plan.place().head(JUSTICE));
        long request = review.apply(new ApplyForClosing(plan.task(title), summary, List.of()));
        fixtures.actingAs(plan.place().office());
        review.approve(request);
    }

    public void cancel(Made plan, String title, String reason) {
        fixtures.actingAs(plan.place().office());
        tasks.cancel(plan.task(title), tasks.details(plan.task(title)).version(), reason);
    }

    /** The office sends an approved entry back. */
    public void sendBack(Made plan, long entryId) {
        fixtures.actingAs(plan.place().office());
        progress.returnApproved(entryId, "数据有误");
    }

    public static EntryText text(String problem, String nextStep, Figure... figures) {
        return new EntryText("推进中。", problem, nextStep, false, List.of(figures));
    }

    public static Figure figure(String name, String amount, String classifier, Qualifier qualifier) {
        return new Figure(name, new BigDecimal(amount), classifier, qualifier);
    }
}
