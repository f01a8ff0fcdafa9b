package org.xiaohao.review;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.progress.EntryDetails;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.review.AcknowledgementEvent.EntryRead;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.NotFoundException;

/** 已阅, by the lead, the office or a leader; apart from approval, and no condition of anything. */
@Service
@ForReaders
@Transactional
public class AcknowledgementService {

    private final Acknowledgements acknowledgements;
    private final ProgressService progress;
    private final DutyDirectory duties;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    AcknowledgementService(
            Acknowledgements acknowledgements,
            ProgressService progress,
            DutyDirectory duties,
            AccountDirectory accounts,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.acknowledgements = acknowledgements;
        this.progress = progress;
        this.duties = duties;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notes that the person read an entry in force; a second time changes nothing.
     *
     * @throws NotFoundException when the person may not see it, or is of a unit that does not lead the task
     */
    public void read(long entryId) {
        EntryDetails entry = progress.details(entryId);
        Actor actor = currentActor.get();
        if (!entry.inForce() || !actor.seesWholeJurisdiction() && !duties.leads(entry.taskId())) {
            throw new NotFoundException();
        }
        if (acknowledgements.existsByEntryIdAndAccountId(entryId, actor.accountId())) {
            return;
        }
        acknowledgements.save(new Acknowledgement(actor.jurisdictionId(), entryId, actor.accountId(), clock.instant()));
        DutyReference part = duties.visiblePart(entry.assignmentId());
        events.publish(new EntryRead(entryId, part));
    }

    /** Who read an entry that the person may see, first to last, at most 20. */
    @Transactional(readOnly = true)
    public List<ReadBy> readers(long entryId) {
        progress.details(entryId);
        List<Acknowledgement> all = acknowledgements.findTop20ByEntryIdOrderByReadAtAscIdAsc(entryId);
        var names = accounts.displayNames(
                all.stream().map(Acknowledgement::getAccountId).toList());
        long own = currentActor.get().accountId();
        return all.stream()
                .map(one -> new ReadBy(
                        names.getOrDefault(one.getAccountId(), ""), one.getReadAt(), one.getAccountId() == own))
                .toList();
    }
}
