package org.xiaohao.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.NotFoundException;

/**
 * Reads tasks and parts for the other features. It checks the jurisdiction and the visibility of the acting person, not
 * the role: that is the caller's.
 */
@Service
@Transactional(readOnly = true)
public class DutyDirectory {

    private final DutyAccess access;
    private final Tasks tasks;
    private final Assignments assignments;
    private final ReportingPeriods periods;
    private final PeriodReports reports;
    private final Indicators indicators;
    private final RequiredPieces pieces;
    private final Clock clock;

    DutyDirectory(
            DutyAccess access,
            Tasks tasks,
            Assignments assignments,
            ReportingPeriods periods,
            PeriodReports reports,
            Indicators indicators,
            RequiredPieces pieces,
            Clock clock) {
        this.access = access;
        this.tasks = tasks;
        this.assignments = assignments;
        this.periods = periods;
        this.reports = reports;
        this.indicators = indicators;
        this.pieces = pieces;
        this.clock = clock;
    }

    /**
     * A part of the acting person's own unit.
     *
     * @throws NotFoundException when there is none, or it is another unit's
     */
    public DutyReference ownPart(long assignmentId) {
        return reference(access.ownPart(assignmentId));
    }

    /**
     * A part of a task that the acting person may see: the own unit's, one of a task that the own unit leads, or any of
     * the jurisdiction for those who see the whole of it.
     *
     * @throws NotFoundException otherwise
     */
    public DutyReference visiblePart(long assignmentId) {
        Assignment part = assignments
                .findByIdAndJurisdictionId(assignmentId, access.actor().jurisdictionId())
                .orElseThrow(NotFoundException::new);
        access.visibleTask(part.getTaskId());
        return reference(part);
    }

    /**
     * The primary lead's part of a task that the acting person may see.
     *
     * @throws NotFoundException when the task may not be seen
     */
    public DutyReference primaryLead(long taskId) {
        access.visibleTask(taskId);
        return reference(assignments.findByTaskIdAndPrimaryLeadTrue(taskId).orElseThrow(NotFoundException::new));
    }

    /**
     * The primary lead's part of a task that the acting person's unit leads now.
     *
     * @throws NotFoundException when it does not
     */
    public DutyReference ownLead(long taskId) {
        if (!leads(taskId)) {
            throw new NotFoundException();
        }
        return primaryLead(taskId);
    }

    /** The primary leads of tasks of the acting person's jurisdiction, by task; in a fixed number of statements. */
    public Map<Long, DutyReference> primaryLeads(Collection<Long> taskIds) {
        long jurisdiction = access.actor().jurisdictionId();
        Map<Long, Task> byId = tasks.findByJurisdictionIdAndIdIn(jurisdiction, taskIds).stream()
                .collect(Collectors.toMap(Task::getId, Function.identity()));
        return assignments.findByPrimaryLeadTrueAndTaskIdIn(byId.keySet()).stream()
                .collect(Collectors.toMap(
                        Assignment::getTaskId,
                        part -> reference(part, Objects.requireNonNull(byId.get(part.getTaskId())))));
    }

    /** Whether a unit has a part in a task of the acting person's jurisdiction. */
    public boolean hasPart(long taskId, long orgUnitId) {
        return assignments.existsByTaskIdAndOrgUnitId(
                access.jurisdictionTask(taskId).getId(), orgUnitId);
    }

    /** Whether a unit was released of its part in a task. */
    public boolean isReleased(long taskId, long orgUnitId) {
        return assignments
                .findByTaskIdAndOrgUnitId(taskId, orgUnitId)
                .filter(part -> part.getState() == AssignmentState.NOT_APPLICABLE)
                .isPresent();
    }

    /** The units that have a part in a task, whoever may see it. */
    public Set<Long> unitsOf(long taskId) {
        return PlanIssuing.units(assignments.findByTaskIdOrderByPosition(taskId));
    }

    /** Whether the acting person's unit is the primary lead of the task. */
    public boolean leads(long taskId) {
        return access.leads(taskId);
    }

    /**
     * What is counted in a task.
     *
     * @throws NotFoundException when the task may not be seen
     */
    public List<IndicatorReference> indicators(long taskId) {
        return indicators.findByTaskIdOrderByPosition(access.visibleTask(taskId).getId()).stream()
                .map(Indicator::toReference)
                .toList();
    }

    /**
     * What is counted in the tasks of an issued plan, in their order.
     *
     * @throws NotFoundException when it is a draft or another jurisdiction's
     */
    public List<IndicatorReference> indicatorsOfPlan(long planId) {
        requireIssuedPlan(planId);
        return indicators.findByPlan(planId).stream()
                .map(Indicator::toReference)
                .toList();
    }

    /** The pieces of evidence that tasks of the acting person's jurisdiction require, task by task in their order. */
    public List<PieceReference> requiredPieces(Collection<Long> taskIds) {
        return taskIds.isEmpty()
                ? List.of()
                : pieces.ofTasks(access.actor().jurisdictionId(), taskIds).stream()
                        .map(RequiredPiece::toReference)
                        .toList();
    }

    /** The periods of a plan, first to last; without those that single tasks have by themselves. */
    public List<PeriodReference> periods(long planId) {
        Plan plan = access.plan(planId);
        return periods.findShared(planId).stream()
                .map(period -> reference(plan, period))
                .toList();
    }

    /** The periods of a plan together with those that tasks of it have by themselves, first to last. */
    public List<PeriodReference> allPeriods(long planId) {
        Plan plan = access.plan(planId);
        return periods.findByPlanIdOrderByStartDateAscEndDateAsc(planId).stream()
                .map(period -> reference(plan, period))
                .toList();
    }

    /** These periods, as far as their plans are the acting person's jurisdiction's; in two statements. */
    public List<PeriodReference> periods(Collection<Long> periodIds) {
        List<ReportingPeriod> found =
                access.byIds(ReportingPeriod.class, periodIds).toList();
        Map<Long, Plan> plans = access.plans(
                found.stream().map(ReportingPeriod::getPlanId).distinct().toList());
        return found.stream()
                .flatMap(period ->
                        Stream.ofNullable(plans.get(period.getPlanId())).map(plan -> reference(plan, period)))
                .toList();
    }

    /**
     * Refuses a plan of another jurisdiction, and a draft.
     *
     * @throws NotFoundException then
     */
    public void requireIssuedPlan(long planId) {
        if (access.plan(planId).getState() == PlanState.DRAFT) {
            throw new NotFoundException();
        }
    }

    /**
     * The periods that have begun for which a part reports or has reported, first to last. Those that had ended before
     * the part was added are none of them.
     */
    public List<OwedPeriod> begunPeriods(DutyReference duty) {
        Map<Long, PeriodReport> owed = reports.findByAssignmentId(duty.assignmentId()).stream()
                .collect(Collectors.toMap(PeriodReport::getPeriodId, Function.identity()));
        Plan plan = access.plan(duty.planId());
        LocalDate today = LocalDate.now(clock);
        return periods.findForTask(duty.planId(), duty.taskId()).stream()
                .filter(period -> !period.getStartDate().isAfter(today))
                .flatMap(period -> Stream.ofNullable(owed.get(period.getId()))
                        .map(report -> new OwedPeriod(
                                reference(plan, period, report.getDueDate()),
                                report.getReportedAt() != null,
                                report.isWaived())))
                .toList();
    }

    /**
     * Refuses a period for which a part does not report.
     *
     * @throws NotFoundException when it is not the plan's, or has not begun
     * @throws NotOwedException when the part does not owe it
     */
    public OwedPeriod requirePeriod(DutyReference duty, long periodId) {
        return begunPeriods(duty).stream()
                .filter(candidate -> candidate.period().id() == periodId)
                .findFirst()
                .orElseThrow(
                        () -> hasBegun(duty.planId(), periodId) ? new NotOwedException() : new NotFoundException());
    }

    private boolean hasBegun(long planId, long periodId) {
        return periods.existsByPlanIdAndIdAndStartDateLessThanEqual(planId, periodId, LocalDate.now(clock));
    }

    static PeriodReference reference(Plan plan, ReportingPeriod period) {
        return reference(plan, period, period.getDueDate());
    }

    private static PeriodReference reference(Plan plan, ReportingPeriod period, LocalDate dueDate) {
        return new PeriodReference(
                period.getId(),
                plan.getYear(),
                period.getCycle(),
                period.getSequence(),
                period.getStartDate(),
                period.getEndDate(),
                dueDate);
    }

    private DutyReference reference(Assignment part) {
        return reference(part, tasks.findById(part.getTaskId()).orElseThrow(NotFoundException::new));
    }

    static DutyReference reference(Assignment part, Task task) {
        return new DutyReference(
                part.getId(),
                part.getJurisdictionId(),
                part.getPlanId(),
                task.getId(),
                task.getNumber(),
                task.getTitle(),
                task.getState(),
                part.getOrgUnitId(),
                part.getRole(),
                part.isPrimaryLead(),
                part.getState(),
                task.getDueDate().day());
    }
}
