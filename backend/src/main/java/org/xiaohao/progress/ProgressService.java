package org.xiaohao.progress;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.attachment.AttachmentContent;
import org.xiaohao.attachment.AttachmentDirectory;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyLedger;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.plan.NotOwedException;
import org.xiaohao.progress.ProgressEvent.ProgressApproved;
import org.xiaohao.progress.ProgressEvent.ProgressReturned;
import org.xiaohao.progress.ProgressEvent.ProgressSubmitted;
import org.xiaohao.progress.ProgressEvent.ProgressWithdrawn;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.ForUnitHead;
import org.xiaohao.shared.ForUnits;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.OtherHands;
import org.xiaohao.shared.StaleDataException;

/** Writing, approving and returning progress. A unit's drafts are seen by that unit only. */
@Service
@ForUnits
@Transactional
public class ProgressService {

    /** Longest text of each field of an entry, in characters. */
    public static final int MAX_TEXT = ProgressEntry.MAX_TEXT;

    private final ProgressEntries entries;
    private final EntryAccess access;
    private final FigureReferences references;
    private final EntriesInForce inForce;
    private final EntryReturnService returns;
    private final EntryQueries queries;
    private final DutyDirectory duties;
    private final DutyLedger ledger;
    private final AttachmentDirectory attachments;
    private final OrgUnitDirectory units;
    private final UnitHeads heads;
    private final OtherHands otherHands;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    ProgressService(
            ProgressEntries entries,
            EntryAccess access,
            FigureReferences references,
            EntriesInForce inForce,
            EntryReturnService returns,
            EntryQueries queries,
            DutyDirectory duties,
            DutyLedger ledger,
            AttachmentDirectory attachments,
            OrgUnitDirectory units,
            UnitHeads heads,
            OtherHands otherHands,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.entries = entries;
        this.access = access;
        this.references = references;
        this.inForce = inForce;
        this.returns = returns;
        this.queries = queries;
        this.duties = duties;
        this.ledger = ledger;
        this.attachments = attachments;
        this.units = units;
        this.heads = heads;
        this.otherHands = otherHands;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the form of a period's entry needs.
     *
     * @param assignmentId a part of the own unit
     * @param periodId the period, or null for the earliest one that the part owes
     * @throws NotOwedException when the part does not report for this period
     */
    @Transactional(readOnly = true)
    public EntryForm form(long assignmentId, @Nullable Long periodId) {
        return queries.form(duties.ownPart(assignmentId), periodId);
    }

    /**
     * Saves a draft; makes the next revision where the newest one is approved or was returned.
     *
     * @throws StaleDataException when somebody else saved the same entry since the form was read; nothing is overwritten
     * @throws NotOwedException when the part does not report for this period
     */
    public SavedEntry save(SaveEntry command) {
        DutyReference duty = duties.ownPart(command.assignmentId());
        duties.requirePeriod(duty, command.periodId());
        ledger.requireReporting(duty.assignmentId(), command.periodId());
        Actor actor = currentActor.get();
        Instant now = clock.instant();
        ProgressEntry newest = entries.findFirstByAssignmentIdAndPeriodIdOrderByRevisionDesc(
                        command.assignmentId(), command.periodId())
                .orElse(null);
        ProgressEntry draft = draft(command, duty, newest, actor.accountId(), now);
        references.require(duty, command.text().figures());
        draft.write(command.text(), actor.accountId(), now);
        try {
            ProgressEntry saved = entries.saveAndFlush(draft);
            return new SavedEntry(saved.getId(), saved.getVersion(), now);
        } catch (DataIntegrityViolationException twoAtOnce) {
            throw new StaleDataException();
        }
    }

    private ProgressEntry draft(
            SaveEntry command, DutyReference duty, @Nullable ProgressEntry newest, long by, Instant now) {
        if (newest == null) {
            return new ProgressEntry(duty, command.periodId(), 1, by, now);
        }
        Long read = command.entryId();
        if (read == null || read != newest.getId()) {
            throw new StaleDataException();
        }
        newest.requireVersion(command.version());
        heads.settle(newest);
        return newest.getState().isDecided() ? newest.revise(duty, by, now) : newest;
    }

    /** Binds a file of the own unit to a draft. */
    public void attach(long entryId, long attachmentId) {
        ProgressEntry entry = access.own(entryId);
        attachments.requireOwn(currentActor.get(), List.of(attachmentId));
        entry.attach(attachmentId);
    }

    /** Takes a file off a draft; the file itself is kept. */
    public void detach(long entryId, long attachmentId) {
        access.own(entryId).detach(attachmentId);
    }

    /**
     * Hands a draft to the unit's head; in a unit whose head leaves that to the clerks it goes out at once.
     *
     * @return the version that the head decides on
     */
    public int submit(long entryId, int version) {
        ProgressEntry entry = access.inJurisdiction(entryId);
        DutyReference duty = duties.ownPart(entry.getAssignmentId());
        entry.requireVersion(version);
        ledger.requireReporting(entry.getAssignmentId(), entry.getPeriodId());
        entry.submit(currentActor.get().accountId(), clock.instant());
        if (units.headApproves(entry.getOrgUnitId())) {
            events.publish(new ProgressSubmitted(entryId, duty));
        } else {
            letOut(entry, duty);
        }
        return entries.saveAndFlush(entry).getVersion();
    }

    /** Takes an entry back before the unit's head decided. */
    public void withdraw(long entryId) {
        ProgressEntry entry = access.own(entryId);
        entry.withdraw();
        events.publish(new ProgressWithdrawn(entryId));
    }

    /** The unit's head lets an entry that somebody else wrote and handed in go out as the unit's word. */
    @ForUnitHead
    public void approve(long entryId, int version) {
        ProgressEntry entry = access.inJurisdiction(entryId);
        DutyReference duty = duties.ownPart(entry.getAssignmentId());
        entry.requireVersion(version);
        otherHands.requireOtherPerson(entry.getSubmittedBy());
        otherHands.requireOtherPerson(entry.getAuthorId());
        letOut(entry, duty);
    }

    private void letOut(ProgressEntry entry, DutyReference duty) {
        entry.approve(currentActor.get().accountId(), clock.instant());
        inForce.settle(entry);
        boolean partSubmitted = ledger.reported(entry.getAssignmentId(), entry.getPeriodId(), entry.isPartDone());
        Long leadUnit = partSubmitted ? duties.primaryLead(entry.getTaskId()).orgUnitId() : null;
        events.publish(new ProgressApproved(entry.getId(), duty, entry.getContent(), leadUnit));
    }

    /** The unit's head sends an entry back to the clerk. */
    @ForUnitHead
    public void returnForRework(long entryId, String reason) {
        ProgressEntry entry = access.inJurisdiction(entryId);
        DutyReference duty = duties.ownPart(entry.getAssignmentId());
        entry.returnForRework(reason, currentActor.get().accountId(), clock.instant());
        events.publish(new ProgressReturned(entryId, duty, reason));
    }

    /** The office sends the entry in force back to the unit's clerk, see {@link EntryReturnService#sendBack}. */
    @ForOffice
    public void returnApproved(long entryId, String reason) {
        returns.sendBack(entryId, EntryStep.CLERK, reason);
    }

    /** What waits for the unit's head, oldest first. */
    @ForUnitHead
    @Transactional(readOnly = true)
    public Page<EntryDetails> awaitingApproval(Pageable pageable) {
        Actor actor = currentActor.get();
        Long unit = actor.orgUnitId();
        return unit == null ? Page.empty(pageable) : queries.submitted(unit, pageable);
    }

    /** One entry: any revision of the own unit's, approved ones of tasks that the person may see. */
    @ForReaders
    @Transactional(readOnly = true)
    public EntryDetails details(long entryId) {
        return queries.details(access.visible(entryId));
    }

    /** All revisions of a period's entry that the person may see, first to last. */
    @ForReaders
    @Transactional(readOnly = true)
    public List<EntryDetails> revisions(long assignmentId, long periodId) {
        DutyReference duty = duties.visiblePart(assignmentId);
        boolean own = currentActor.get().belongsTo(duty.orgUnitId());
        Collection<ProgressEntry> all = entries.findByAssignmentIdAndPeriodIdOrderByRevision(assignmentId, periodId);
        return queries.details(
                all.stream().filter(entry -> own || access.isOut(entry)).toList());
    }

    /** The entries in force of a task, newest first. */
    @ForReaders
    @Transactional(readOnly = true)
    public Page<EntryDetails> approved(long taskId, Pageable pageable) {
        duties.primaryLead(taskId);
        return queries.inForce(taskId, pageable);
    }

    /**
     * The indicators of a task with what the entries in force report on them so far.
     *
     * @throws NotFoundException when the task may not be seen
     */
    @ForReaders
    @Transactional(readOnly = true)
    public List<IndicatorProgress> indicators(long taskId) {
        return queries.indicators(taskId);
    }

    /** A file of an entry that the person may see. */
    @ForReaders
    public AttachmentContent openEvidence(long entryId, long attachmentId) {
        ProgressEntry entry = access.visible(entryId);
        if (!entry.attachmentIds().contains(attachmentId)) {
            throw new NotFoundException();
        }
        return attachments.open(entry.getJurisdictionId(), attachmentId);
    }
}
