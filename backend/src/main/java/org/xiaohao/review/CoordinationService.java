package org.xiaohao.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.plan.DueDays;
import org.xiaohao.plan.DutyDirectory;
import org.xiaohao.plan.DutyLedger;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.review.CoordinationEvent.CoordinationAnswered;
import org.xiaohao.review.CoordinationEvent.CoordinationAsked;
import org.xiaohao.review.CoordinationEvent.CoordinationWithdrawn;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.ForSupervisors;
import org.xiaohao.shared.ForUnits;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;
import org.xiaohao.workday.WorkingDays;

/** 需协调: a unit asks the lead, the office or a leader for help on a task, and gets an answer by a day. */
@Service
@ForReaders
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CoordinationService {

    /** Working days for an answer; 13710 asks for a reply within three days. */
    private static final int DAYS_TO_ANSWER = 3;

    private final CoordinationRequests requests;
    private final DutyDirectory duties;
    private final DutyLedger ledger;
    private final WorkingDays workingDays;
    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    CoordinationService(
            CoordinationRequests requests,
            DutyDirectory duties,
            DutyLedger ledger,
            WorkingDays workingDays,
            OrgUnitDirectory units,
            AccountDirectory accounts,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.requests = requests;
        this.duties = duties;
        this.ledger = ledger;
        this.workingDays = workingDays;
        this.units = units;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for help on a part of the own unit.
     *
     * @return the id of the request
     * @throws NotFoundException when it is not the own unit's
     * @throws org.xiaohao.shared.InvalidInputException when nothing is said, or the lead asks itself
     */
    @ForUnits
    public long ask(long assignmentId, CoordinationAddressee addressee, String words) {
        DutyReference part = duties.ownPart(assignmentId);
        ledger.requireOpen(part.taskId(), "askForCoordination");
        Actor actor = currentActor.get();
        LocalDate due = workingDays.of(part.jurisdictionId()).plus(LocalDate.now(clock), DAYS_TO_ANSWER);
        CoordinationRequest request = requests.save(new CoordinationRequest(
                part, duties.primaryLead(part.taskId()), addressee, words, due, actor.accountId(), clock.instant()));
        events.publish(new CoordinationAsked(
                request.getId(), part, addressee, request.getAskedUnitId(), request.getWords(), due));
        return request.getId();
    }

    /** The unit needs the answer no more. */
    @ForUnits
    public void withdraw(long requestId) {
        CoordinationRequest request = find(requestId);
        DutyReference part = duties.ownPart(request.getAssignmentId());
        request.withdraw(currentActor.get().accountId(), clock.instant());
        events.publish(new CoordinationWithdrawn(requestId, part));
    }

    /**
     * The present primary lead answers what the lead was asked.
     *
     * @throws NotFoundException when somebody else was asked
     */
    @ForUnits
    public void answerAsLead(long requestId, String words) {
        CoordinationRequest request = find(requestId);
        if (!asksLead(request)) {
            throw new NotFoundException();
        }
        request.passTo(duties.ownLead(request.getTaskId()).orgUnitId());
        answer(request, words);
    }

    /**
     * The office or a leader answers; the office may put down what a leader said.
     *
     * @throws NotFoundException when somebody else was asked
     */
    @ForSupervisors
    public void answer(long requestId, String words) {
        CoordinationRequest request = find(requestId);
        boolean asked =
                switch (request.getAddressee()) {
                    case LEAD -> false;
                    case OFFICE -> currentActor.get().has(Role.OFFICE);
                    case LEADER -> true;
                };
        if (!asked) {
            throw new NotFoundException();
        }
        answer(request, words);
    }

    private void answer(CoordinationRequest request, String words) {
        DutyReference part = duties.visiblePart(request.getAssignmentId());
        request.answer(words, currentActor.get().accountId(), clock.instant());
        events.publish(new CoordinationAnswered(request.getId(), part, request.getAskedUnitId(), request.getAnswer()));
    }

    /** The requests on a task that the person may see, newest first, at most 50. */
    @Transactional(readOnly = true)
    public List<CoordinationDetails> ofTask(long taskId) {
        duties.primaryLead(taskId);
        return details(requests.findTop50ByTaskIdOrderByAskedAtDescIdDesc(taskId));
    }

    /** A request on a task that the person may see. */
    @Transactional(readOnly = true)
    public CoordinationDetails details(long requestId) {
        CoordinationRequest request = find(requestId);
        duties.primaryLead(request.getTaskId());
        return details(List.of(request)).getFirst();
    }

    /** What waits for the person's answer, the most urgent first. */
    @Transactional(readOnly = true)
    public Page<CoordinationDetails> pending(Pageable pageable) {
        Actor actor = currentActor.get();
        Page<CoordinationRequest> page;
        if (actor.has(Role.OFFICE) || actor.has(Role.LEADER)) {
            page = requests.findByJurisdictionIdAndAddresseeAndStateOrderByAnswerDue(
                    actor.jurisdictionId(),
                    actor.has(Role.OFFICE) ? CoordinationAddressee.OFFICE : CoordinationAddressee.LEADER,
                    CoordinationState.OPEN,
                    pageable);
        } else {
            Long unit = actor.orgUnitId();
            if (unit == null) {
                return Page.empty(pageable);
            }
            page = requests.ofLead(unit, CoordinationAddressee.LEAD, CoordinationState.OPEN, pageable);
        }
        return new PageImpl<>(details(page.getContent()), pageable, page.getTotalElements());
    }

    /** What waits for a leader's answer, the most urgent first; the office sees it too. */
    @ForSupervisors
    @Transactional(readOnly = true)
    public Page<CoordinationDetails> toLeaders(Pageable pageable) {
        Page<CoordinationRequest> page = requests.findByJurisdictionIdAndAddresseeAndStateOrderByAnswerDue(
                currentActor.get().jurisdictionId(), CoordinationAddressee.LEADER, CoordinationState.OPEN, pageable);
        return new PageImpl<>(details(page.getContent()), pageable, page.getTotalElements());
    }

    private CoordinationRequest find(long requestId) {
        return requests.findByIdAndJurisdictionId(requestId, currentActor.get().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    private List<CoordinationDetails> details(Collection<CoordinationRequest> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        Map<Long, DutyReference> leads = duties.primaryLeads(
                all.stream().map(CoordinationRequest::getTaskId).distinct().toList());
        var names = units.shortNames(
                all.stream().map(CoordinationRequest::getOrgUnitId).distinct().toList());
        var people = accounts.displayNames(all.stream()
                .flatMap(request -> Stream.of(request.getAskedBy(), request.getAnsweredBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return all.stream()
                .map(request -> {
                    DutyReference lead = Objects.requireNonNull(leads.get(request.getTaskId()));
                    Long answerer = request.getAnsweredBy();
                    return new CoordinationDetails(
                            request.getId(),
                            lead.planId(),
                            request.getTaskId(),
                            lead.taskNumber(),
                            lead.taskTitle(),
                            request.getAssignmentId(),
                            request.getOrgUnitId(),
                            names.getOrDefault(request.getOrgUnitId(), ""),
                            request.getAddressee(),
                            asksLead(request) && request.getState() == CoordinationState.OPEN
                                    ? Long.valueOf(lead.orgUnitId())
                                    : request.getAskedUnitId(),
                            request.getWords(),
                            request.getAnswerDue(),
                            light(request, today),
                            request.getState(),
                            people.getOrDefault(request.getAskedBy(), ""),
                            request.getAskedAt(),
                            answerer == null ? null : people.get(answerer),
                            request.getAnsweredAt(),
                            request.getAnswer());
                })
                .toList();
    }

    private static boolean asksLead(CoordinationRequest request) {
        return request.getAddressee() == CoordinationAddressee.LEAD;
    }

    private static @Nullable Light light(CoordinationRequest request, LocalDate today) {
        return request.getState() == CoordinationState.OPEN
                ? DueDays.answerLight(request.getAnswerDue(), today, Light.NORMAL)
                : null;
    }
}
