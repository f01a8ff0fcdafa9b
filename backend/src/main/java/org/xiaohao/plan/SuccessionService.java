package org.xiaohao.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.plan.PlanEvent.DutiesMoved;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.NotFoundException;

/** 机构改革: a unit was renamed, merged or dissolved, and another one goes on with its open duties. */
@Service
@ForOffice
@Transactional
public class SuccessionService {

    private final UnitSuccessions successions;
    private final Plans plans;
    private final Tasks tasks;
    private final Assignments assignments;
    private final PeriodReports reports;
    private final TaskAmendmentService amendments;
    private final DutyDates dates;
    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final DomainEvents events;
    private final Clock clock;

    SuccessionService(
            UnitSuccessions successions,
            Plans plans,
            Tasks tasks,
            Assignments assignments,
            PeriodReports reports,
            TaskAmendmentService amendments,
            DutyDates dates,
            OrgUnitDirectory units,
            AccountDirectory accounts,
            CurrentActor currentActor,
            DomainEvents events,
            Clock clock) {
        this.successions = successions;
        this.plans = plans;
        this.tasks = tasks;
        this.assignments = assignments;
        this.reports = reports;
        this.amendments = amendments;
        this.dates = dates;
        this.units = units;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a unit of the jurisdiction has still to do.
     *
     * @throws NotFoundException when there is no such unit
     */
    @Transactional(readOnly = true)
    public OpenDuties openDuties(long unitId) {
        List<Task> all = tasksOf(parts(requireUnit(unitId)));
        return new OpenDuties(
                (int) all.stream()
                        .filter(task -> task.getState() == TaskState.OPEN)
                        .count(),
                all.stream()
                        .filter(task ->
                                task.getState() == TaskState.IN_REVIEW || task.getState() == TaskState.SUSPENDED)
                        .map(Task::getNumber)
                        .toList());
    }

    /**
     * Passes all duties of a unit in tasks that stand open to another one, in the same role, or a stronger one that it
     * has already. Reports that are missing are owed by the successor.
     *
     * @return how many tasks passed
     * @throws NotFoundException when there is no such unit, or the successor is not active
     * @throws org.xiaohao.shared.InvalidInputException when it is the same unit, or there is no reason
     */
    public int move(long from, long to, String reason) {
        long jurisdiction = currentActor.get().jurisdictionId();
        requireUnit(from);
        if (!units.isActiveUnitOf(jurisdiction, to)) {
            throw new NotFoundException();
        }
        UnitSuccession succession = successions.save(new UnitSuccession(
                jurisdiction, from, to, reason, currentActor.get().accountId(), clock.instant()));
        List<Assignment> leaving = parts(from);
        int moved = 0;
        for (Task task : tasksOf(leaving)) {
            dates.take(task.getId());
            if (task.getState() == TaskState.OPEN) {
                pass(task, from, to, succession.getReason());
                moved++;
            }
        }
        succession.moved(moved);
        Map<Long, OrgUnitReference> names = units.byIds(List.of(from, to));
        events.publish(
                new DutiesMoved(succession.getId(), name(names, from), name(names, to), moved, succession.getReason()));
        return moved;
    }

    private void pass(Task task, long from, long to, String reason) {
        List<Assignment> present = assignments.findByTaskIdOrderByPosition(task.getId());
        Assignment old = present.stream()
                .filter(part -> part.getOrgUnitId() == from)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        List<PeriodReport> missing = reports.findByAssignmentId(old.getId()).stream()
                .filter(PeriodReport::isOwed)
                .toList();
        List<NamedUnit> named = new ArrayList<>();
        present.stream()
                .filter(part -> part.getState() != AssignmentState.NOT_APPLICABLE)
                .sorted((one, other) -> Boolean.compare(other.isPrimaryLead(), one.isPrimaryLead()))
                .map(part -> new NamedUnit(part.getRole(), part.getOrgUnitId() == from ? to : part.getOrgUnitId()))
                .sorted(java.util.Comparator.comparing(NamedUnit::role))
                .filter(unit -> named.stream().noneMatch(known -> known.orgUnitId() == unit.orgUnitId()))
                .forEachOrdered(named::add);
        amendments.assign(task.getId(), task.getVersion(), named, reason);
        assignments.findByTaskIdAndOrgUnitId(task.getId(), to).ifPresent(successor -> owe(successor, missing));
    }

    private void owe(Assignment successor, List<PeriodReport> missing) {
        var known = reports.findByAssignmentId(successor.getId()).stream()
                .map(PeriodReport::getPeriodId)
                .collect(Collectors.toSet());
        reports.saveAll(missing.stream()
                .filter(report -> !known.contains(report.getPeriodId()))
                .map(report -> new PeriodReport(successor, report))
                .toList());
    }

    /** What passed, newest first. */
    @Transactional(readOnly = true)
    public Page<SuccessionDetails> history(Pageable pageable) {
        Page<UnitSuccession> page = successions.findByJurisdictionIdOrderByMovedAtDescIdDesc(
                currentActor.get().jurisdictionId(), pageable);
        Map<Long, OrgUnitReference> names = units.byIds(page.stream()
                .flatMap(one -> Stream.of(one.getFromUnitId(), one.getToUnitId()))
                .distinct()
                .toList());
        Map<Long, String> people = accounts.displayNames(
                page.stream().map(UnitSuccession::getMovedBy).distinct().toList());
        return page.map(one -> new SuccessionDetails(
                one.getId(),
                name(names, one.getFromUnitId()),
                name(names, one.getToUnitId()),
                one.getReason(),
                one.getTasks(),
                people.getOrDefault(one.getMovedBy(), ""),
                one.getMovedAt()));
    }

    private static String name(Map<Long, OrgUnitReference> names, long unit) {
        OrgUnitReference found = names.get(unit);
        return found == null ? "" : found.shortName();
    }

    private long requireUnit(long unitId) {
        if (!units.isUnitOf(currentActor.get().jurisdictionId(), unitId)) {
            throw new NotFoundException();
        }
        return unitId;
    }

    private List<Assignment> parts(long unit) {
        return assignments
                .findByOrgUnitIdAndStateIn(unit, List.of(AssignmentState.PENDING, AssignmentState.IN_PROGRESS))
                .stream()
                .filter(part -> plans.findById(part.getPlanId())
                        .filter(plan -> plan.getState() == PlanState.ISSUED)
                        .isPresent())
                .toList();
    }

    private List<Task> tasksOf(List<Assignment> parts) {
        return tasks
                .findByJurisdictionIdAndIdIn(
                        currentActor.get().jurisdictionId(),
                        parts.stream().map(Assignment::getTaskId).distinct().toList())
                .stream()
                .sorted(java.util.Comparator.comparing(Task::getPlanId).thenComparing(Task::getPosition))
                .toList();
    }
}
