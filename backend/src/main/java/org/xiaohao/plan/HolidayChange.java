package org.xiaohao.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.plan.PlanEvent.DueDaysMoved;
import org.xiaohao.shared.DomainEvents;
import org.xiaohao.workday.HolidaysChanged;
import org.xiaohao.workday.WorkCalendar;
import org.xiaohao.workday.WorkingDays;

/** Moves the days that are counted in working days when the paper of a year comes out; what is due already stays. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HolidayChange {

    private final Plans plans;
    private final Tasks tasks;
    private final Assignments assignments;
    private final ReportingPeriods periods;
    private final PeriodReports reports;
    private final WorkingDays workingDays;
    private final DutyDates dates;
    private final DomainEvents events;
    private final Clock clock;

    HolidayChange(
            Plans plans,
            Tasks tasks,
            Assignments assignments,
            ReportingPeriods periods,
            PeriodReports reports,
            WorkingDays workingDays,
            DutyDates dates,
            DomainEvents events,
            Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.assignments = assignments;
        this.periods = periods;
        this.reports = reports;
        this.workingDays = workingDays;
        this.dates = dates;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    public void on(HolidaysChanged event) {
        WorkCalendar now = workingDays.of(event.jurisdictionId());
        for (Plan plan : plans.findByJurisdictionIdAndState(event.jurisdictionId(), PlanState.ISSUED)) {
            dates.takeAll(plan.getId());
            Set<Long> units = moveReports(plan, event.before(), now);
            units.addAll(moveReceipts(plan, event.before(), now));
            if (!units.isEmpty()) {
                events.publish(
                        new DueDaysMoved(plan.getId(), plan.getJurisdictionId(), plan.getTitle(), units, event.year()));
            }
        }
    }

    private Set<Long> moveReceipts(Plan plan, WorkCalendar before, WorkCalendar now) {
        LocalDate today = LocalDate.now(clock);
        Set<Long> units = new TreeSet<>();
        for (Assignment part :
                assignments.findByPlanIdAndStateAndReceiveByAfter(plan.getId(), AssignmentState.PENDING, today)) {
            LocalDate day = part.getReceiveBy();
            if (day != null && !now.moved(day, before, today).equals(day)) {
                part.awaitReceipt(now.moved(day, before, today));
                units.add(part.getOrgUnitId());
            }
        }
        return units;
    }

    private Set<Long> moveReports(Plan plan, WorkCalendar before, WorkCalendar now) {
        Map<Long, Task> byId = tasks.findByPlanIdOrderByPosition(plan.getId()).stream()
                .collect(Collectors.toMap(Task::getId, Function.identity()));
        Map<Long, LocalDate> left = new HashMap<>();
        Map<Long, LocalDate> moved = new HashMap<>();
        for (ReportingPeriod period : periods.findByPlanIdOrderByStartDateAscEndDateAsc(plan.getId())) {
            Task owner = period.getTaskId() == null ? null : byId.get(period.getTaskId());
            LocalDate day = day(period, owner == null ? plan.getReportingRule() : owner.getOwnReporting(), before, now);
            if (day != null) {
                left.put(period.getId(), period.getDueDate());
                moved.put(period.getId(), day);
                period.moveDueDate(day);
            }
        }
        Set<Long> units = new TreeSet<>();
        List<PeriodReport> owed = moved.isEmpty() ? List.of() : reports.findByPeriodIdIn(moved.keySet());
        for (PeriodReport report : owed) {
            LocalDate day = moved.get(report.getPeriodId());
            if (day != null
                    && report.getReportedAt() == null
                    && report.getDueDate().equals(left.get(report.getPeriodId()))) {
                report.moveDueDate(day);
                if (report.isOwed()) {
                    units.add(report.getOrgUnitId());
                }
            }
        }
        return units;
    }

    /** The day on which a period is due now; null where it stays, or where the present rule is not what made it. */
    private @Nullable LocalDate day(
            ReportingPeriod period, @Nullable ReportingRule rule, WorkCalendar before, WorkCalendar now) {
        LocalDate today = LocalDate.now(clock);
        if (rule == null
                || rule.cycle() != period.getCycle()
                || !rule.countsWorkingDays()
                || !period.getDueDate().isAfter(today)
                || !rule.dueDay(period.getEndDate(), before).equals(period.getDueDate())) {
            return null;
        }
        LocalDate day = rule.dueDay(period.getEndDate(), now);
        LocalDate fair = day.isBefore(today) ? today : day;
        return fair.equals(period.getDueDate()) ? null : fair;
    }
}
