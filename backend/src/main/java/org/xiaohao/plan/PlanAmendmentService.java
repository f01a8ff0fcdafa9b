package org.xiaohao.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.AuditEvent;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** 补充交办: what the office adds to a plan after it was issued, each time with a reason. */
@Service
@PreAuthorize("hasRole('OFFICE')")
@Transactional
public class PlanAmendmentService {

    private static final int MAX_REASON = 500;

    private final Plans plans;
    private final Sections sections;
    private final Tasks tasks;
    private final TaskParties parties;
    private final TaskStoring storing;
    private final PlanIssuing issuing;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;

    PlanAmendmentService(
            Plans plans,
            Sections sections,
            Tasks tasks,
            TaskParties parties,
            TaskStoring storing,
            PlanIssuing issuing,
            CurrentActor currentActor,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.sections = sections;
        this.tasks = tasks;
        this.parties = parties;
        this.storing = storing;
        this.issuing = issuing;
        this.currentActor = currentActor;
        this.events = events;
    }

    /**
     * Adds a point and hands it to its units; periods that have ended are not owed.
     *
     * @return the id of the new task
     * @throws NotFoundException when the jurisdiction has no such plan, or a unit or group is unknown
     * @throws IllegalTransitionException when the plan is not issued
     * @throws PlanNotIssuableException when the lead, a unit or the due date is missing; nothing is changed
     */
    public long addTask(AddTask command) {
        Actor actor = currentActor.get();
        String reason = InvalidInputException.requireText("reason", command.reason(), MAX_REASON);
        Plan plan = plans.findWithLockByIdAndJurisdictionId(command.planId(), actor.jurisdictionId())
                .orElseThrow(NotFoundException::new);
        plan.requireIssued("addTask");
        Section section = section(plan, command.task().section());
        Task task = new Task(plan, section, makeRoom(plan, command.task()), command.task());
        storing.store(task, command.task().parties(), actor.jurisdictionId());
        issuing.handOut(plan, task, parties.findByTaskIdOrderByRoleAscPositionAsc(task.getId()), reason, actor);
        events.publishEvent(new AuditEvent("plan.add-task", "Task", task.getId(), task.getNumber() + " " + reason));
        return task.getId();
    }

    private @Nullable Section section(Plan plan, @Nullable String title) {
        if (title == null) {
            return null;
        }
        List<Section> present = sections.findByPlanIdOrderByPosition(plan.getId());
        return present.stream()
                .filter(section -> section.getTitle().equals(title))
                .findFirst()
                .orElseGet(() -> sections.save(new Section(plan.getId(), present.size() + 1, title)));
    }

    /** Returns the position of the new task, which those after it in the source text have left. */
    private int makeRoom(Plan plan, TaskToImport task) {
        int position = 0;
        for (Task present : tasks.findByPlanIdOrderByPosition(plan.getId())) {
            if (present.getSourceStart() < task.sourceStart()) {
                position = present.getPosition();
            } else {
                present.moveTo(present.getPosition() + 1);
            }
        }
        return position + 1;
    }
}
