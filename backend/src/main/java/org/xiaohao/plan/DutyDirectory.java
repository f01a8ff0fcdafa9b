package org.xiaohao.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Indicators indicators;
    private final Clock clock;

    DutyDirectory(
            DutyAccess access,
            Tasks tasks,
            Assignments assignments,
            ReportingPeriods periods,
            Indicators indicators,
            Clock clock) {
        this.access = access;
        this.tasks = tasks;
        this.assignments = assignments;
        this.periods = periods;
        this.indicators = indicators;
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

    /** Whether the acting person's unit is the primary lead of the task. */
    public boolean leads(long taskId) {
        return access.leads(taskId);
    }

    /**
     * The figures that a task sets as targets.
     *
     * @throws NotFoundException when the task may not be seen
     */
    public List<IndicatorTarget> indicators(long taskId) {
        return indicators.findByTaskIdOrderByPosition(access.visibleTask(taskId).getId()).stream()
                .map(Indicator::toTarget)
                .toList();
    }

    /** The periods of a plan, first to last. */
    public List<PeriodReference> periods(long planId) {
        Plan plan = access.plan(planId);
        return periods.findByPlanIdOrderBySequence(planId).stream()
                .map(period -> reference(plan, period))
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
     * Refuses a period that is not the plan's, or has not begun.
     *
     * @throws NotFoundException then
     */
    public void requirePeriod(long planId, long periodId) {
        LocalDate today = LocalDate.now(clock);
        if (periods(planId).stream()
                .noneMatch(
                        period -> period.id() == periodId && !period.startDate().isAfter(today))) {
            throw new NotFoundException();
        }
    }

    static PeriodReference reference(Plan plan, ReportingPeriod period) {
        return new PeriodReference(
                period.getId(),
                plan.getYear(),
                plan.getReportingCycle(),
                period.getSequence(),
                period.getStartDate(),
                period.getEndDate(),
                period.getDueDate());
    }

    private DutyReference reference(Assignment part) {
        return reference(part, tasks.findById(part.getTaskId()).orElseThrow(NotFoundException::new));
    }

    private static DutyReference reference(Assignment part, Task task) {
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
                task.getDueDate());
    }
}
