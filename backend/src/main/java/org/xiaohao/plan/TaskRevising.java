package org.xiaohao.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.AuditEvent;
import org.xiaohao.shared.NotificationRequested;
import org.xiaohao.shared.Role;

/**
 * Makes a task of an issued plan what a newer version of the document says. What units have reported stays; a unit that
 * is no longer named owes nothing from now on, a new one owes the periods that have not ended.
 */
@Component
class TaskRevising {

    private final TaskParties parties;
    private final Assignments assignments;
    private final PeriodReports reports;
    private final TaskStoring storing;
    private final PlanIssuing issuing;
    private final TaskTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskRevising(
            TaskParties parties,
            Assignments assignments,
            PeriodReports reports,
            TaskStoring storing,
            PlanIssuing issuing,
            TaskTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.parties = parties;
        this.assignments = assignments;
        this.reports = reports;
        this.storing = storing;
        this.issuing = issuing;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    void revise(
            Plan plan,
            Task task,
            @Nullable Section section,
            int position,
            TaskToImport content,
            String reason,
            TaskStoring.Addressees addressees,
            Actor actor) {
        task.place(section, position, content.sourceStart(), content.sourceEnd());
        parties.deleteAllInBatch(parties.findByTaskIdOrderByRoleAscPositionAsc(task.getId()));
        List<TaskParty> named = storing.store(task, content.parties(), addressees);
        if (task.getState() != TaskState.OPEN) {
            return;
        }
        boolean reworded = task.reword(content.number(), content.title(), content.body());
        boolean moved = task.follow(content.dueDate(), content.dueDateText(), content.longTerm());
        boolean others = changeUnits(plan, task, named, reason);
        if (reworded || moved || others) {
            trail.record(actor, task, TrailKind.AMENDED, reason);
            events.publishEvent(
                    new AuditEvent("plan.amend-task", "Task", task.getId(), task.getNumber() + " " + reason));
            tell(task, reason);
        }
    }

    private boolean changeUnits(Plan plan, Task task, List<TaskParty> named, String reason) {
        List<Assignment> present = assignments.findByTaskIdOrderByPosition(task.getId());
        Map<Long, Assignment> byUnit =
                present.stream().collect(Collectors.toMap(Assignment::getOrgUnitId, Function.identity()));
        List<Assignment> wanted = issuing.parts(task, named);
        Set<Long> wantedUnits = wanted.stream().map(Assignment::getOrgUnitId).collect(Collectors.toSet());
        List<Assignment> added = new ArrayList<>();
        boolean changed = false;
        for (Assignment part : wanted) {
            Assignment old = byUnit.get(part.getOrgUnitId());
            if (old == null) {
                added.add(part);
            } else {
                changed |= old.takeRole(part.getRole(), part.isPrimaryLead(), part.getPosition());
            }
        }
        Instant now = clock.instant();
        for (Assignment part : present) {
            if (!wantedUnits.contains(part.getOrgUnitId()) && part.release(reason, now)) {
                waiveFrom(part, now);
                changed = true;
            }
        }
        issuing.begin(plan, added);
        return changed || !added.isEmpty();
    }

    private void waiveFrom(Assignment part, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        reports.findByAssignmentIdAndDueDateGreaterThanEqual(part.getId(), today)
                .forEach(report -> report.waive(now));
    }

    private void tell(Task task, String reason) {
        Set<Long> told = assignments.findByTaskIdOrderByPosition(task.getId()).stream()
                .map(Assignment::getOrgUnitId)
                .collect(Collectors.toSet());
        events.publishEvent(new NotificationRequested(
                task.getJurisdictionId(),
                told,
                Set.of(Role.CLERK, Role.UNIT_HEAD),
                "task.amend",
                List.of(task.getNumber(), task.getTitle(), reason),
                "tasks/" + task.getId()));
    }
}
