package org.xiaohao.review;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.attachment.AttachmentContent;
import org.xiaohao.attachment.AttachmentDirectory;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyLedger;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.review.ReviewEvent.ClosingApproved;
import org.xiaohao.review.ReviewEvent.ClosingCorrected;
import org.xiaohao.review.ReviewEvent.ClosingPrepared;
import org.xiaohao.review.ReviewEvent.ClosingRequested;
import org.xiaohao.review.ReviewEvent.ClosingReturned;
import org.xiaohao.review.ReviewEvent.ClosingSentBack;
import org.xiaohao.review.ReviewEvent.ClosingWithdrawn;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.ForUnitHead;
import org.xiaohao.shared.ForUnits;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.OtherHands;
import org.xiaohao.shared.Role;

/** Applying for closing, and the office's review. */
@Service
@ForReaders
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ReviewService {

    private static final int MAX_REASON = 500;

    private final ClosingRequests requests;
    private final DutyDirectory duties;
    private final DutyLedger ledger;
    private final AttachmentDirectory attachments;
    private final OrgUnitDirectory units;
    private final ClosingQueries queries;
    private final ClosingPreparing preparing;
    private final ClosingPieces pieces;
    private final RequestsLapse lapse;
    private final OtherHands otherHands;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    ReviewService(
            ClosingRequests requests,
            DutyDirectory duties,
            DutyLedger ledger,
            AttachmentDirectory attachments,
            OrgUnitDirectory units,
            ClosingQueries queries,
            ClosingPreparing preparing,
            ClosingPieces pieces,
            RequestsLapse lapse,
            OtherHands otherHands,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.requests = requests;
        this.duties = duties;
        this.ledger = ledger;
        this.attachments = attachments;
        this.units = units;
        this.queries = queries;
        this.preparing = preparing;
        this.pieces = pieces;
        this.lapse = lapse;
        this.otherHands = otherHands;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What an application for closing a task of the own lead begins with.
     *
     * @throws NotFoundException when the own unit is not the primary lead
     */
    @ForUnits
    @Transactional(readOnly = true)
    public ClosingPreparation preparation(long taskId) {
        duties.ownLead(taskId);
        return preparing.of(taskId);
    }

    /**
     * 办结申请 by the primary lead unit: a head applies to the office, what a clerk prepares the head sends on.
     *
     * @return the id of the application
     * @throws NotFoundException when the own unit is not the primary lead
     * @throws InvalidInputException when the summary or the word on a missing piece of evidence is missing, or another
     *     application waits for the head
     */
    @ForUnits
    public long apply(ApplyForClosing command) {
        Actor actor = currentActor.get();
        duties.ownLead(command.taskId());
        attachments.requireOwn(actor, command.attachmentIds());
        requireUnits(command);
        ledger.requireOpen(command.taskId(), "requestClosing");
        DutyReference lead = duties.ownLead(command.taskId());
        lapse.ofFormerLeads(lead);
        requests.findFirstByTaskIdOrderByRequestedAtDescIdDesc(command.taskId())
                .filter(before -> before.getState() == ClosingState.PREPARED)
                .ifPresent(before -> before.withdraw(actor.accountId(), clock.instant()));
        ClosingRequest request =
                new ClosingRequest(lead, command, pieces.requireWords(command), actor.accountId(), clock.instant());
        if (actor.has(Role.UNIT_HEAD)) {
            request.send(actor.accountId(), clock.instant());
            ledger.requestClosing(command.taskId());
            requests.save(request);
            events.publish(new ClosingRequested(request.getId(), lead, request.getSummary()));
        } else {
            requests.save(request);
            events.publish(new ClosingPrepared(request.getId(), lead, request.getSummary()));
        }
        return request.getId();
    }

    private void requireUnits(ApplyForClosing command) {
        Set<Long> known = duties.unitsOf(command.taskId());
        if (!command.words().stream().map(WordOnUnit::orgUnitId).allMatch(known::contains)) {
            throw new NotFoundException();
        }
    }

    /** The head sends on what the clerk prepared. */
    @ForUnitHead
    public void send(long requestId) {
        ClosingRequest request = own(requestId);
        ledger.requireOpen(request.getTaskId(), "requestClosing");
        DutyReference lead = duties.ownLead(request.getTaskId());
        pieces.requireNothingWithLead(request.getTaskId());
        pieces.requireSaid(request);
        request.send(currentActor.get().accountId(), clock.instant());
        ledger.requestClosing(request.getTaskId());
        events.publish(new ClosingRequested(requestId, lead, request.getSummary()));
    }

    /** The head does not send it on. */
    @ForUnitHead
    public void sendBack(long requestId, String reason) {
        ClosingRequest request = own(requestId);
        DutyReference lead = duties.primaryLead(request.getTaskId());
        request.sendBack(reason, currentActor.get().accountId(), clock.instant());
        events.publish(new ClosingSentBack(requestId, lead, request.getReturnReason()));
    }

    /** The unit takes back what the office has not decided on. */
    @ForUnits
    public void withdraw(long requestId) {
        ClosingRequest request = own(requestId);
        DutyReference lead = duties.primaryLead(request.getTaskId());
        boolean sent = request.getState() == ClosingState.REQUESTED;
        request.withdraw(currentActor.get().accountId(), clock.instant());
        if (sent) {
            ledger.returnClosing(request.getTaskId());
        }
        events.publish(new ClosingWithdrawn(requestId, lead, sent));
    }

    /** The office strikes the task off; it gets the next number of its plan. */
    @ForOffice
    public void approve(long requestId) {
        ClosingRequest request = find(requestId);
        otherHands.requireOtherUnit(request.getOrgUnitId());
        ledger.lock(request.getPlanId());
        DutyReference lead = duties.primaryLead(request.getTaskId());
        request.approve(
                requests.lastNumber(request.getPlanId()) + 1, currentActor.get().accountId(), clock.instant());
        List<Long> unreported = ledger.close(request.getTaskId());
        var names = units.shortNames(unreported);
        String silent =
                unreported.stream().map(names::get).filter(Objects::nonNull).collect(Collectors.joining("\u3001"));
        events.publish(new ClosingApproved(requestId, lead, request.getOrgUnitId(), silent));
    }

    /** The office sends the application back. */
    @ForOffice
    public void returnForRework(long requestId, String reason) {
        ClosingRequest request = find(requestId);
        DutyReference lead = duties.primaryLead(request.getTaskId());
        request.returnForRework(reason, currentActor.get().accountId(), clock.instant());
        ledger.returnClosing(request.getTaskId());
        events.publish(new ClosingReturned(requestId, lead, request.getOrgUnitId(), reason.strip()));
    }

    /**
     * The office corrects what an approved closing says. What it said before stays on the trail.
     *
     * @throws org.xiaohao.shared.IllegalTransitionException when it is not approved
     * @throws org.xiaohao.shared.StaleDataException when somebody corrected it in between
     */
    @ForOffice
    public void correct(CorrectClosing command) {
        ClosingRequest request = find(command.requestId());
        String reason = InvalidInputException.requireText("reason", command.reason(), MAX_REASON);
        request.requireVersion(command.version());
        DutyReference lead = duties.primaryLead(request.getTaskId());
        String before = request.words();
        request.correct(command.summary(), command.results(), clock.instant());
        events.publish(new ClosingCorrected(
                request.getId(), lead, duties.unitsOf(request.getTaskId()), before, request.words(), reason));
    }

    /** What waits for the office, oldest first. */
    @ForOffice
    @Transactional(readOnly = true)
    public Page<ClosingDetails> pending(Pageable pageable) {
        return page(
                requests.findByJurisdictionIdAndStateOrderByRequestedAt(
                        currentActor.get().jurisdictionId(), ClosingState.REQUESTED, pageable),
                pageable);
    }

    /** What the clerks of the own unit prepared and the head has not sent on, oldest first. */
    @ForUnitHead
    @Transactional(readOnly = true)
    public Page<ClosingDetails> prepared(Pageable pageable) {
        Long unit = currentActor.get().orgUnitId();
        return unit == null
                ? Page.empty(pageable)
                : page(
                        requests.findByOrgUnitIdAndStateOrderByRequestedAt(unit, ClosingState.PREPARED, pageable),
                        pageable);
    }

    private Page<ClosingDetails> page(Page<ClosingRequest> page, Pageable pageable) {
        return new PageImpl<>(queries.details(page.getContent()), pageable, page.getTotalElements());
    }

    /**
     * The newest application for closing a task that the person may see, or empty; what its clerk prepared is seen by the
     * own unit only.
     */
    @Transactional(readOnly = true)
    public Optional<ClosingDetails> latest(long taskId) {
        duties.primaryLead(taskId);
        return requests.findFirstByTaskIdOrderByRequestedAtDescIdDesc(taskId)
                .filter(this::isVisible)
                .map(request -> queries.details(List.of(request)).getFirst());
    }

    /**
     * An application for closing a task that the person may see.
     *
     * @throws NotFoundException when there is none, or it waits for the head of another unit
     */
    @Transactional(readOnly = true)
    public ClosingDetails details(long requestId) {
        return queries.details(List.of(visible(requestId))).getFirst();
    }

    /** A file of an application that the person may see, see {@link #details}. */
    public AttachmentContent openEvidence(long requestId, long attachmentId) {
        ClosingRequest request = visible(requestId);
        if (!request.getAttachmentIds().contains(attachmentId)) {
            throw new NotFoundException();
        }
        return attachments.open(request.getJurisdictionId(), attachmentId);
    }

    private ClosingRequest visible(long requestId) {
        ClosingRequest request = find(requestId);
        duties.primaryLead(request.getTaskId());
        if (!isVisible(request)) {
            throw new NotFoundException();
        }
        return request;
    }

    private boolean isVisible(ClosingRequest request) {
        return request.getState().wasSent() || currentActor.get().belongsTo(request.getOrgUnitId());
    }

    private ClosingRequest find(long requestId) {
        return requests.findByIdAndJurisdictionId(requestId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    private ClosingRequest own(long requestId) {
        ClosingRequest request = find(requestId);
        if (!currentActor.get().belongsTo(request.getOrgUnitId())) {
            throw new NotFoundException();
        }
        return request;
    }
}
