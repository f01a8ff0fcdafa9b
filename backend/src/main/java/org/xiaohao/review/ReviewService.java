package org.xiaohao.review;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.attachment.AttachmentContent;
import org.xiaohao.attachment.AttachmentDirectory;
import org.xiaohao.attachment.AttachmentReference;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyLedger;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.review.ReviewEvent.ClosingApproved;
import org.xiaohao.review.ReviewEvent.ClosingRequested;
import org.xiaohao.review.ReviewEvent.ClosingReturned;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.ForUnitHead;
import org.xiaohao.shared.NotFoundException;

/** Applying for closing, and the office's review. */
@Service
@ForReaders
@Transactional
public class ReviewService {

    private final ClosingRequests requests;
    private final DutyDirectory duties;
    private final DutyLedger ledger;
    private final AttachmentDirectory attachments;
    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    ReviewService(
            ClosingRequests requests,
            DutyDirectory duties,
            DutyLedger ledger,
            AttachmentDirectory attachments,
            OrgUnitDirectory units,
            AccountDirectory accounts,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.requests = requests;
        this.duties = duties;
        this.ledger = ledger;
        this.attachments = attachments;
        this.units = units;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * 办结申请 by the head of the primary lead unit.
     *
     * @return the id of the application
     * @throws NotFoundException when the own unit is not the primary lead
     */
    @ForUnitHead
    public long apply(ApplyForClosing command) {
        Actor actor = currentActor.get();
        if (!duties.leads(command.taskId())) {
            throw new NotFoundException();
        }
        DutyReference lead = duties.primaryLead(command.taskId());
        attachments.requireOwn(actor, command.attachmentIds());
        ledger.requestClosing(command.taskId());
        ClosingRequest request = requests.save(new ClosingRequest(lead, command, actor.accountId(), clock.instant()));
        events.publish(new ClosingRequested(request.getId(), lead, request.getSummary()));
        return request.getId();
    }

    /** The office strikes the task off. */
    @ForOffice
    public void approve(long requestId) {
        ClosingRequest request = find(requestId);
        DutyReference lead = duties.primaryLead(request.getTaskId());
        request.approve(currentActor.get().accountId(), clock.instant());
        List<Long> unreported = ledger.close(request.getTaskId());
        var names = units.byIds(unreported);
        String silent = unreported.stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .map(unit -> unit.shortName())
                .collect(Collectors.joining("\u3001"));
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

    /** What waits for the office, oldest first. */
    @ForOffice
    @Transactional(readOnly = true)
    public Page<ClosingDetails> pending(Pageable pageable) {
        Page<ClosingRequest> page = requests.findByJurisdictionIdAndStateOrderByRequestedAt(
                currentActor.get().jurisdictionId(), ClosingState.REQUESTED, pageable);
        return new PageImpl<>(details(page.getContent()), pageable, page.getTotalElements());
    }

    /** The newest application for closing a task that the person may see, or empty. */
    @Transactional(readOnly = true)
    public Optional<ClosingDetails> latest(long taskId) {
        duties.primaryLead(taskId);
        return requests.findFirstByTaskIdOrderByRequestedAtDescIdDesc(taskId)
                .map(request -> details(List.of(request)).getFirst());
    }

    /** A file of an application for a task that the person may see. */
    @Transactional(readOnly = true)
    public AttachmentContent openEvidence(long requestId, long attachmentId) {
        ClosingRequest request = find(requestId);
        duties.primaryLead(request.getTaskId());
        if (!request.getAttachmentIds().contains(attachmentId)) {
            throw new NotFoundException();
        }
        return attachments.open(request.getJurisdictionId(), attachmentId);
    }

    private ClosingRequest find(long requestId) {
        return requests.findByIdAndJurisdictionId(requestId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    private List<ClosingDetails> details(Collection<ClosingRequest> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Long, DutyReference> leads = duties.primaryLeads(
                all.stream().map(ClosingRequest::getTaskId).distinct().toList());
        var names = units.byIds(
                all.stream().map(ClosingRequest::getOrgUnitId).distinct().toList());
        var people = accounts.displayNames(all.stream()
                .flatMap(request -> Stream.of(request.getRequestedBy(), request.getReviewedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<Long, AttachmentReference> files = attachments
                .findAll(
                        currentActor.get().jurisdictionId(),
                        all.stream()
                                .flatMap(request -> request.getAttachmentIds().stream())
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(AttachmentReference::id, Function.identity()));
        return all.stream()
                .map(request -> {
                    DutyReference lead = Objects.requireNonNull(leads.get(request.getTaskId()));
                    var unit = names.get(request.getOrgUnitId());
                    Long reviewer = request.getReviewedBy();
                    return new ClosingDetails(
                            request.getId(),
                            request.getPlanId(),
                            request.getTaskId(),
                            lead.taskNumber(),
                            lead.taskTitle(),
                            unit == null ? "" : unit.shortName(),
                            request.getSummary(),
                            request.getAttachmentIds().stream()
                                    .map(files::get)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            request.getState(),
                            people.getOrDefault(request.getRequestedBy(), ""),
                            request.getRequestedAt(),
                            reviewer == null ? null : people.get(reviewer),
                            request.getReviewedAt(),
                            request.getReturnReason());
                })
                .toList();
    }
}
