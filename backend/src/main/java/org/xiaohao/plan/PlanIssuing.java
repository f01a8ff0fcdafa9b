package org.xiaohao.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiaohao.jurisdiction.JurisdictionDirectory;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.plan.PlanEvent.PlanIssued;
import org.xiaohao.plan.TaskEvent.TaskAdded;
import org.xiaohao.shared.Actor;
import org.xiaohao.workday.WorkingDays;

/** Turns a draft into duties: groups become members, units that are named twice keep the stronger role. */
@Component
class PlanIssuing {

    private final Tasks tasks;
    private final TaskParties parties;
    private final Assignments assignments;
    private final ReportingPeriods periods;
    private final PeriodReports reports;
    private final PlanQueries queries;
    private final OrgUnitDirectory units;
    private final DutyDates dates;
    private final WorkingDays workingDays;
    private final JurisdictionDirectory jurisdictions;
    private final Clock clock;

    PlanIssuing(
            Tasks tasks,
            TaskParties parties,
            Assignments assignments,
            ReportingPeriods periods,
            PeriodReports reports,
            PlanQueries queries,
            OrgUnitDirectory units,
            DutyDates dates,
            WorkingDays workingDays,
            JurisdictionDirectory jurisdictions,
            Clock clock) {
        this.tasks = tasks;
        this.parties = parties;
        this.assignments = assignments;
        this.periods = periods;
        this.reports = reports;
        this.queries = queries;
        this.units = units;
        this.dates = dates;
        this.workingDays = workingDays;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** Returns what has happened, to be told. */
    PlanIssued issue(Plan plan, IssuePlan command, Actor actor) {
        plan.requireDraft("issue");
        dates.takeAll(plan.getId());
        List<Task> all = tasks.findByPlanIdOrderByPosition(plan.getId());
        Map<Long, List<TaskParty>> byTask =
                parties.findByPlan(plan.getId()).stream().collect(Collectors.groupingBy(TaskParty::getTaskId));
        List<IssueBlocker> blockers = new ArrayList<>(queries.blockers(plan, all, byTask));
        Map<Long, List<Long>> members = new HashMap<>();
        List<Assignment> created = new ArrayList<>();
        for (Task task : all) {
            List<Assignment> parts = assign(task, byTask.getOrDefault(task.getId(), List.of()), members);
            if (parts.isEmpty() && blockers.stream().noneMatch(blocker -> blocker.taskId() == task.getId())) {
                blockers.add(PlanQueries.blocker(IssueBlocker.Kind.NO_UNIT, task, ""));
            }
            created.addAll(parts);
        }
        if (!blockers.isEmpty()) {
            throw new PlanNotIssuableException(blockers);
        }
        List<ReportingPeriod> made = plan.issue(
                command.rule(),
                actor.accountId(),
                clock.instant(),
                clock.getZone(),
                workingDays.of(plan.getJurisdictionId()));
        periods.saveAll(made);
        awaitReceipt(plan, created);
        assignments.saveAll(created);
        List<PeriodReport> owed = new ArrayList<>();
        for (Assignment part : created) {
            made.forEach(period -> owed.add(new PeriodReport(part, period)));
        }
        reports.saveAll(owed);
        Map<Long, Integer> duties = created.stream()
                .collect(Collectors.groupingBy(Assignment::getOrgUnitId, Collectors.summingInt(part -> 1)));
        return new PlanIssued(
                plan.getId(),
                plan.getJurisdictionId(),
                plan.getTitle(),
                all.stream().map(TaskReference::of).toList(),
                duties);
    }

    /**
     * Hands over a task that was added to an issued plan; reports are owed for the periods that have not ended yet.
     *
     * @return what has happened, to be told
     */
    TaskAdded handOut(Plan plan, Task task, List<TaskParty> named, String reason) {
        List<IssueBlocker> blockers =
                new ArrayList<>(queries.blockers(plan, List.of(task), Map.of(task.getId(), named)));
        List<Assignment> created = parts(task, named);
        if (blockers.isEmpty() && created.isEmpty()) {
            blockers.add(PlanQueries.blocker(IssueBlocker.Kind.NO_UNIT, task, ""));
        }
        if (!blockers.isEmpty()) {
            throw new PlanNotIssuableException(blockers);
        }
        begin(plan, task, created);
        return new TaskAdded(TaskReference.of(task), units(created), plan.getTitle(), reason);
    }

    /** Who would answer for a task that names these parties; empty where nobody would lead. Nothing is stored. */
    List<Assignment> parts(Task task, List<TaskParty> named) {
        return assign(task, named, new HashMap<>());
    }

    /**
     * Hands new parts of a task of an issued plan over; reports are owed for the periods that have not ended yet. Where
     * all have ended, the last one is owed, so that the part can say what it did: with as many days for it as ever, and
     * not before the task's own day.
     */
    void begin(Plan plan, Task task, List<Assignment> created) {
        if (created.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        List<ReportingPeriod> all = periods.findForTask(plan.getId(), task.getId()).stream()
                .filter(period -> (period.getTaskId() == null) == (task.getOwnReporting() == null))
                .toList();
        List<ReportingPeriod> open = all.stream()
                .filter(period -> !period.getEndDate().isBefore(today))
                .toList();
        awaitReceipt(plan, created);
        assignments.saveAll(created);
        List<PeriodReport> owed = new ArrayList<>();
        for (Assignment part : created) {
            if (open.isEmpty() && !all.isEmpty()) {
                ReportingPeriod last = all.getLast();
                owed.add(new PeriodReport(part, last, lateDay(task, last, today)));
            }
            open.forEach(period -> owed.add(new PeriodReport(part, period)));
        }
        reports.saveAll(owed);
    }

    /** Sets the day by which the units are to take note of their parts. */
    void awaitReceipt(Plan plan, List<Assignment> created) {
        if (created.isEmpty()) {
            return;
        }
        int days = jurisdictions.get(plan.getJurisdictionId()).receiveDays();
        LocalDate day = workingDays.of(plan.getJurisdictionId()).plus(LocalDate.now(clock), days);
        created.forEach(part -> part.awaitReceipt(day));
    }

    /** Whose parts these are. */
    static Set<Long> units(List<Assignment> parts) {
        return parts.stream().map(Assignment::getOrgUnitId).collect(Collectors.toSet());
    }

    private static LocalDate lateDay(Task task, ReportingPeriod ended, LocalDate today) {
        LocalDate usual = today.plusDays(ended.daysToReport());
        LocalDate due = task.getDueDate().day();
        return due != null && due.isAfter(usual) ? due : usual;
    }

    /**
     * Which units these parties mean, each in its strongest role.
     *
     * @param members the members of groups that were asked for before
     */
    Map<Long, AssignmentRole> roles(List<TaskParty> named, Map<Long, List<Long>> members) {
        Map<Long, AssignmentRole> roles = new LinkedHashMap<>();
        named.stream()
                .sorted(Comparator.comparing(TaskParty::getRole).thenComparing(TaskParty::getPosition))
                .forEach(party -> unitsOf(party, members).forEach(unit -> roles.putIfAbsent(unit, party.getRole())));
        return roles;
    }

    private List<Assignment> assign(Task task, List<TaskParty> named, Map<Long, List<Long>> members) {
        Map<Long, AssignmentRole> roles = roles(named, members);
        List<Assignment> parts = new ArrayList<>();
        boolean leadSeen = false;
        for (var role : roles.entrySet()) {
            boolean primary = role.getValue() == AssignmentRole.LEAD && !leadSeen;
            leadSeen |= primary;
            parts.add(new Assignment(task, role.getKey(), role.getValue(), primary, parts.size() + 1));
        }
        return leadSeen ? parts : List.of();
    }

    private List<Long> unitsOf(TaskParty party, Map<Long, List<Long>> members) {
        Long unit = party.getOrgUnitId();
        if (unit != null) {
            return List.of(unit);
        }
        Long group = party.getOrgUnitGroupId();
        return group == null ? List.of() : members.computeIfAbsent(group, units::activeMembers);
    }
}
