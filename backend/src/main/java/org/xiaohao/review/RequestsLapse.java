package org.xiaohao.review;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.plan.PlanEvent.PlanClosed;
import org.xiaohao.plan.TaskEvent.TaskAmended;
import org.xiaohao.plan.TaskEvent.TaskAssigned;
import org.xiaohao.plan.TaskEvent.TaskCancelled;
import org.xiaohao.review.CoordinationEvent.CoordinationLapsed;
import org.xiaohao.review.ExtensionEvent.ExtensionLapsed;
import org.xiaohao.review.ReviewEvent.ClosingApproved;
import org.xiaohao.review.ReviewEvent.ClosingLapsed;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.Link;
import org.xiaohao.shared.Message;
import org.xiaohao.shared.MessageKind;

/**
 * What nobody decided ends with what it was about: with the task, with the year of the plan, and what a clerk prepared
 * also with the lead of the unit. Those who asked are told.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequestsLapse {

    private static final Set<ExtensionState> OPEN = EnumSet.of(ExtensionState.PREPARED, ExtensionState.REQUESTED);
    private static final int WORDS = 100;

    private final ExtensionRequests extensions;
    private final CoordinationRequests coordination;
    private final ClosingRequests closings;
    private final DutyDirectory duties;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    RequestsLapse(
            ExtensionRequests extensions,
            CoordinationRequests coordination,
            ClosingRequests closings,
            DutyDirectory duties,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.extensions = extensions;
        this.coordination = coordination;
        this.closings = closings;
        this.duties = duties;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** Tells units that what they had asked for is not decided any more, in the words of what they asked. */
    static List<Message> tell(DutyReference part, Set<Long> units, String words) {
        String shown = words.codePointCount(0, words.length()) <= WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, WORDS)) + "\u2026";
        return List.of(Message.toUnits(
                part.jurisdictionId(),
                units,
                MessageKind.REQUEST_LAPSED,
                Link.toTask(part.taskId()),
                part.taskNumber(),
                part.taskTitle(),
                shown));
    }

    @EventListener
    public void on(TaskCancelled event) {
        ofTask(event.task().id());
    }

    @EventListener
    public void on(ClosingApproved event) {
        ofTask(event.lead().taskId());
    }

    @EventListener
    public void on(PlanClosed event) {
        extensions.findByPlanIdAndStateIn(event.planId(), OPEN).forEach(this::end);
        coordination.ofPlan(event.planId(), CoordinationState.OPEN).forEach(this::end);
        closings.findByPlanIdAndState(event.planId(), ClosingState.PREPARED).forEach(this::end);
    }

    @EventListener
    public void on(TaskAssigned event) {
        ofFormerLeads(duties.primaryLead(event.task().id()));
    }

    @EventListener
    public void on(TaskAmended event) {
        ofFormerLeads(duties.primaryLead(event.task().id()));
    }

    /** Ends what clerks of units prepared that lead the task no more; what lies with the office stays there. */
    void ofFormerLeads(DutyReference lead) {
        Predicate<Long> former = unit -> unit != lead.orgUnitId();
        extensions.findByTaskIdAndStateIn(lead.taskId(), Set.of(ExtensionState.PREPARED)).stream()
                .filter(request -> former.test(request.getOrgUnitId()))
                .forEach(this::end);
        closings.findByTaskIdAndState(lead.taskId(), ClosingState.PREPARED).stream()
                .filter(request -> former.test(request.getOrgUnitId()))
                .forEach(this::end);
    }

    private void ofTask(long taskId) {
        extensions.findByTaskIdAndStateIn(taskId, OPEN).forEach(this::end);
        coordination.findByTaskIdAndState(taskId, CoordinationState.OPEN).forEach(this::end);
        closings.findByTaskIdAndState(taskId, ClosingState.PREPARED).forEach(this::end);
    }

    private void end(ExtensionRequest request) {
        boolean sent = request.getState() == ExtensionState.REQUESTED;
        request.lapse(by(), clock.instant());
        events.publish(new ExtensionLapsed(
                request.getId(),
                duties.primaryLead(request.getTaskId()),
                request.getOrgUnitId(),
                sent,
                request.getReason()));
    }

    private void end(CoordinationRequest request) {
        request.lapse(by(), clock.instant());
        boolean asksLead = request.getAddressee() == CoordinationAddressee.LEAD;
        events.publish(new CoordinationLapsed(
                request.getId(),
                duties.visiblePart(request.getAssignmentId()),
                asksLead ? duties.primaryLead(request.getTaskId()).orgUnitId() : null,
                request.getWords()));
    }

    private void end(ClosingRequest request) {
        request.lapse(by(), clock.instant());
        events.publish(new ClosingLapsed(
                request.getId(),
                duties.primaryLead(request.getTaskId()),
                request.getOrgUnitId(),
                request.getSummary()));
    }

    private long by() {
        return currentActor.get().accountId();
    }
}
