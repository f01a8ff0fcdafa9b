package org.xiaohao.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.NotFoundException;

/**
 * The changes of tasks and parts that follow from progress and review. For those features only, inside their
 * transaction and after their own checks of role and unit.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DutyLedger {

    private final DutyAccess access;
    private final Plans plans;
    private final Tasks tasks;
    private final Assignments assignments;
    private final PeriodReports reports;
    private final ObjectionLapse objections;
    private final DutyDates dates;
    private final Clock clock;

    DutyLedger(
            DutyAccess access,
            Plans plans,
            Tasks tasks,
            Assignments assignments,
            PeriodReports reports,
            ObjectionLapse objections,
            DutyDates dates,
            Clock clock) {
        this.access = access;
        this.plans = plans;
        this.tasks = tasks;
        this.assignments = assignments;
        this.reports = reports;
        this.objections = objections;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * Lets nobody else do the same to the plan until the transaction ends. Lists that are read from now on know what the
     * transaction has done before.
     *
     * @throws NotFoundException when the jurisdiction has no such plan, or it is a draft
     */
    public void lock(long planId) {
        var issued = plans.findWithLockByIdAndJurisdictionId(
                        planId, access.actor().jurisdictionId())
                .filter(plan -> plan.getState() != PlanState.DRAFT);
        if (issued.isEmpty()) {
            throw new NotFoundException();
        }
        dates.writeTaken();
    }

    /**
     * Refuses reporting on a part that is not received, has ended, or belongs to a task or plan not under way.
     *
     * @throws NotOwedException when the part does not report for this period
     */
    public void requireReporting(long assignmentId, long periodId) {
        Assignment part = part(assignmentId);
        access.requireUnderWay(part, "report");
        part.requireReporting();
        reportOf(part, periodId);
    }

    /** The office takes note of a duty for a unit that has nobody who could. */
    public void receiveForUnit(long assignmentId) {
        Assignment part = part(assignmentId);
        access.begin(part, "receive");
        part.receiveForUnit(access.actor().accountId(), clock.instant());
    }

    /**
     * The unit's head approved the entry of a period.
     *
     * @param partDone whether the unit says with it that its part is done
     * @return whether the part was submitted with it, and now waits for the primary lead
     */
    public boolean reported(long assignmentId, long periodId, boolean partDone) {
        Assignment part = underReport(assignmentId, "report");
        reportOf(part, periodId).report(clock.instant());
        part.reported();
        if (partDone && !part.isPrimaryLead() && part.getState() == AssignmentState.IN_PROGRESS) {
            part.submit(clock.instant());
            return true;
        }
        return false;
    }

    /**
     * The office returned an approved entry. Where no other is in force, the report of its period is owed again, and the
     * part cannot be confirmed before it has come in.
     *
     * @param inForce whether an earlier entry of the period is in force again
     */
    public void reportReturned(long assignmentId, long periodId, boolean inForce) {
        PeriodReport report = reportOf(underReport(assignmentId, "returnReport"), periodId);
        if (!inForce) {
            report.sendBack(clock.instant());
        }
    }

    /** Refuses what may only be done while a task of a plan under way stands open. */
    public void requireOpen(long taskId, String action) {
        Task task = task(taskId);
        access.plan(task.getPlanId()).requireIssued(action);
        task.requireOpen(action);
    }

    /** The office granted a later due date. */
    public void extend(long taskId, LocalDate day) {
        task(taskId).extend(day);
    }

    /** The primary lead says by when it expects to be done; returns what it had said. */
    public @Nullable LocalDate forecast(long taskId, @Nullable LocalDate day) {
        Task task = task(taskId);
        access.plan(task.getPlanId()).requireIssued("forecast");
        return task.forecast(day);
    }

    /** Closing was applied for. */
    public void requestClosing(long taskId) {
        Task task = task(taskId);
        access.plan(task.getPlanId()).requireIssued("requestClosing");
        task.requestClosing();
    }

    /** The office returned the application. */
    public void returnClosing(long taskId) {
        task(taskId).returnForRework();
    }

    /**
     * The office struck the task off: parts that were reported on are completed, the others recorded as unreported.
     *
     * @return the units that never reported, in document order
     */
    public List<Long> close(long taskId) {
        Instant now = clock.instant();
        task(taskId).approve(now);
        List<PeriodReport> owed = reports.findByTaskId(taskId);
        Set<Long> reported = owed.stream()
                .filter(report -> report.getReportedAt() != null)
                .map(PeriodReport::getAssignmentId)
                .collect(Collectors.toSet());
        owed.forEach(report -> report.waive(now));
        List<Assignment> parts = assignments.findByTaskIdOrderByPosition(taskId);
        parts.forEach(part -> part.endWithTask(part.isPrimaryLead() || reported.contains(part.getId()), now));
        objections.ofEndedParts(taskId);
        return parts.stream()
                .filter(part -> part.getState() == AssignmentState.UNREPORTED)
                .map(Assignment::getOrgUnitId)
                .toList();
    }

    private Assignment underReport(long assignmentId, String action) {
        Assignment part = part(assignmentId);
        access.begin(part, action);
        part.requireReporting();
        return part;
    }

    private PeriodReport reportOf(Assignment part, long periodId) {
        return reports.findByAssignmentIdAndPeriodId(part.getId(), periodId)
                .filter(report -> report.isOwed() || report.getReportedAt() != null)
                .orElseThrow(NotOwedException::new);
    }

    private Task task(long taskId) {
        return access.taken(taskId);
    }

    private Assignment part(long assignmentId) {
        return assignments
                .findByIdAndJurisdictionId(assignmentId, access.actor().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }
}
