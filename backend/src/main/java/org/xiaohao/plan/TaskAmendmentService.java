package org.xiaohao.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.plan.TaskEvent.TaskAssigned;
import org.xiaohao.plan.TaskEvent.TaskReopened;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.InvalidInputException;

/** What the office changes in one task of an issued plan, each time with a reason: who answers for it, and reopening. */
@Service
@ForOffice
@Transactional
public class TaskAmendmentService {

    private static final int MAX_REASON = 500;

    private final DutyAccess access;
    private final TaskRevising revising;
    private final TaskStoring storing;
    private final Assignments assignments;
    private final PeriodReports reports;
    private final OrgUnitDirectory units;
    private final DomainEvents events;
    private final Clock clock;

    TaskAmendmentService(
            DutyAccess access,
            TaskRevising revising,
            TaskStoring storing,
            Assignments assignments,
            PeriodReports reports,
            OrgUnitDirectory units,
            DomainEvents events,
            Clock clock) {
        this.access = access;
        this.revising = revising;
        this.storing = storing;
        this.assignments = assignments;
        this.reports = reports;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says anew who answers for a task. What units have reported stays; a unit that is no longer named owes nothing from
     * now on, a new one the periods that have not ended.
     *
     * @param named all units from now on; the first lead is the primary one
     * @throws InvalidInputException when nobody would lead, or there is no reason; nothing is changed
     * @throws org.xiaohao.shared.NotFoundException when the jurisdiction has no such task or active unit
     * @throws org.xiaohao.shared.StaleDataException when somebody changed the task in between
     * @throws org.xiaohao.shared.IllegalTransitionException when the task does not stand open
     */
    public void assign(long taskId, int version, List<NamedUnit> named, String reason) {
        Task task = access.taken(taskId);
        String words = InvalidInputException.requireText("reason", reason, MAX_REASON);
        if (named.stream().noneMatch(unit -> unit.role() == AssignmentRole.LEAD)) {
            throw new InvalidInputException("units", "lead-required");
        }
        task.requireVersion(version);
        Plan plan = access.plan(task.getPlanId());
        plan.requireIssued("assign");
        task.requireOpen("assign");
        List<Assignment> present = assignments.findByTaskIdOrderByPosition(taskId);
        String before = names(present);
        Set<Long> known = PlanIssuing.units(present);
        TaskStoring.Addressees addressees = storing.addressees(task.getJurisdictionId());
        named.stream()
                .map(NamedUnit::orgUnitId)
                .filter(unit -> !known.contains(unit))
                .forEach(addressees::requireUnit);
        List<Assignment> added = revising.assign(plan, task, present, named, words);
        List<Assignment> all = Stream.concat(present.stream(), added.stream()).toList();
        events.publish(new TaskAssigned(
                TaskReference.of(task),
                PlanIssuing.units(all),
                PlanIssuing.units(added),
                plan.getTitle(),
                before,
                names(all),
                words));
    }

    /** Each role with the units that are still to do something, in order: a line {@code ROLE\tunit、unit} for each. */
    private String names(List<Assignment> parts) {
        var register = units.byIds(parts.stream().map(Assignment::getOrgUnitId).toList());
        return Stream.of(AssignmentRole.values())
                .map(role -> parts.stream()
                        .filter(part -> part.getRole() == role && part.getState() != AssignmentState.NOT_APPLICABLE)
                        .map(part -> register.get(part.getOrgUnitId()))
                        .filter(java.util.Objects::nonNull)
                        .map(unit -> unit.shortName())
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining("\u3001"), line -> line.isEmpty() ? "" : role + "\t" + line)))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /**
     * Takes a closed task up again: parts that ended with it go on, and the reports that are not due yet are owed.
     *
     * @throws org.xiaohao.shared.IllegalTransitionException when it is not closed, or its plan is not under way
     */
    public void reopen(long taskId, int version, String reason) {
        Task task = access.taken(taskId);
        String words = InvalidInputException.requireText("reason", reason, MAX_REASON);
        task.requireVersion(version);
        access.plan(task.getPlanId()).requireIssued("reopen");
        Instant closed = task.getClosedAt();
        task.reopen(words);
        LocalDate today = LocalDate.now(clock);
        List<Assignment> parts = assignments.findByTaskIdOrderByPosition(taskId);
        for (Assignment part : parts) {
            if (closed != null && closed.equals(part.getCompletedAt())) {
                part.reopen();
                reports.findByAssignmentIdAndDueDateGreaterThanEqual(part.getId(), today)
                        .forEach(PeriodReport::claim);
            }
        }
        events.publish(new TaskReopened(TaskReference.of(task), PlanIssuing.units(parts), words));
    }
}
