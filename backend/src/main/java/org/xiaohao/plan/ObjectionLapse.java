package org.xiaohao.plan;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.PartEvent.NotApplicableAccepted;
import org.xiaohao.plan.PartEvent.ObjectionLapsed;
import org.xiaohao.plan.PartEvent.PartConfirmed;
import org.xiaohao.plan.PlanEvent.PlanClosed;
import org.xiaohao.plan.TaskEvent.TaskAmended;
import org.xiaohao.plan.TaskEvent.TaskAssigned;
import org.xiaohao.plan.TaskEvent.TaskCancelled;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.NotFoundException;

/** An objection that the office has not answered ends with the part that it is about, with its task or its plan. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ObjectionLapse {

    private final Objections objections;
    private final Assignments assignments;
    private final Tasks tasks;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    ObjectionLapse(
            Objections objections,
            Assignments assignments,
            Tasks tasks,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.objections = objections;
        this.assignments = assignments;
        this.tasks = tasks;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    public void on(TaskCancelled event) {
        objections
                .findByTaskIdAndState(event.task().id(), ObjectionState.RAISED)
                .forEach(objection -> end(objection, part(objection)));
    }

    @EventListener
    public void on(PlanClosed event) {
        objections
                .findByPlanIdAndState(event.planId(), ObjectionState.RAISED)
                .forEach(objection -> end(objection, part(objection)));
    }

    @EventListener
    public void on(TaskAssigned event) {
        ofEndedParts(event.task().id());
    }

    @EventListener
    public void on(TaskAmended event) {
        ofEndedParts(event.task().id());
    }

    @EventListener
    public void on(PartConfirmed event) {
        ofEndedParts(event.part().taskId());
    }

    @EventListener
    public void on(NotApplicableAccepted event) {
        ofEndedParts(event.part().taskId());
    }

    /** Parts of the task have ended, or all of it. */
    void ofEndedParts(long taskId) {
        List<Objection> open = objections.findByTaskIdAndState(taskId, ObjectionState.RAISED);
        for (Objection objection : open) {
            Assignment part = part(objection);
            if (part.getState().isEnded()) {
                end(objection, part);
            }
        }
    }

    private Assignment part(Objection objection) {
        return assignments.findById(objection.getAssignmentId()).orElseThrow(NotFoundException::new);
    }

    private void end(Objection objection, Assignment part) {
        objection.lapse(currentActor.get().accountId(), clock.instant());
        Task task = tasks.findById(part.getTaskId()).orElseThrow(NotFoundException::new);
        events.publish(
                new ObjectionLapsed(objection.getId(), DutyDirectory.reference(part, task), objection.getReason()));
    }
}
