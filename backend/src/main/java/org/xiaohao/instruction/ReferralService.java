package org.xiaohao.instruction;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.instruction.InstructionEvent.NoteTakenBack;
import org.xiaohao.instruction.InstructionEvent.ReferralEnded;
import org.xiaohao.instruction.InstructionEvent.ReferralNoted;
import org.xiaohao.instruction.InstructionEvent.TaskReferred;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyLedger;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForLeader;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;

/** 呈报: the office puts stuck tasks before the leaders, in its own words. */
@Service
@ForOffice
@Transactional
public class ReferralService {

    private final Referrals referrals;
    private final DutyDirectory duties;
    private final DutyLedger ledger;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    ReferralService(
            Referrals referrals,
            DutyDirectory duties,
            DutyLedger ledger,
            AccountDirectory accounts,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.referrals = referrals;
        this.duties = duties;
        this.ledger = ledger;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts a task before the leaders.
     *
     * @param why why it is stuck, at most 500 characters
     * @param ask what they are asked to decide, at most 500 characters
     * @return its id
     * @throws InvalidInputException when something is not said, or the task is before them already
     */
    public long refer(long taskId, String why, String ask) {
        ledger.requireOpen(taskId, "refer");
        DutyReference task = duties.primaryLead(taskId);
        if (referrals.findFirstByTaskIdAndState(taskId, ReferralState.OPEN).isPresent()) {
            throw new InvalidInputException("ask", "referral-open");
        }
        Actor actor = currentActor.get();
        Referral referral = referrals.save(new Referral(task, why, ask, actor.accountId(), clock.instant()));
        events.publish(new TaskReferred(referral.getId(), task, referral.getAsk()));
        return referral.getId();
    }

    /** The office needs no word on it any more. */
    public void withdraw(long referralId) {
        Referral referral = find(referralId);
        referral.withdraw(currentActor.get().accountId(), clock.instant());
        events.publish(new ReferralEnded(referralId, duties.primaryLead(referral.getTaskId()), false));
    }

    /** 知道了: a leader has seen it and says nothing to it. */
    @ForLeader
    public void note(long referralId) {
        Referral referral = find(referralId);
        referral.note(currentActor.get().accountId(), clock.instant());
        events.publish(new ReferralNoted(referralId, duties.primaryLead(referral.getTaskId())));
    }

    /**
     * He takes it back: it waits for his word again.
     *
     * @throws NotFoundException when it was another leader who has seen it
     * @throws InvalidInputException when the office has put the task before the leaders again
     * @throws org.xiaohao.shared.IllegalTransitionException when the task is not open any more
     */
    @ForLeader
    public void takeNoteBack(long referralId) {
        Referral referral = find(referralId);
        ledger.requireOpen(referral.getTaskId(), "takeNoteBack");
        if (referrals
                .findFirstByTaskIdAndState(referral.getTaskId(), ReferralState.OPEN)
                .isPresent()) {
            throw new InvalidInputException("ask", "referral-open");
        }
        referral.unnote(currentActor.get().accountId());
        events.publish(new NoteTakenBack(referralId, duties.primaryLead(referral.getTaskId()), referral.getAsk()));
    }

    /** What of a task is before the leaders. */
    @ForSupervisors
    @Transactional(readOnly = true)
    public Optional<ReferralDetails> openOf(long taskId) {
        duties.primaryLead(taskId);
        return referrals.findFirstByTaskIdAndState(taskId, ReferralState.OPEN).map(this::details);
    }

    /** One of them. */
    @ForSupervisors
    @Transactional(readOnly = true)
    public ReferralDetails details(long referralId) {
        return details(find(referralId));
    }

    private ReferralDetails details(Referral referral) {
        return new ReferralDetails(
                referral.getId(),
                referral.getTaskId(),
                referral.getWhy(),
                referral.getAsk(),
                referral.getState(),
                Objects.requireNonNullElse(
                        accounts.displayNames(List.of(referral.getReferredBy())).get(referral.getReferredBy()), ""),
                referral.getReferredAt());
    }

    private Referral find(long id) {
        return referrals
                .findByIdAndJurisdictionId(id, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }
}
