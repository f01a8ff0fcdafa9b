package org.xiaohao.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.TaskEvent.TaskAmended;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.InvalidInputException;

/**
 * Makes a task of an issued plan what a newer version of the document says. What units have reported stays; a unit that
 * is no longer named owes nothing from now on, a new one owes the periods that have not ended.
 */
@Component
class TaskRevising {

    /** Rows that one statement deletes. */
    private static final int BATCH = 500;

    private final TaskParties parties;
    private final Assignments assignments;
    private final PeriodReports reports;
    private final ParticularsStoring particulars;
    private final TaskStoring storing;
    private final PlanIssuing issuing;
    private final DomainEvents events;
    private final Clock clock;

    TaskRevising(
            TaskParties parties,
            Assignments assignments,
            PeriodReports reports,
            ParticularsStoring particulars,
            TaskStoring storing,
            PlanIssuing issuing,
            DomainEvents events,
            Clock clock) {
        this.parties = parties;
        this.assignments = assignments;
        this.reports = reports;
        this.particulars = particulars;
        this.storing = storing;
        this.issuing = issuing;
        this.events = events;
        this.clock = clock;
    }

    /** What the tasks of a plan hold before it is amended, read at once and not task by task. */
    record Before(
            Map<Long, List<TaskParty>> parties,
            Map<Long, List<Assignment>> parts,
            Function<Task, TaskParticulars> particulars) {

        List<Assignment> partsOf(Task task) {
            return parts.getOrDefault(task.getId(), List.of());
        }
    }

    /** Reads the plan, and takes from the tasks the units that they name: {@link #revise} gives each its new ones. */
    Before begin(Plan plan, Set<Long> revised) {
        List<TaskParty> named = parties.findByPlan(plan.getId()).stream()
                .filter(party -> revised.contains(party.getTaskId()))
                .toList();
        for (int from = 0; from < named.size(); from += BATCH) {
            parties.deleteAllInBatch(named.subList(from, Math.min(from + BATCH, named.size())));
        }
        return new Before(
                named.stream().collect(Collectors.groupingBy(TaskParty::getTaskId)),
                assignments.findByPlanIdOrderByPosition(plan.getId()).stream()
                        .collect(Collectors.groupingBy(Assignment::getTaskId)),
                particulars.ofPlan(plan.getId()));
    }

    void revise(
            Before before,
            Plan plan,
            Task task,
            @Nullable Section section,
            int position,
            TaskToImport content,
            String document,
            String reason,
            TaskStoring.Addressees addressees) {
        task.place(section, position, content.sourceStart(), content.sourceEnd(), document);
        Set<Long> namedBefore = issuing.roles(before.parties().getOrDefault(task.getId(), List.of()), new HashMap<>())
                .keySet();
        List<TaskParty> named = storing.store(task, content.parties(), addressees);
        if (task.getState() != TaskState.OPEN) {
            return;
        }
        boolean reworded = task.reword(content.number(), content.title(), content.body());
        boolean moved = task.reprintDueDate(content.dueDate(), content.dueDateText(), content.longTerm());
        boolean refined = particulars.replace(task, before.particulars().apply(task), content.particulars());
        List<Assignment> added = new ArrayList<>();
        boolean others = changeUnits(
                plan, task, before.partsOf(task), named, unit -> !namedBefore.contains(unit), reason, added);
        if (reworded || moved || refined || others) {
            List<Assignment> parts = new ArrayList<>(before.partsOf(task));
            parts.addAll(added);
            Set<Long> units = PlanIssuing.units(parts);
            events.publish(
                    new TaskAmended(TaskReference.of(task), units, PlanIssuing.units(added), plan.getTitle(), reason));
        }
    }

    /**
     * Lets these units answer for a task, those too that were found not to be concerned; names that the document prints
     * keep their place in it.
     *
     * @param present the parts that it has
     * @return the parts of units that had none
     */
    List<Assignment> assign(Plan plan, Task task, List<Assignment> present, List<NamedUnit> units, String reason) {
        List<TaskParty> before = parties.findByTaskIdOrderByRoleAscPositionAsc(task.getId());
        parties.deleteAllInBatch(before);
        List<TaskParty> named = storing.name(task, units, before);
        List<Assignment> added = new ArrayList<>();
        changeUnits(plan, task, present, named, unit -> true, reason, added);
        return added;
    }

    /**
     * @param rejoins whether a unit takes part again whose part ended as not applicable
     * @param added takes the parts of units that had none
     */
    private boolean changeUnits(
            Plan plan,
            Task task,
            List<Assignment> present,
            List<TaskParty> named,
            LongPredicate rejoins,
            String reason,
            List<Assignment> added) {
        Map<Long, Assignment> byUnit =
                present.stream().collect(Collectors.toMap(Assignment::getOrgUnitId, Function.identity()));
        List<Assignment> wanted = issuing.parts(task, named);
        if (wanted.isEmpty()) {
            throw new InvalidInputException("lead", "required");
        }
        Set<Long> wantedUnits = wanted.stream().map(Assignment::getOrgUnitId).collect(Collectors.toSet());
        Instant now = clock.instant();
        boolean changed = false;
        List<Assignment> again = new ArrayList<>();
        for (Assignment part : wanted) {
            Assignment old = byUnit.get(part.getOrgUnitId());
            if (old == null) {
                added.add(part);
            } else {
                boolean ended = old.getState().isEnded();
                changed |= old.takeRole(part.getRole(), part.isPrimaryLead(), part.getPosition());
                if (old.getState() == AssignmentState.NOT_APPLICABLE
                        && (part.isPrimaryLead() || rejoins.test(old.getOrgUnitId()))) {
                    old.rejoin();
                    again.add(old);
                    changed = true;
                }
                if (ended && !old.getState().isEnded()) {
                    openFrom(old, now).forEach(PeriodReport::claim);
                }
            }
        }
        for (Assignment part : present) {
            if (!wantedUnits.contains(part.getOrgUnitId()) && part.release(reason, now)) {
                reports.findByAssignmentId(part.getId()).forEach(report -> report.waive(now));
                changed = true;
            }
        }
        issuing.awaitReceipt(plan, again);
        issuing.begin(plan, task, added);
        return changed || !added.isEmpty();
    }

    /** The reports of a part that are not due before today. */
    private List<PeriodReport> openFrom(Assignment part, Instant now) {
        return reports.findByAssignmentIdAndDueDateGreaterThanEqual(
                part.getId(), LocalDate.ofInstant(now, clock.getZone()));
    }
}
