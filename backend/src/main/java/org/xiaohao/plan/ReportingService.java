package org.xiaohao.plan;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.PlanEvent.ReportingChanged;
import org.xiaohao.plan.TaskEvent.TaskReportingChanged;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** 报送周期: how often units report on a plan or on one of its tasks, changed after it was issued. */
@Service
@ForOffice
@Transactional
public class ReportingService {

    private static final int MAX_REASON = 500;

    private final Plans plans;
    private final Assignments assignments;
    private final DutyAccess access;
    private final DutyDates dates;
    private final ReportingChange change;
    private final CurrentActor currentActor;
    private final DomainEvents events;

    ReportingService(
            Plans plans,
            Assignments assignments,
            DutyAccess access,
            DutyDates dates,
            ReportingChange change,
            CurrentActor currentActor,
            DomainEvents events) {
        this.plans = plans;
        this.assignments = assignments;
        this.access = access;
        this.dates = dates;
        this.change = change;
        this.currentActor = currentActor;
        this.events = events;
    }

    /**
     * How units report on a plan.
     *
     * @throws NotFoundException when the jurisdiction has no such plan
     */
    @Transactional(readOnly = true)
    public ReportingRule ofPlan(long planId) {
        return access.plan(planId).getReportingRule();
    }

    /**
     * Changes how units report on an issued plan. Only periods that have not begun change; tasks with a rule of their own
     * keep it.
     *
     * @throws NotFoundException when the jurisdiction has no such plan
     * @throws org.xiaohao.shared.IllegalTransitionException when the plan is not issued
     * @throws InvalidInputException when the rule or the reason is not valid; nothing is changed
     */
    public void changeOfPlan(long planId, ReportingRule rule, String reason) {
        String words = InvalidInputException.requireText("reason", reason, MAX_REASON);
        Plan plan = plans.findWithLockByIdAndJurisdictionId(
                        planId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
        plan.requireIssued("changeReporting");
        ReportingRule before = plan.getReportingRule();
        dates.takeAll(planId);
        Set<Long> units = change.ofPlan(plan, rule);
        events.publish(new ReportingChanged(
                planId, plan.getJurisdictionId(), plan.getTitle(), units, before, plan.getReportingRule(), words));
    }

    /**
     * Gives a task of an issued plan a rule of its own, or with null that of its plan again. Only periods that have not
     * begun change.
     *
     * @throws NotFoundException when the jurisdiction has no such task
     * @throws org.xiaohao.shared.IllegalTransitionException when it is not under way
     * @throws org.xiaohao.shared.StaleDataException when somebody changed the task in between
     * @throws InvalidInputException when the rule or the reason is not valid; nothing is changed
     */
    public void changeOfTask(long taskId, int version, @Nullable ReportingRule rule, String reason) {
        Task task = access.taken(taskId);
        String words = InvalidInputException.requireText("reason", reason, MAX_REASON);
        task.requireVersion(version);
        Plan plan = access.plan(task.getPlanId());
        plan.requireIssued("changeReporting");
        ReportingRule own = task.getOwnReporting();
        ReportingRule before = own == null ? plan.getReportingRule() : own;
        change.ofTask(plan, task, rule);
        ReportingRule after = task.getOwnReporting();
        events.publish(new TaskReportingChanged(
                TaskReference.of(task),
                PlanIssuing.units(assignments.findByTaskIdOrderByPosition(taskId)),
                before,
                after == null ? plan.getReportingRule() : after,
                words));
    }
}
