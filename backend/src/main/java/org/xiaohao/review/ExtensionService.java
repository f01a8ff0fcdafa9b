package org.xiaohao.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.jurisdiction.JurisdictionDirectory;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyLedger;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.review.ExtensionEvent.ExtensionApproved;
import org.xiaohao.review.ExtensionEvent.ExtensionAsked;
import org.xiaohao.review.ExtensionEvent.ExtensionRefused;
import org.xiaohao.review.ExtensionEvent.ExtensionSent;
import org.xiaohao.review.ExtensionEvent.ExtensionWithdrawn;
import org.xiaohao.review.ExtensionEvent.ForecastChanged;
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

/** 延期: the primary lead asks for a later due date, its head sends it on, the office decides. */
@Service
@ForUnits
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ExtensionService {

    private static final Set<ExtensionState> OPEN = EnumSet.of(ExtensionState.PREPARED, ExtensionState.REQUESTED);

    private final ExtensionRequests requests;
    private final DutyDirectory duties;
    private final DutyLedger ledger;
    private final JurisdictionDirectory jurisdictions;
    private final ExtensionQueries queries;
    private final RequestsLapse lapse;
    private final OtherHands otherHands;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    ExtensionService(
            ExtensionRequests requests,
            DutyDirectory duties,
            DutyLedger ledger,
            JurisdictionDirectory jurisdictions,
            ExtensionQueries queries,
            RequestsLapse lapse,
            OtherHands otherHands,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.requests = requests;
        this.duties = duties;
        this.ledger = ledger;
        this.jurisdictions = jurisdictions;
        this.queries = queries;
        this.lapse = lapse;
        this.otherHands = otherHands;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for a later due date: a head at the office, a clerk at the unit's head.
     *
     * @return the id of the request
     * @throws NotFoundException when the own unit is not the primary lead
     * @throws InvalidInputException when the day is not a later one, a text is missing, another request is open, or the
     *     jurisdiction does not take requests after the due date
     */
    public long ask(AskForExtension command) {
        Actor actor = currentActor.get();
        duties.ownLead(command.taskId());
        ledger.requireOpen(command.taskId(), "askForExtension");
        DutyReference lead = duties.ownLead(command.taskId());
        lapse.ofFormerLeads(lead);
        if (requests.existsByTaskIdAndStateIn(command.taskId(), OPEN)) {
            throw new InvalidInputException("dueDate", "extension-open");
        }
        requireInTime(lead);
        ExtensionRequest request = new ExtensionRequest(lead, command, actor.accountId(), clock.instant());
        boolean head = actor.has(Role.UNIT_HEAD);
        if (head) {
            request.send(lead.taskDueDate(), clock.instant());
        }
        requests.save(request);
        events.publish(new ExtensionAsked(request.getId(), lead, request.getWanted(), request.getReason(), head));
        return request.getId();
    }

    /** The head sends on what the clerk prepared. */
    @ForUnitHead
    public void send(long requestId) {
        ExtensionRequest request = own(requestId);
        DutyReference lead = begin(request, "send");
        if (lead.orgUnitId() != request.getOrgUnitId()) {
            throw new NotFoundException();
        }
        requireInTime(lead);
        request.send(lead.taskDueDate(), clock.instant());
        events.publish(new ExtensionSent(requestId, lead, request.getWanted(), request.getReason()));
    }

    /** The head does not send it on. */
    @ForUnitHead
    public void sendBack(long requestId, String reason) {
        ExtensionRequest request = own(requestId);
        DutyReference lead = begin(request, "sendBack");
        request.sendBack(reason, currentActor.get().accountId(), clock.instant());
        events.publish(new ExtensionRefused(requestId, lead, request.getAnswer(), true));
    }

    /** The unit takes back what nobody has decided on. */
    public void withdraw(long requestId) {
        ExtensionRequest request = own(requestId);
        DutyReference lead = duties.primaryLead(request.getTaskId());
        boolean sent = request.getState() == ExtensionState.REQUESTED;
        request.withdraw(currentActor.get().accountId(), clock.instant());
        events.publish(new ExtensionWithdrawn(requestId, lead, sent));
    }

    /**
     * The office grants it.
     *
     * @param dueDate the day that holds from now on, which need not be what was asked for, but is later than the present
     *     due date
     * @param words may be empty
     */
    @ForOffice
    public void approve(long requestId, LocalDate dueDate, String words) {
        ExtensionRequest request = find(requestId);
        otherHands.requireOtherUnit(request.getOrgUnitId());
        DutyReference lead = begin(request, "approve");
        LocalDate present = Objects.requireNonNullElse(lead.taskDueDate(), request.getPresent());
        request.approve(lead.taskDueDate(), dueDate, words, currentActor.get().accountId(), clock.instant());
        ledger.extend(request.getTaskId(), dueDate);
        events.publish(new ExtensionApproved(
                requestId, lead, present, dueDate, request.getAnswer(), duties.unitsOf(request.getTaskId())));
    }

    /** The office does not grant it; the due date stays. */
    @ForOffice
    public void refuse(long requestId, String reason) {
        ExtensionRequest request = find(requestId);
        DutyReference lead = duties.primaryLead(request.getTaskId());
        request.refuse(reason, currentActor.get().accountId(), clock.instant());
        events.publish(new ExtensionRefused(requestId, lead, request.getAnswer(), false));
    }

    /**
     * 预计完成: the primary lead says by when it expects to be done; null takes it back.
     *
     * @throws NotFoundException when the own unit is not the primary lead
     */
    public void forecast(long taskId, @Nullable LocalDate day) {
        DutyReference lead = duties.ownLead(taskId);
        LocalDate before = ledger.forecast(taskId, day);
        events.publish(new ForecastChanged(lead, before, day));
    }

    /** The requests for a task that the person may see, newest first, of the last 20. */
    @ForReaders
    @Transactional(readOnly = true)
    public List<ExtensionDetails> ofTask(long taskId) {
        duties.primaryLead(taskId);
        return queries.details(requests.findTop20ByTaskIdOrderByAskedAtDescIdDesc(taskId).stream()
                .filter(this::isVisible)
                .toList());
    }

    /**
     * A request for a task that the person may see.
     *
     * @throws NotFoundException when there is none, or it waits for the head of another unit
     */
    @ForReaders
    @Transactional(readOnly = true)
    public ExtensionDetails details(long requestId) {
        ExtensionRequest request = find(requestId);
        duties.primaryLead(request.getTaskId());
        if (!isVisible(request)) {
            throw new NotFoundException();
        }
        return queries.details(List.of(request)).getFirst();
    }

    /** What waits for the office, oldest first. */
    @ForOffice
    @Transactional(readOnly = true)
    public Page<ExtensionDetails> pending(Pageable pageable) {
        return page(
                requests.findByJurisdictionIdAndStateOrderByAskedAt(
                        currentActor.get().jurisdictionId(), ExtensionState.REQUESTED, pageable),
                pageable);
    }

    /** What the clerks of the own unit prepared and the head has not sent on, oldest first. */
    @ForUnitHead
    @Transactional(readOnly = true)
    public Page<ExtensionDetails> prepared(Pageable pageable) {
        Long unit = currentActor.get().orgUnitId();
        return unit == null
                ? Page.empty(pageable)
                : page(
                        requests.findByOrgUnitIdAndStateOrderByAskedAt(unit, ExtensionState.PREPARED, pageable),
                        pageable);
    }

    /** What a clerk prepared, and what became of it before the head sent it, is the unit's own affair. */
    private boolean isVisible(ExtensionRequest request) {
        return request.getSentAt() != null || currentActor.get().belongsTo(request.getOrgUnitId());
    }

    private DutyReference begin(ExtensionRequest request, String action) {
        duties.primaryLead(request.getTaskId());
        ledger.requireOpen(request.getTaskId(), action);
        return duties.primaryLead(request.getTaskId());
    }

    /** design: an extension is asked for before expiry, unless the jurisdiction says otherwise. */
    private void requireInTime(DutyReference lead) {
        LocalDate due = lead.taskDueDate();
        if (due != null
                && due.isBefore(LocalDate.now(clock))
                && !jurisdictions.get(lead.jurisdictionId()).lateExtensions()) {
            throw new InvalidInputException("dueDate", "extension-too-late", due);
        }
    }

    private ExtensionRequest own(long requestId) {
        ExtensionRequest request = find(requestId);
        if (!currentActor.get().belongsTo(request.getOrgUnitId())) {
            throw new NotFoundException();
        }
        return request;
    }

    private ExtensionRequest find(long requestId) {
        return requests.findByIdAndJurisdictionId(requestId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    private Page<ExtensionDetails> page(Page<ExtensionRequest> page, Pageable pageable) {
        return new PageImpl<>(queries.details(page.getContent()), pageable, page.getTotalElements());
    }
}
