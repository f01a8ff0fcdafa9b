package org.xiaohao.plan;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.plan.PartEvent.ObjectionInsisted;
import org.xiaohao.plan.PartEvent.ObjectionRaised;
import org.xiaohao.plan.PartEvent.ObjectionUpheld;
import org.xiaohao.plan.PartEvent.ObjectionWithdrawn;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.ForReaders;
import org.xiaohao.shared.ForUnits;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.OtherHands;

/** 异议: a unit says that a duty is not its own; the office assigns anew or insists. All of it is kept. */
@Service
@ForUnits
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ObjectionService {

    private final Objections objections;
    private final DutyAccess access;
    private final Tasks tasks;
    private final Assignments assignments;
    private final TaskAmendmentService amendments;
    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;
    private final OtherHands otherHands;
    private final DomainEvents events;
    private final Clock clock;

    ObjectionService(
            Objections objections,
            DutyAccess access,
            Tasks tasks,
            Assignments assignments,
            TaskAmendmentService amendments,
            OrgUnitDirectory units,
            AccountDirectory accounts,
            OtherHands otherHands,
            DomainEvents events,
            Clock clock) {
        this.objections = objections;
        this.access = access;
        this.tasks = tasks;
        this.assignments = assignments;
        this.amendments = amendments;
        this.units = units;
        this.accounts = accounts;
        this.otherHands = otherHands;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Objects to a part of the own unit that is not done.
     *
     * @return the id of the objection
     * @throws NotFoundException when it is not the own unit's
     * @throws InvalidInputException when there is no reason, or an objection is open already
     */
    public long raise(long assignmentId, String reason) {
        Assignment part = access.ownPart(assignmentId);
        access.begin(part, "object");
        part.requireBeforeDone("object");
        if (objections.existsByAssignmentIdAndState(assignmentId, ObjectionState.RAISED)) {
            throw new InvalidInputException("reason", "objection-open");
        }
        Objection objection =
                objections.save(new Objection(part, reason, access.actor().accountId(), clock.instant()));
        events.publish(new ObjectionRaised(objection.getId(), reference(part), objection.getReason()));
        return objection.getId();
    }

    /** The unit takes its objection back. */
    public void withdraw(long objectionId) {
        Objection objection = find(objectionId);
        Assignment part = access.ownPart(objection.getAssignmentId());
        objection.withdraw(access.actor().accountId(), clock.instant());
        events.publish(new ObjectionWithdrawn(objectionId, reference(part)));
    }

    /**
     * The office agrees and assigns the task anew.
     *
     * @param version of the task
     * @param named who answers for it from now on; the first lead is the primary one
     * @throws InvalidInputException when the unit that objected is named as before, nobody leads, or there is no answer
     */
    @ForOffice
    public void uphold(long objectionId, int version, List<NamedUnit> named, String answer) {
        Objection objection = find(objectionId);
        otherHands.requireOtherUnit(objection.getOrgUnitId());
        Assignment part = part(objection);
        if (named.contains(new NamedUnit(part.getRole(), part.getOrgUnitId()))) {
            throw new InvalidInputException("units", "objection-unit-unchanged");
        }
        objection.uphold(answer, access.actor().accountId(), clock.instant());
        amendments.assign(objection.getTaskId(), version, named, objection.getAnswer());
        events.publish(new ObjectionUpheld(objectionId, reference(part), objection.getAnswer()));
    }

    /** The office insists; the unit's part goes on. */
    @ForOffice
    public void insist(long objectionId, String answer) {
        Objection objection = find(objectionId);
        Assignment part = part(objection);
        objection.insist(answer, access.actor().accountId(), clock.instant());
        events.publish(new ObjectionInsisted(objectionId, reference(part), objection.getAnswer()));
    }

    /** The objections to a task that the person may see, newest first, at most 50. */
    @ForReaders
    @Transactional(readOnly = true)
    public List<ObjectionDetails> ofTask(long taskId) {
        access.visibleTask(taskId);
        return details(objections.findTop50ByTaskIdOrderByRaisedAtDescIdDesc(taskId));
    }

    /** An objection to a task that the person may see. */
    @ForReaders
    @Transactional(readOnly = true)
    public ObjectionDetails details(long objectionId) {
        Objection objection = find(objectionId);
        access.visibleTask(objection.getTaskId());
        return details(List.of(objection)).getFirst();
    }

    /** What waits for the office, oldest first. */
    @ForOffice
    @Transactional(readOnly = true)
    public Page<ObjectionDetails> pending(Pageable pageable) {
        Page<Objection> page = objections.findByJurisdictionIdAndStateOrderByRaisedAt(
                access.actor().jurisdictionId(), ObjectionState.RAISED, pageable);
        return new PageImpl<>(details(page.getContent()), pageable, page.getTotalElements());
    }

    private Objection find(long objectionId) {
        return objections
                .findByIdAndJurisdictionId(objectionId, access.actor().jurisdictionId())
                .orElseThrow(NotFoundException::new);
    }

    private Assignment part(Objection objection) {
        return assignments.findById(objection.getAssignmentId()).orElseThrow(NotFoundException::new);
    }

    private DutyReference reference(Assignment part) {
        return DutyDirectory.reference(part, tasks.findById(part.getTaskId()).orElseThrow(NotFoundException::new));
    }

    private List<ObjectionDetails> details(Collection<Objection> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Long, Task> about = tasks
                .findByJurisdictionIdAndIdIn(
                        access.actor().jurisdictionId(),
                        all.stream().map(Objection::getTaskId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Task::getId, Function.identity()));
        var names = units.shortNames(
                all.stream().map(Objection::getOrgUnitId).distinct().toList());
        var people = accounts.displayNames(all.stream()
                .flatMap(objection -> Stream.of(objection.getRaisedBy(), objection.getAnsweredBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return all.stream()
                .map(objection -> {
                    Task task = Objects.requireNonNull(about.get(objection.getTaskId()));
                    Long answerer = objection.getAnsweredBy();
                    return new ObjectionDetails(
                            objection.getId(),
                            task.getPlanId(),
                            task.getId(),
                            task.getNumber(),
                            task.getTitle(),
                            objection.getAssignmentId(),
                            objection.getOrgUnitId(),
                            names.getOrDefault(objection.getOrgUnitId(), ""),
                            objection.getReason(),
                            objection.getState(),
                            people.getOrDefault(objection.getRaisedBy(), ""),
                            objection.getRaisedAt(),
                            answerer == null ? null : people.get(answerer),
                            objection.getAnsweredAt(),
                            objection.getAnswer());
                })
                .toList();
    }
}
