package org.xiaohao.instruction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.instruction.InstructionEvent.ReferralEnded;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.PlanEvent.DutiesMoved;
import org.xiaohao.plan.PlanEvent.PlanClosed;
import org.xiaohao.plan.TaskEvent.TaskCancelled;
import org.xiaohao.review.ReviewEvent.ClosingApproved;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.workday.HolidaysChanged;
import org.xiaohao.workday.WorkCalendar;
import org.xiaohao.workday.WorkingDays;

/**
 * What follows for leaders and their words from what happens elsewhere. What is before them ends with its task; what they
 * asked does not: a unit that closed its task still owes the answer.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InstructionUpkeep {

    private final Instructions instructions;
    private final Referrals referrals;
    private final DutyDirectory duties;
    private final WorkingDays workingDays;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    InstructionUpkeep(
            Instructions instructions,
            Referrals referrals,
            DutyDirectory duties,
            WorkingDays workingDays,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.instructions = instructions;
        this.referrals = referrals;
        this.duties = duties;
        this.workingDays = workingDays;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** The days that were counted in working days move with the paper of a year. */
    @EventListener
    public void on(HolidaysChanged event) {
        LocalDate today = LocalDate.now(clock);
        WorkCalendar now = workingDays.of(event.jurisdictionId());
        instructions
                .findByJurisdictionIdAndStateAndByWorkingDaysTrueAndAnswerDueAfter(
                        event.jurisdictionId(), InstructionState.OPEN, today)
                .forEach(one -> one.moveAnswerDue(
                        now.moved(Objects.requireNonNull(one.getAnswerDue()), event.before(), today)));
    }

    /** The successor answers. */
    @EventListener
    public void on(DutiesMoved event) {
        if (!event.tasks().isEmpty()) {
            instructions
                    .findByOrgUnitIdAndStateAndTaskIdIn(event.fromUnit(), InstructionState.OPEN, event.tasks())
                    .forEach(one -> one.passTo(event.toUnit()));
        }
    }

    @EventListener
    public void on(TaskCancelled event) {
        end(referrals.findByTaskIdAndState(event.task().id(), ReferralState.OPEN));
    }

    @EventListener
    public void on(ClosingApproved event) {
        end(referrals.findByTaskIdAndState(event.lead().taskId(), ReferralState.OPEN));
    }

    @EventListener
    public void on(PlanClosed event) {
        end(referrals.ofPlan(event.planId(), ReferralState.OPEN));
    }

    private void end(List<Referral> open) {
        for (Referral referral : open) {
            referral.lapse(currentActor.get().accountId(), clock.instant());
            events.publish(new ReferralEnded(referral.getId(), duties.primaryLead(referral.getTaskId()), true));
        }
    }
}
