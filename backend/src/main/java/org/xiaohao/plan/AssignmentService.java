package org.xiaohao.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.PartEvent.DutyReceived;
import org.xiaohao.plan.PartEvent.NotApplicableAccepted;
import org.xiaohao.plan.PartEvent.NotApplicableDeclared;
import org.xiaohao.plan.PartEvent.NotApplicableRefused;
import org.xiaohao.plan.PartEvent.PartConfirmed;
import org.xiaohao.plan.PartEvent.PartReturned;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForUnits;
import org.xiaohao.shared.ForUnitsOrOffice;
import org.xiaohao.shared.NotFoundException;

/** What units do with their parts, and what the primary lead does with the parts of the others. */
@Service
@ForUnits
@Transactional
public class AssignmentService {

    private final DutyAccess access;
    private final Tasks tasks;
    private final Assignments assignments;
    private final PeriodReports reports;
    private final DomainEvents events;
    private final Clock clock;

    AssignmentService(
            DutyAccess access,
            Tasks tasks,
            Assignments assignments,
            PeriodReports reports,
            DomainEvents events,
            Clock clock) {
        this.access = access;
        this.tasks = tasks;
        this.assignments = assignments;
        this.reports = reports;
        this.events = events;
        this.clock = clock;
    }

    /** 签收 of a part of the own unit. */
    public void receive(long assignmentId) {
        Assignment part = access.ownPart(assignmentId);
        access.begin(part, "receive");
        part.receive(access.actor().accountId(), clock.instant());
        events.publish(new DutyReceived(reference(part)));
    }

    /** 不涉及: says that a task does not concern the own unit; the primary lead or the office decides. */
    public void declareNotApplicable(long assignmentId, String reason) {
        Assignment part = access.ownPart(assignmentId);
        access.begin(part, "declareNotApplicable");
        part.declareNotApplicable(reason);
        Long lead = assignments
                .findByTaskIdAndPrimaryLeadTrue(part.getTaskId())
                .map(Assignment::getOrgUnitId)
                .orElse(null);
        events.publish(new NotApplicableDeclared(reference(part), lead, reason));
    }

    /** The primary lead or the office agrees that a task does not concern the unit. */
    @ForUnitsOrOffice
    public void acceptNotApplicable(long assignmentId) {
        Assignment part = access.ledOrSupervisedPart(assignmentId);
        access.begin(part, "acceptNotApplicable");
        Instant now = clock.instant();
        part.acceptNotApplicable(now);
        reports.findByAssignmentId(part.getId()).forEach(report -> report.waive(now));
        events.publish(new NotApplicableAccepted(reference(part)));
    }

    /** The primary lead or the office disagrees; the part goes on. */
    @ForUnitsOrOffice
    public void refuseNotApplicable(long assignmentId, String reason) {
        Assignment part = access.ledOrSupervisedPart(assignmentId);
        access.begin(part, "refuseNotApplicable");
        part.refuseNotApplicable(reason, clock.instant());
        events.publish(new NotApplicableRefused(reference(part), reason));
    }

    /**
     * The primary lead confirms that a unit's part is done; nothing that the part has not reported is owed any more.
     *
     * @throws ReturnedReportException while a report that the office returned has not come in again
     */
    public void confirm(long assignmentId) {
        Assignment part = access.ledPart(assignmentId);
        access.begin(part, "confirm");
        List<PeriodReport> all = reports.findByAssignmentId(part.getId());
        if (all.stream().anyMatch(PeriodReport::isReturned)) {
            throw new ReturnedReportException();
        }
        Instant now = clock.instant();
        part.confirm(now);
        all.forEach(report -> report.waive(now));
        events.publish(new PartConfirmed(reference(part)));
    }

    /** The primary lead sends a unit's part back with a reason. */
    public void returnForRework(long assignmentId, String reason) {
        Assignment part = access.ledPart(assignmentId);
        access.begin(part, "returnForRework");
        part.returnForRework(reason);
        events.publish(new PartReturned(reference(part), reason));
    }

    private DutyReference reference(Assignment part) {
        return DutyDirectory.reference(part, tasks.findById(part.getTaskId()).orElseThrow(NotFoundException::new));
    }
}
