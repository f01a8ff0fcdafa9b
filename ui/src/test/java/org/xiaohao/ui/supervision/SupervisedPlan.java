package org.xiaohao.ui.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.domain.PageRequest;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.CreatePlan;
import org.xiaohao.plan.IssuePlan;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.plan.PlanKind;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.plan.TaskFilter;
import org.xiaohao.plan.TaskParticulars;
import org.xiaohao.plan.TaskService;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.plan.TaskSummary;
import org.xiaohao.plan.TaskToImport;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TestJurisdiction;

/** A plan of 2026 that was issued in February; by 23 June two of its units are late and one is not. */
@TestComponent
class SupervisedPlan {

    static final String HOUSING = "\u533a\u4f4f\u5efa\u5c40";
    static final String WATER = "\u533a\u6c34\u52a1\u5c40";
    static final String OFFICE = "\u533a\u653f\u5e9c\u529e";

    private static final LocalDate ISSUED = LocalDate.of(2026, 2, 20);

    private final PlanService plans;
    private final TaskService tasks;
    private final AssignmentService parts;
    private final CurrentActor currentActor;
    private final MutableClock clock;

    SupervisedPlan(
            PlanService plans,
            TaskService tasks,
            AssignmentService parts,
            CurrentActor currentActor,
            MutableClock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.parts = parts;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Issues it: two tasks past their due date, of different units, one due in a week, one at the end of the year. Reports
     * come half-yearly, so that none is missing yet.
     */
    long issueIn(TestJurisdiction place) {
        clock.setDate(ISSUED);
        long id = currentActor.callAs(place.office(), () -> {
            long plan = plans.create(new CreatePlan(
                    new PlanHead(PlanKind.WORK_PLAN, "Plan", "", "", 2026, LocalDate.of(2026, 11, 30)),
                    "text",
                    null,
                    List.of(
                            task(place, "1", LocalDate.of(2026, 5, 31), HOUSING),
                            task(place, "2", LocalDate.of(2026, 6, 15), WATER),
                            task(place, "3", LocalDate.of(2026, 6, 30), OFFICE),
                            task(place, "4", LocalDate.of(2026, 11, 30), OFFICE))));
            plans.issue(new IssuePlan(plan, ReportingCycle.HALF_YEAR, 10));
            return plan;
        });
        for (String unit : List.of(HOUSING, WATER, OFFICE)) {
            currentActor.runAs(place.clerk(unit), () -> ownParts(id).forEach(parts::receive));
        }
        clock.reset();
        return id;
    }

    private List<Long> ownParts(long planId) {
        List<Long> own = new ArrayList<>();
        for (TaskSummary task : tasks.list(TaskFilter.all(planId), TaskSort.NUMBER, PageRequest.of(0, 50))) {
            tasks.details(task.id()).parts().forEach(part -> own.add(part.assignmentId()));
        }
        return own;
    }

    private static TaskToImport task(TestJurisdiction place, String number, LocalDate due, String unit) {
        return new TaskToImport(
                number,
                null,
                "Task " + number,
                "Task " + number,
                due,
                "",
                false,
                0,
                4,
                List.of(new TaskToImport.Party(AssignmentRole.LEAD, unit, place.unit(unit), null, 0, 0)),
                TaskParticulars.NONE);
    }
}
