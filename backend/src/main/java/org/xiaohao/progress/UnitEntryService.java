package org.xiaohao.progress;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.figures.FigureFinder;
import org.xiaohao.plan.AssignmentState;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyLedger;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.plan.NotOwedException;
import org.xiaohao.plan.PartEvent.DutyReceived;
import org.xiaohao.progress.ProgressEvent.ProgressEntered;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;

/** 代填: what the office enters for a unit that has no account, from the unit's own form. */
@Service
@ForOffice
@Transactional
public class UnitEntryService {

    private final ProgressEntries entries;
    private final EntriesInForce inForce;
    private final FigureReferences references;
    private final JointEvents joint;
    private final DutyDirectory duties;
    private final DutyLedger ledger;
    private final AccountDirectory accounts;
    private final UnitHeads heads;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;
    private final FigureFinder finder = new FigureFinder();

    UnitEntryService(
            ProgressEntries entries,
            EntriesInForce inForce,
            FigureReferences references,
            JointEvents joint,
            DutyDirectory duties,
            DutyLedger ledger,
            AccountDirectory accounts,
            UnitHeads heads,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.entries = entries;
        this.inForce = inForce;
        this.references = references;
        this.joint = joint;
        this.duties = duties;
        this.ledger = ledger;
        this.accounts = accounts;
        this.heads = heads;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The figures of a text as they would be reported on a part of any unit of the jurisdiction.
     *
     * @throws NotFoundException when there is no such part
     */
    @Transactional(readOnly = true)
    public List<Figure> figures(long assignmentId, String text) {
        DutyReference duty = duties.visiblePart(assignmentId);
        return FigureProposals.of(
                        finder.find(text),
                        text,
                        duties.indicators(duty.taskId()),
                        joint.findByTaskIdOrderById(duty.taskId()).stream()
                                .map(JointEvent::toReference)
                                .toList())
                .stream()
                .map(FigureProposal::figure)
                .map(figure -> figure.at(null, null))
                .toList();
    }

    /**
     * Enters the unit's word on a period: it goes out at once, since nobody of the unit could let it out. A part that was
     * not received is received with it.
     *
     * @return the id of the revision that is in force from now on
     * @throws NotFoundException when the part is not that unit's
     * @throws InvalidInputException when the unit has somebody who can report by himself, or says nothing
     * @throws StaleDataException when something newer is there than was read, or it lies with somebody who decides on it
     * @throws NotOwedException when the part does not report for this period
     */
    public long enter(EnterForUnit command) {
        DutyReference duty = duties.visiblePart(command.assignmentId());
        if (duty.orgUnitId() != command.orgUnitId()) {
            throw new NotFoundException();
        }
        requireNobody(duty);
        duties.requirePeriod(duty, command.periodId());
        if (duty.state() == AssignmentState.PENDING) {
            ledger.receiveForUnit(duty.assignmentId());
            events.publish(new DutyReceived(duty));
        }
        ledger.requireReporting(duty.assignmentId(), command.periodId());
        references.require(duty, command.text().figures());
        long by = currentActor.get().accountId();
        Instant now = clock.instant();
        ProgressEntry entry = draft(command, duty, by, now);
        entry.enterForUnit(command.text(), by, now);
        try {
            entries.saveAndFlush(entry);
        } catch (DataIntegrityViolationException twoAtOnce) {
            throw new StaleDataException();
        }
        inForce.settle(entry);
        boolean partSubmitted = ledger.reported(duty.assignmentId(), command.periodId(), entry.isPartDone());
        Long lead = partSubmitted ? duties.primaryLead(duty.taskId()).orgUnitId() : null;
        events.publish(new ProgressEntered(entry.getId(), duty, entry.getContent(), lead));
        return entry.getId();
    }

    private void requireNobody(DutyReference duty) {
        if (accounts.unitsWithPeople(duty.jurisdictionId(), false).contains(duty.orgUnitId())) {
            throw new InvalidInputException("unitId", "unit-has-account");
        }
    }

    private ProgressEntry draft(EnterForUnit command, DutyReference duty, long by, Instant now) {
        ProgressEntry newest = entries.findFirstByAssignmentIdAndPeriodIdOrderByRevisionDesc(
                        command.assignmentId(), command.periodId())
                .orElse(null);
        if (newest == null) {
            return new ProgressEntry(duty, command.periodId(), 1, by, now);
        }
        @Nullable Long read = command.entryId();
        if (read == null || read != newest.getId()) {
            throw new StaleDataException();
        }
        newest.requireVersion(command.version());
        heads.settle(newest);
        if (newest.getState() != EntryState.DRAFT && !newest.getState().isDecided()) {
            throw new StaleDataException();
        }
        return newest.getState().isDecided() ? newest.revise(duty, by, now) : newest;
    }
}
