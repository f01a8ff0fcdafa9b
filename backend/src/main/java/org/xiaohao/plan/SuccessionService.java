package org.xiaohao.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
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
@Transactional(isolation = Isolation.READ_COMMITTED)
public class SuccessionService {

    private final UnitSuccessions successions;
    private final Plans plans;
    private final Tasks tasks;
    private final Assignments assignments;
    private final PeriodReports reports;
    private final TaskAmendmentService amendments;
    private final DutyAccess access;
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
            DutyAccess access,
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
        this.access = access;
        this.units = units;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /** The units whose duties have not ended, in the order of lists; those too that are not active any more. */
    @Transactional(readOnly = true)
    public List<OrgUnitReference> sources() {
        return units
                .byIds(assignments.unitsUnderWay(currentActor.get().jurisdictionId(), AssignmentState.NOT_ENDED))
                .values()
                .stream()
                .sorted(java.util.Comparator.comparing(OrgUnitReference::sortOrder)
                        .thenComparing(OrgUnitReference::code))
                .toList();
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
        Set<Long> moved = new TreeSet<>();
        for (Task task : tasksOf(leaving)) {
            if (access.taken(task.getId()).getState() == TaskState.OPEN) {
                pass(task, from, to, succession.getReason());
                moved.add(task.getId());
            }
        }
        succession.moved(moved.size());
        Map<Long, String> names = units.shortNames(List.of(from, to));
        events.publish(new DutiesMoved(
                succession.getId(),
                from,
                to,
                moved,
                names.getOrDefault(from, ""),
                names.getOrDefault(to, ""),
                succession.getReason()));
        return moved.size();
    }

    private void pass(Task task, long from, long to, String reason) {
        List<Assignment> present = assignments.findByTaskIdOrderByPosition(task.getId());
        Assignment old = present.stream()
                .filter(part -> part.getOrgUnitId() == from)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        List<PeriodReport> all = reports.findByAssignmentId(old.getId());
        List<PeriodReport> missing = all.stream().filter(PeriodReport::isOwed).toList();
        boolean fresh = present.stream()
                .noneMatch(part -> part.getOrgUnitId() == to && part.getState() != AssignmentState.NOT_APPLICABLE);
        boolean submitted = old.getState() == AssignmentState.SUBMITTED;
        List<NamedUnit> named = new ArrayList<>();
        present.stream()
                .filter(part -> part.getState() != AssignmentState.NOT_APPLICABLE)
                .sorted((one, other) -> Boolean.compare(other.isPrimaryLead(), one.isPrimaryLead()))
                .map(part -> new NamedUnit(part.getRole(), part.getOrgUnitId() == from ? to : part.getOrgUnitId()))
                .sorted(java.util.Comparator.comparing(NamedUnit::role))
                .filter(unit -> named.stream().noneMatch(known -> known.orgUnitId() == unit.orgUnitId()))
                .forEachOrdered(named::add);
        amendments.assign(task.getId(), task.getVersion(), named, reason);
        Assignment successor =
                assignments.findByTaskIdAndOrgUnitId(task.getId(), to).orElseThrow(NotFoundException::new);
        owe(successor, missing);
        if (fresh) {
            spare(successor, all);
        }
        if (submitted) {
            if (fresh) {
                successor.takeOver(old);
            }
            Instant now = clock.instant();
            old.passOn(reason, now);
            missing.forEach(report -> report.waive(now));
        }
    }

    /** For what the former unit has reported nobody is asked again. */
    private void spare(Assignment successor, List<PeriodReport> former) {
        Set<Long> told = former.stream()
                .filter(report -> report.getReportedAt() != null)
                .map(PeriodReport::getPeriodId)
                .collect(Collectors.toSet());
        reports.findByAssignmentId(successor.getId()).stream()
                .filter(report -> told.contains(report.getPeriodId()))
                .forEach(report -> report.waive(clock.instant()));
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
        Map<Long, String> names = units.shortNames(page.stream()
                .flatMap(one -> Stream.of(one.getFromUnitId(), one.getToUnitId()))
                .distinct()
                .toList());
        Map<Long, String> people = accounts.displayNames(
                page.stream().map(UnitSuccession::getMovedBy).distinct().toList());
        return page.map(one -> new SuccessionDetails(
                one.getId(),
                names.getOrDefault(one.getFromUnitId(), ""),
                names.getOrDefault(one.getToUnitId(), ""),
                one.getReason(),
                one.getTasks(),
                people.getOrDefault(one.getMovedBy(), ""),
                one.getMovedAt()));
    }

    private long requireUnit(long unitId) {
        if (!units.isUnitOf(currentActor.get().jurisdictionId(), unitId)) {
            throw new NotFoundException();
        }
        return unitId;
    }

    private List<Assignment> parts(long unit) {
        return assignments.findByOrgUnitIdAndStateIn(unit, AssignmentState.NOT_ENDED).stream()
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
