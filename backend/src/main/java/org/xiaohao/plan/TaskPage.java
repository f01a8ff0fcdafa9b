package org.xiaohao.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.orgunit.OrgUnitDirectory;
import org.xiaohao.orgunit.OrgUnitReference;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Role;

/** Puts a task's page together, in a number of statements that does not grow with its units. */
@Component
class TaskPage {

    private final TaskRows rows;
    private final TaskParties parties;
    private final Assignments assignments;
    private final ReportingPeriods periods;
    private final PeriodReports reports;
    private final ParticularsStoring particulars;
    private final OrgUnitDirectory units;
    private final AccountDirectory accounts;
    private final Clock clock;

    TaskPage(
            TaskRows rows,
            TaskParties parties,
            Assignments assignments,
            ReportingPeriods periods,
            PeriodReports reports,
            ParticularsStoring particulars,
            OrgUnitDirectory units,
            AccountDirectory accounts,
            Clock clock) {
        this.rows = rows;
        this.parties = parties;
        this.assignments = assignments;
        this.periods = periods;
        this.reports = reports;
        this.particulars = particulars;
        this.units = units;
        this.accounts = accounts;
        this.clock = clock;
    }

    TaskDetails details(Task task, Plan plan, Actor actor, boolean ownLead) {
        TaskSummary summary = rows.one(actor, task.getId());
        if (summary == null) {
            throw new NotFoundException();
        }
        List<PeriodReport> owed = reports.findByTaskId(task.getId());
        List<ReportingPeriod> all = periodsOf(task, owed);
        ReportingRule own = task.getOwnReporting();
        String source = task.getSourceExcerpt();
        return new TaskDetails(
                summary,
                task.getVersion(),
                plan.getTitle(),
                plan.getDocumentNumber(),
                plan.getState(),
                own == null ? plan.getReportingRule() : own,
                own != null,
                task.getBody(),
                source,
                spans(task, source),
                task.getDueDate().original(),
                task.getDueDate().source(),
                task.getDueDate().words(),
                task.getExtensions(),
                task.getForecastDate(),
                task.getStateReason(),
                plan.getIssuedAt(),
                task.getClosedAt(),
                all.stream()
                        .map(period -> DutyDirectory.reference(plan, period))
                        .toList(),
                parts(task, all, owed),
                particulars.of(task),
                actor.has(Role.OFFICE) && plan.getState() == PlanState.ISSUED,
                ownLead);
    }

    private List<TaskDetails.Span> spans(Task task, String source) {
        int start = task.getSourceStart();
        int end = start + source.length();
        return parties.findByTaskIdOrderByRoleAscPositionAsc(task.getId()).stream()
                .filter(party -> party.getSourceStart() >= start
                        && party.getSourceEnd() <= end
                        && party.getSourceStart() < party.getSourceEnd())
                .map(party -> new TaskDetails.Span(
                        party.getRole(), party.getSourceStart() - start, party.getSourceEnd() - start))
                .toList();
    }

    /** The periods of the plan; once the task went its own way, those for which it reports. */
    private List<ReportingPeriod> periodsOf(Task task, List<PeriodReport> owed) {
        List<ReportingPeriod> all = periods.findForTask(task.getPlanId(), task.getId());
        if (all.stream().allMatch(period -> period.getTaskId() == null)) {
            return all;
        }
        Set<Long> used = owed.stream().map(PeriodReport::getPeriodId).collect(Collectors.toSet());
        return all.stream().filter(period -> used.contains(period.getId())).toList();
    }

    private List<TaskDetails.Part> parts(Task task, List<ReportingPeriod> all, List<PeriodReport> reported) {
        List<Assignment> rows = assignments.findByTaskIdOrderByPosition(task.getId());
        Map<Long, OrgUnitReference> names =
                units.byIds(rows.stream().map(Assignment::getOrgUnitId).toList());
        Map<Long, Map<Long, PeriodReport>> owed = reported.stream()
                .collect(Collectors.groupingBy(
                        PeriodReport::getAssignmentId,
                        Collectors.toMap(PeriodReport::getPeriodId, Function.identity())));
        Map<Long, String> people = accounts.displayNames(rows.stream()
                .map(Assignment::getHandlerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        LocalDate today = LocalDate.now(clock);
        return rows.stream()
                .map(part -> {
                    OrgUnitReference name = names.get(part.getOrgUnitId());
                    Map<Long, PeriodReport> own = owed.getOrDefault(part.getId(), Map.of());
                    return new TaskDetails.Part(
                            part.getId(),
                            part.getOrgUnitId(),
                            name == null ? "" : name.shortName(),
                            part.getRole(),
                            part.isPrimaryLead(),
                            part.getState(),
                            part.getHandlerId(),
                            handler(part, people),
                            part.getReceiveBy(),
                            task.getState() == TaskState.OPEN
                                    ? DueDays.receiptLight(part.getState(), part.getReceiveBy(), today)
                                    : null,
                            part.getReceivedAt(),
                            part.getNotApplicableReason(),
                            part.getReturnReason(),
                            all.stream()
                                    .map(period -> cell(task, period, own.get(period.getId()), today))
                                    .toList());
                })
                .toList();
    }

    private static String handler(Assignment part, Map<Long, String> people) {
        Long handler = part.getHandlerId();
        return handler == null ? "" : people.getOrDefault(handler, "");
    }

    private TaskDetails.Cell cell(Task task, ReportingPeriod period, @Nullable PeriodReport report, LocalDate today) {
        if (report == null) {
            return new TaskDetails.Cell(period.getId(), TaskDetails.CellState.WAIVED, 0);
        }
        var reportedAt = report.getReportedAt();
        if (reportedAt != null) {
            LocalDate day = reportedAt.atZone(clock.getZone()).toLocalDate();
            long late = DueDays.daysLate(report.getDueDate(), day);
            return late > 0
                    ? new TaskDetails.Cell(period.getId(), TaskDetails.CellState.LATE, late)
                    : new TaskDetails.Cell(period.getId(), TaskDetails.CellState.ON_TIME, 0);
        }
        if (report.isWaived() || task.getState() == TaskState.SUSPENDED) {
            return new TaskDetails.Cell(period.getId(), TaskDetails.CellState.WAIVED, 0);
        }
        long missing = DueDays.daysLate(report.getDueDate(), today);
        if (missing > 0) {
            return new TaskDetails.Cell(period.getId(), TaskDetails.CellState.MISSING, missing);
        }
        return period.getStartDate().isAfter(today)
                ? new TaskDetails.Cell(period.getId(), TaskDetails.CellState.FUTURE, 0)
                : new TaskDetails.Cell(period.getId(), TaskDetails.CellState.DUE, 0);
    }
}
