package org.xiaohao.progress;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyLedger;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.progress.ProgressEvent.ApprovedProgressReturned;
import org.xiaohao.progress.ProgressEvent.ProgressPassedOn;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.ForUnits;
import org.xiaohao.shared.ForUnitsOrOffice;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;
import org.xiaohao.shared.StaleDataException;

/** What went out comes back: the lead or the office sends an entry to an earlier step, of those that took part. */
@Service
@ForUnitsOrOffice
@Transactional
public class EntryReturnService {

    private final ProgressEntries entries;
    private final EntryAccess access;
    private final EntriesInForce inForce;
    private final EntryQueries queries;
    private final DutyDirectory duties;
    private final DutyLedger ledger;
    private final UnitHeads heads;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    EntryReturnService(
            ProgressEntries entries,
            EntryAccess access,
            EntriesInForce inForce,
            EntryQueries queries,
            DutyDirectory duties,
            DutyLedger ledger,
            UnitHeads heads,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.entries = entries;
        this.access = access;
        this.inForce = inForce;
        this.queries = queries;
        this.duties = duties;
        this.ledger = ledger;
        this.heads = heads;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Where the acting person may send an entry, first to last; empty where it cannot be sent back.
     *
     * @throws NotFoundException when the entry may not be seen, or the person is neither of the office nor of the lead
     */
    @Transactional(readOnly = true)
    public List<EntryStep> steps(long entryId) {
        ProgressEntry entry = find(entryId);
        boolean returnable =
                entry.isInForce() && !isBeingReplaced(entry) || entry.getState() == EntryState.RETURNED_TO_LEAD;
        boolean rewritable = duties.visiblePart(entry.getAssignmentId()).isUnderReport();
        return returnable && rewritable ? before(entry) : List.of();
    }

    private List<EntryStep> before(ProgressEntry entry) {
        List<EntryStep> steps = new ArrayList<>();
        steps.add(EntryStep.CLERK);
        if (heads.decide(entry)) {
            steps.add(EntryStep.HEAD);
        }
        boolean led = duties.primaryLead(entry.getTaskId()).orgUnitId() != entry.getOrgUnitId();
        if (led && entry.getState() == EntryState.APPROVED && currentActor.get().has(Role.OFFICE)) {
            steps.add(EntryStep.LEAD);
        }
        return steps;
    }

    /**
     * Sends the entry in force, or one that was sent to the lead, back to an earlier step. What it had corrected is in
     * force again. Unless it only lies with the lead, the period's report is owed again where nothing else is in force.
     *
     * @throws InvalidInputException when that step had no part in it, or there is no reason
     * @throws StaleDataException when it is not in force, or the unit is already writing a newer one
     * @throws NotFoundException as {@link #steps}
     */
    public void sendBack(long entryId, EntryStep to, String reason) {
        ProgressEntry entry = find(entryId);
        DutyReference duty = duties.visiblePart(entry.getAssignmentId());
        requireNewest(entry);
        if (!before(entry).contains(to)) {
            throw new InvalidInputException("to", "return-step");
        }
        entry.sendBack(to, reason, currentActor.get().accountId(), clock.instant());
        boolean another = inForce.settle(entry);
        if (to == EntryStep.LEAD) {
            ledger.requireReporting(entry.getAssignmentId(), entry.getPeriodId());
        } else {
            ledger.reportReturned(entry.getAssignmentId(), entry.getPeriodId(), another);
        }
        long lead = duties.primaryLead(entry.getTaskId()).orgUnitId();
        events.publish(new ApprovedProgressReturned(entryId, duty, to, lead, entry.getReturnReason()));
    }

    /**
     * The lead passes on what was sent back to it: it is in force again, as it was before, also where the part or the task
     * has ended meanwhile; nothing new is reported by it.
     *
     * @throws IllegalTransitionException when it does not lie with the lead
     */
    @ForUnits
    public void passOn(long entryId, int version) {
        ProgressEntry entry = find(entryId);
        DutyReference duty = duties.visiblePart(entry.getAssignmentId());
        entry.requireVersion(version);
        entry.passOn(currentActor.get().accountId(), clock.instant());
        inForce.settle(entry);
        events.publish(new ProgressPassedOn(entryId, duty, entry.getContent()));
    }

    /** What lies with the lead of a task, for those who may see it: the lead, and those who see the whole jurisdiction. */
    @ForReaders
    @Transactional(readOnly = true)
    public List<EntryDetails> withLead(long taskId) {
        duties.primaryLead(taskId);
        Actor actor = currentActor.get();
        return actor.seesWholeJurisdiction() || duties.leads(taskId)
                ? queries.details(entries.findByTaskIdAndStateOrderById(taskId, EntryState.RETURNED_TO_LEAD))
                : List.of();
    }

    /** An entry of another unit in a task that the own unit leads; for the office any that went out. */
    private ProgressEntry find(long entryId) {
        ProgressEntry entry = access.visible(entryId);
        Actor actor = currentActor.get();
        boolean ofLead = duties.leads(entry.getTaskId()) && !actor.belongsTo(entry.getOrgUnitId());
        if (!actor.has(Role.OFFICE) && !ofLead) {
            throw new NotFoundException();
        }
        return entry;
    }

    private void requireNewest(ProgressEntry entry) {
        boolean lies = entry.isInForce() || entry.getState() == EntryState.RETURNED_TO_LEAD;
        if (!lies || isBeingReplaced(entry)) {
            throw new StaleDataException();
        }
    }

    private boolean isBeingReplaced(ProgressEntry entry) {
        return entries.findFirstByAssignmentIdAndPeriodIdOrderByRevisionDesc(
                        entry.getAssignmentId(), entry.getPeriodId())
                .filter(newest -> !newest.equals(entry) && !newest.getState().isDecided())
                .isPresent();
    }
}
