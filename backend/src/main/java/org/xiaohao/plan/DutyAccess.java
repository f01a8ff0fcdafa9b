package org.xiaohao.plan;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;

/** Which tasks and parts the acting person may touch. What may not be seen is "not found". */
@Component
class DutyAccess {

    private final Tasks tasks;
    private final Plans plans;
    private final Assignments assignments;
    private final DutyDates dates;
    private final CurrentActor currentActor;
    private final EntityManager entities;

    DutyAccess(
            Tasks tasks,
            Plans plans,
            Assignments assignments,
            DutyDates dates,
            CurrentActor currentActor,
            EntityManager entities) {
        this.tasks = tasks;
        this.plans = plans;
        this.assignments = assignments;
        this.dates = dates;
        this.currentActor = currentActor;
        this.entities = entities;
    }

    Actor actor() {
        return currentActor.get();
    }

    /** A task of an issued plan that the person may read. */
    Task visibleTask(long taskId) {
        Actor actor = actor();
        Task task = jurisdictionTask(taskId);
        if (actor.seesWholeJurisdiction()) {
            return task;
        }
        Long unit = actor.orgUnitId();
        boolean ofUnit = actor.has(Role.CLERK) || actor.has(Role.UNIT_HEAD);
        if (!ofUnit || unit == null || !assignments.existsByTaskIdAndOrgUnitId(taskId, unit)) {
            throw new NotFoundException();
        }
        return task;
    }

    Task jurisdictionTask(long taskId) {
        Task task = tasks.findByIdAndJurisdictionId(taskId, actor().jurisdictionId())
                .orElseThrow(NotFoundException::new);
        if (plan(task.getPlanId()).getState() == PlanState.DRAFT) {
            throw new NotFoundException();
        }
        return task;
    }

    Plan plan(long planId) {
        return plans.findByIdAndJurisdictionId(planId, actor().jurisdictionId()).orElseThrow(NotFoundException::new);
    }

    /** These plans, those of other jurisdictions left out, by their ids; in one statement. */
    Map<Long, Plan> plans(Collection<Long> planIds) {
        return byIds(Plan.class, planIds)
                .filter(plan -> plan.getJurisdictionId() == actor().jurisdictionId())
                .collect(Collectors.toMap(Plan::getId, Function.identity()));
    }

    /** Rows by their ids, whoever may see them; those that the transaction has read are not read again. */
    <T> Stream<T> byIds(Class<T> type, Collection<Long> ids) {
        List<@Nullable T> found = entities.unwrap(Session.class)
                .findMultiple(type, ids.stream().distinct().toList(), SessionCheckMode.ENABLED);
        return found.stream().filter(Objects::nonNull);
    }

    /** A part of the person's own unit. */
    Assignment ownPart(long assignmentId) {
        Assignment part = jurisdictionPart(assignmentId);
        if (!actor().belongsTo(part.getOrgUnitId())) {
            throw new NotFoundException();
        }
        return part;
    }

    /** A part of any unit in a task whose primary lead is the person's unit. */
    Assignment ledPart(long assignmentId) {
        Assignment part = jurisdictionPart(assignmentId);
        if (!leads(part.getTaskId())) {
            throw new NotFoundException();
        }
        return part;
    }

    /** A part of a task that the person's unit leads, or any part for the office. */
    Assignment ledOrSupervisedPart(long assignmentId) {
        return actor().has(Role.OFFICE) ? jurisdictionPart(assignmentId) : ledPart(assignmentId);
    }

    boolean leads(long taskId) {
        return assignments
                .findByTaskIdAndPrimaryLeadTrue(taskId)
                .map(lead -> actor().belongsTo(lead.getOrgUnitId()))
                .orElse(false);
    }

    private Assignment jurisdictionPart(long assignmentId) {
        return assignments
                .findByIdAndJurisdictionId(assignmentId, actor().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    /** Takes the task of a part that is about to be changed, and refuses it like {@link #requireUnderWay}. */
    void begin(Assignment part, String action) {
        taken(part.getTaskId());
        entities.refresh(part, LockModeType.PESSIMISTIC_WRITE);
        requireUnderWay(part, action);
    }

    /**
     * A task that is about to be changed, as it stands now that nobody else changes it. A plain read would find it as it
     * was when the transaction began to read, where that is how the database keeps transactions apart; one that locks
     * finds what was committed since.
     */
    Task taken(long taskId) {
        dates.take(taskId);
        Task task = jurisdictionTask(taskId);
        entities.flush();
        entities.refresh(task, LockModeType.PESSIMISTIC_WRITE);
        return task;
    }

    /** A task that was taken is another one from now on, though nothing in its own row was changed. */
    void touch(Task task) {
        entities.lock(task, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Refuses work on a plan that is not, or no longer, under way, and on a task that does not stand open. */
    void requireUnderWay(Assignment part, String action) {
        plan(part.getPlanId()).requireIssued(action);
        tasks.findById(part.getTaskId()).orElseThrow(NotFoundException::new).requireOpen(action);
    }
}
