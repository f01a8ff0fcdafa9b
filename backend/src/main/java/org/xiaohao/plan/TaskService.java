package org.xiaohao.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.plan.TaskEvent.DueDateChanged;
import org.xiaohao.plan.TaskEvent.TaskCancelled;
import org.xiaohao.plan.TaskEvent.TaskResumed;
import org.xiaohao.plan.TaskEvent.TaskSuspended;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.shared.NotFoundException;

/** The tasks of issued plans: lists and pages for all who may see them, recorded changes by the office. */
@Service
@ForReaders
@Transactional(readOnly = true)
public class TaskService {

    private final DutyAccess access;
    private final TaskQueries queries;
    private final TaskRows rows;
    private final LightCounting counting;
    private final TaskPage pages;
    private final Sections sections;
    private final Assignments assignments;
    private final PeriodReports reports;
    private final TrailEntries trailEntries;
    private final OrgUnitDirectory units;
    private final DomainEvents events;
    private final Clock clock;

    TaskService(
            DutyAccess access,
            TaskQueries queries,
            TaskRows rows,
            LightCounting counting,
            TaskPage pages,
            Sections sections,
            Assignments assignments,
            PeriodReports reports,
            TrailEntries trailEntries,
            OrgUnitDirectory units,
            DomainEvents events,
            Clock clock) {
        this.access = access;
        this.queries = queries;
        this.rows = rows;
        this.counting = counting;
        this.pages = pages;
        this.sections = sections;
        this.assignments = assignments;
        this.reports = reports;
        this.trailEntries = trailEntries;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** The tasks of an issued plan, or of all plans under way; units see those in which they have a part. */
    public Page<TaskSummary> list(TaskFilter filter, TaskSort sort, Pageable pageable) {
        requireIssued(filter.planId());
        return queries.list(access.actor(), filter, sort, pageable);
    }

    /** The tasks like {@link #list}, without a total: the cost is that of the rows shown, however many there are. */
    public Slice<TaskSummary> slice(TaskFilter filter, TaskSort sort, Pageable pageable) {
        requireIssued(filter.planId());
        return queries.slice(access.actor(), filter, sort, pageable);
    }

    /** How many of the tasks show each light. */
    public LightCounts counts(TaskFilter filter) {
        requireIssued(filter.planId());
        return queries.counts(access.actor(), filter);
    }

    /**
     * How the parts of each unit stand, in register order. Units are never ranked.
     *
     * @param planId a plan, or null for all plans under way
     */
    @ForSupervisors
    public List<UnitLights> countsByUnit(@Nullable Long planId) {
        requireIssued(planId);
        return counting.byUnit(access.actor(), planId);
    }

    /** How the tasks of each section stand, in document order. */
    @ForSupervisors
    public List<SectionLights> countsBySection(long planId) {
        requireIssued(planId);
        return counting.bySection(access.actor(), planId);
    }

    /** The units' parts in tasks of a list, by task; those that the person may not see are left out. */
    public Map<Long, List<AssignmentSummary>> assignments(Collection<Long> taskIds) {
        return rows.assignments(access.actor(), taskIds);
    }

    /** The sections of an issued plan in document order. */
    public List<SectionReference> sections(long planId) {
        requireIssued(planId);
        return sections.findByPlanIdOrderByPosition(planId).stream()
                .map(section -> new SectionReference(section.getId(), section.getPosition(), section.getTitle()))
                .toList();
    }

    /**
     * Everything about a task, the trail aside.
     *
     * @throws NotFoundException when there is none that the person may see
     */
    public TaskDetails details(long taskId) {
        Task task = access.visibleTask(taskId);
        return pages.details(task, access.plan(task.getPlanId()), access.actor(), access.leads(taskId));
    }

    /** What happened to a task, newest first; only the given kinds unless there are none. */
    public Page<TrailItem> trail(long taskId, Set<TrailKind> kinds, Pageable pageable) {
        access.visibleTask(taskId);
        Page<TrailEntry> page = kinds.isEmpty()
                ? trailEntries.findByTaskIdOrderByOccurredAtDescIdDesc(taskId, pageable)
                : trailEntries.findByTaskIdAndKindInOrderByOccurredAtDescIdDesc(taskId, kinds, pageable);
        var names = units.byIds(page.stream()
                .map(TrailEntry::getOrgUnitId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return page.map(entry -> {
            Long unit = entry.getOrgUnitId();
            OrgUnitReference name = unit == null ? null : names.get(unit);
            return new TrailItem(
                    entry.getOccurredAt(),
                    entry.getKind(),
                    unit,
                    name == null ? null : name.shortName(),
                    entry.getActorName(),
                    entry.getContent(),
                    entry.getReferenceId(),
                    entry.getBefore(),
                    entry.getAfter());
        });
    }

    /** Moves the due date of a task under way; the original date stays visible. */
    @ForOffice
    @Transactional
    public void changeDueDate(long taskId, int version, LocalDate due, String reason) {
        Task task = managed(taskId, version, "changeDueDate");
        LocalDate before = task.getDueDate().day();
        task.changeDueDate(due, reason);
        events.publish(new DueDateChanged(TaskReference.of(task), units(taskId), before, due, reason));
    }

    /** 中止. */
    @ForOffice
    @Transactional
    public void suspend(long taskId, int version, String reason) {
        Task task = managed(taskId, version, "suspend");
        task.suspend(reason);
        events.publish(new TaskSuspended(TaskReference.of(task), units(taskId), reason));
    }

    /** Ends a suspension. */
    @ForOffice
    @Transactional
    public void resume(long taskId, int version) {
        Task task = managed(taskId, version, "resume");
        task.resume();
        events.publish(new TaskResumed(TaskReference.of(task), units(taskId)));
    }

    /** 撤销. What was reported is kept. */
    @ForOffice
    @Transactional
    public void cancel(long taskId, int version, String reason) {
        Task task = managed(taskId, version, "cancel");
        task.cancel(reason);
        Instant now = clock.instant();
        reports.findByTaskId(taskId).forEach(report -> report.waive(now));
        events.publish(new TaskCancelled(TaskReference.of(task), units(taskId), reason));
    }

    private Task managed(long taskId, int version, String action) {
        Task task = access.taken(taskId);
        task.requireVersion(version);
        access.plan(task.getPlanId()).requireIssued(action);
        return task;
    }

    private Set<Long> units(long taskId) {
        return PlanIssuing.units(assignments.findByTaskIdOrderByPosition(taskId));
    }

    private void requireIssued(@Nullable Long planId) {
        if (planId != null && access.plan(planId).getState() == PlanState.DRAFT) {
            throw new NotFoundException();
        }
    }
}
