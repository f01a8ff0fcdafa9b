package org.xiaohao.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.AuditEvent;
import org.xiaohao.shared.ForUnits;
import org.xiaohao.shared.ForUnitsOrOffice;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.NotificationRequested;
import org.xiaohao.shared.Role;

/** What units do with their parts, and what the primary lead does with the parts of the others. */
@Service
@ForUnits
@Transactional
public class AssignmentService {

    private final DutyAccess access;
    private final Tasks tasks;
    private final Assignments assignments;
    private final PeriodReports reports;
    private final TaskTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssignmentService(
            DutyAccess access,
            Tasks tasks,
            Assignments assignments,
            PeriodReports reports,
            TaskTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.tasks = tasks;
        this.assignments = assignments;
        this.reports = reports;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** 签收 of a part of the own unit. */
    public void receive(long assignmentId) {
        Assignment part = access.ownPart(assignmentId);
        access.requireUnderWay(part, "receive");
        part.receive(access.actor().accountId(), clock.instant());
        record(part, TrailKind.RECEIVED, "assignment.receive", "");
    }

    /** 不涉及: says that a task does not concern the own unit; the primary lead or the office decides. */
    public void declareNotApplicable(long assignmentId, String reason) {
        Assignment part = access.ownPart(assignmentId);
        access.requireUnderWay(part, "declareNotApplicable");
        part.declareNotApplicable(reason);
        record(part, TrailKind.NOT_APPLICABLE_DECLARED, "assignment.declare-not-applicable", reason);
        assignments
                .findByTaskIdAndPrimaryLeadTrue(part.getTaskId())
                .ifPresent(lead -> tell(lead.getOrgUnitId(), part, "assignment.not-applicable-declared"));
    }

    /** The primary lead or the office agrees that a task does not concern the unit. */
    @ForUnitsOrOffice
    public void acceptNotApplicable(long assignmentId) {
        Assignment part = access.ledOrSupervisedPart(assignmentId);
        access.requireUnderWay(part, "acceptNotApplicable");
        Instant now = clock.instant();
        part.acceptNotApplicable(now);
        reports.findByAssignmentId(part.getId()).forEach(report -> report.waive(now));
        record(part, TrailKind.NOT_APPLICABLE_ACCEPTED, "assignment.accept-not-applicable", "");
        tell(part.getOrgUnitId(), part, "assignment.not-applicable-accepted");
    }

    /** The primary lead or the office disagrees; the part goes on. */
    @ForUnitsOrOffice
    public void refuseNotApplicable(long assignmentId, String reason) {
        Assignment part = access.ledOrSupervisedPart(assignmentId);
        access.requireUnderWay(part, "refuseNotApplicable");
        part.refuseNotApplicable(reason, clock.instant());
        record(part, TrailKind.NOT_APPLICABLE_REFUSED, "assignment.refuse-not-applicable", reason);
        tell(part.getOrgUnitId(), part, "assignment.returned");
    }

    /**
     * The primary lead confirms that a unit's part is done; nothing that the part has not reported is owed any more.
     *
     * @throws ReturnedReportException while a report that the office returned has not come in again
     */
    public void confirm(long assignmentId) {
        Assignment part = access.ledPart(assignmentId);
        access.requireUnderWay(part, "confirm");
        List<PeriodReport> all = reports.findByAssignmentId(part.getId());
        if (all.stream().anyMatch(PeriodReport::isReturned)) {
            throw new ReturnedReportException();
        }
        Instant now = clock.instant();
        part.confirm(now);
        all.forEach(report -> report.waive(now));
        record(part, TrailKind.UNIT_CONFIRMED, "assignment.confirm", "");
        tell(part.getOrgUnitId(), part, "assignment.confirmed");
    }

    /** The primary lead sends a unit's part back with a reason. */
    public void returnForRework(long assignmentId, String reason) {
        Assignment part = access.ledPart(assignmentId);
        access.requireUnderWay(part, "returnForRework");
        part.returnForRework(reason);
        record(part, TrailKind.UNIT_RETURNED, "assignment.return", reason);
        tell(part.getOrgUnitId(), part, "assignment.returned");
    }

    private void record(Assignment part, TrailKind kind, String action, String words) {
        trail.record(access.actor(), part, kind, words.strip());
        events.publishEvent(new AuditEvent(action, "Assignment", part.getId(), words));
    }

    private void tell(long unitId, Assignment part, String kind) {
        Task task = tasks.findById(part.getTaskId()).orElseThrow(NotFoundException::new);
        events.publishEvent(new NotificationRequested(
                part.getJurisdictionId(),
                Set.of(unitId),
                Set.of(Role.CLERK, Role.UNIT_HEAD),
                kind,
                List.of(task.getNumber(), task.getTitle()),
                "tasks/" + task.getId()));
    }
}
