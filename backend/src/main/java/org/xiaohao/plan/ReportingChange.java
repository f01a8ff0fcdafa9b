package org.xiaohao.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiaohao.workday.WorkCalendar;
import org.xiaohao.workday.WorkingDays;

/**
 * Changes how often units report on what was issued. Periods that have begun, or on which something was reported, stay as
 * they are; those to come are replaced. Of a period that would overlap a running one the rest is asked for.
 */
@Component
class ReportingChange {

    /** Ids that one statement names. */
    private static final int BATCH = 500;

    private final Tasks tasks;
    private final Assignments assignments;
    private final ReportingPeriods periods;
    private final PeriodReports reports;
    private final WorkingDays workingDays;
    private final Clock clock;

    ReportingChange(
            Tasks tasks,
            Assignments assignments,
            ReportingPeriods periods,
            PeriodReports reports,
            WorkingDays workingDays,
            Clock clock) {
        this.tasks = tasks;
        this.assignments = assignments;
        this.periods = periods;
        this.reports = reports;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Gives a plan another rule; tasks with a rule of their own keep it. Its tasks must be taken.
     *
     * @return the units whose periods are others from now on
     */
    Set<Long> ofPlan(Plan plan, ReportingRule rule) {
        plan.changeReporting(rule);
        Map<Long, Task> following = tasks.findByPlanIdOrderByPosition(plan.getId()).stream()
                .filter(task -> task.getOwnReporting() == null)
                .collect(Collectors.toMap(Task::getId, Function.identity()));
        List<Assignment> parts = assignments.findByPlanIdOrderByPosition(plan.getId()).stream()
                .filter(part -> following.containsKey(part.getTaskId()))
                .toList();
        List<ReportingPeriod> present = periods.findShared(plan.getId());
        List<ReportingPeriod> future = future(present);
        LocalDate covered = end(present, future);
        drop(future, following.keySet(), null);
        List<ReportingPeriod> made = made(plan, null, plan.getReportingRule(), covered);
        owe(parts, following, made);
        return future.isEmpty() && made.isEmpty()
                ? Set.of()
                : PlanIssuing.units(parts.stream()
                        .filter(part -> !part.getState().isEnded())
                        .toList());
    }

    /** Gives a task a rule of its own, or with null that of its plan. The task must be taken. */
    void ofTask(Plan plan, Task task, @Nullable ReportingRule rule) {
        List<Assignment> parts = assignments.findByTaskIdOrderByPosition(task.getId());
        Set<Long> owed = new HashSet<>();
        reports.findByTaskId(task.getId()).forEach(report -> owed.add(report.getPeriodId()));
        List<ReportingPeriod> all = periods.findForTask(plan.getId(), task.getId());
        List<ReportingPeriod> present =
                all.stream().filter(period -> owed.contains(period.getId())).toList();
        task.changeReporting(rule, plan.getYear());
        List<ReportingPeriod> future = future(present);
        LocalDate covered = end(present, future);
        drop(future, Set.of(task.getId()), task.getId());
        ReportingRule own = task.getOwnReporting();
        List<ReportingPeriod> next = own == null ? rest(all, covered) : made(plan, task.getId(), own, covered);
        owe(parts, Map.of(task.getId(), task), next);
    }

    /** Those that have not begun, and of which nobody has reported. */
    private List<ReportingPeriod> future(List<ReportingPeriod> present) {
        LocalDate today = LocalDate.now(clock);
        List<ReportingPeriod> future = present.stream()
                .filter(period -> period.getStartDate().isAfter(today))
                .toList();
        Set<Long> reported = future.isEmpty()
                ? Set.of()
                : new HashSet<>(reports.reportedPeriods(
                        future.stream().map(ReportingPeriod::getId).toList()));
        return future.stream()
                .filter(period -> !reported.contains(period.getId()))
                .toList();
    }

    private static @Nullable LocalDate end(List<ReportingPeriod> present, List<ReportingPeriod> without) {
        return present.stream()
                .filter(period -> !without.contains(period))
                .map(ReportingPeriod::getEndDate)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /**
     * Takes the reports of some tasks on periods away, and then the periods on which nobody else reports.
     *
     * @param owner the task whose own periods may go, or null for those of the plan
     */
    private void drop(List<ReportingPeriod> dropped, Set<Long> ofTasks, @Nullable Long owner) {
        List<Long> ids = dropped.stream().map(ReportingPeriod::getId).toList();
        if (ids.isEmpty() || ofTasks.isEmpty()) {
            return;
        }
        reports.flush();
        List<Long> all = List.copyOf(ofTasks);
        for (int from = 0; from < all.size(); from += BATCH) {
            reports.deleteOf(ids, all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        Set<Long> owed = new HashSet<>(reports.owedPeriods(ids));
        List<Long> unused = dropped.stream()
                .filter(period -> Objects.equals(period.getTaskId(), owner))
                .map(ReportingPeriod::getId)
                .filter(id -> !owed.contains(id))
                .toList();
        if (!unused.isEmpty()) {
            periods.deleteAllOf(unused);
        }
    }

    private List<ReportingPeriod> made(
            Plan plan, @Nullable Long taskId, ReportingRule rule, @Nullable LocalDate covered) {
        WorkCalendar calendar = workingDays.of(plan.getJurisdictionId());
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        return periods.saveAll(rule.periods(plan.getYear(), yesterday, covered, calendar).stream()
                .map(span -> new ReportingPeriod(plan.getId(), taskId, span))
                .toList());
    }

    private List<ReportingPeriod> rest(List<ReportingPeriod> all, @Nullable LocalDate covered) {
        LocalDate today = LocalDate.now(clock);
        return all.stream()
                .filter(period -> period.getTaskId() == null)
                .filter(period -> !period.getEndDate().isBefore(today))
                .filter(period -> covered == null || period.getEndDate().isAfter(covered))
                .toList();
    }

    /** Parts that have ended get their reports too, waived, so that they can be taken up again. */
    private void owe(List<Assignment> parts, Map<Long, Task> of, List<ReportingPeriod> made) {
        Instant now = clock.instant();
        List<PeriodReport> owed = new ArrayList<>();
        for (Assignment part : parts) {
            Task task = of.get(part.getTaskId());
            boolean ended =
                    part.getState().isEnded() || task == null || task.getState().isEnded();
            for (ReportingPeriod period : made) {
                PeriodReport report = new PeriodReport(part, period);
                if (ended) {
                    report.waive(now);
                }
                owed.add(report);
            }
        }
        reports.saveAll(owed);
    }
}
