package org.xiaohao.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xiaohao.jurisdiction.JurisdictionDirectory;

/**
 * The rule of the lights (design: Lights) as SQL, so that lists can filter and page by it. A task shows red for its own
 * due date and for missing reports of its lead units; a part shows red for its task's due date and its own reports.
 * {@code :today}, {@code :soon} and {@code :reportSoon} must be bound from {@link #days}.
 */
@Component
class LightRule {

    /** The light of a task {@code t}; null while suspended or cancelled. */
    static final String OF_TASK = """
            case
              when t.state = 'CLOSED' then 'DONE'
              when t.state in ('SUSPENDED', 'CANCELLED') then null
              when t.due_date < :today or exists (
                select 1 from period_report r join assignment la on la.id = r.assignment_id
                where r.task_id = t.id and r.due_date < :today and r.reported_at is null and r.waived_at is null
                  and la.role = 'LEAD'
                  and la.state in ('PENDING', 'IN_PROGRESS', 'SUBMITTED')) then 'OVERDUE'
              when t.due_date <= :soon or exists (
                select 1 from period_report r join assignment la on la.id = r.assignment_id
                where r.task_id = t.id and r.due_date <= :reportSoon and r.reported_at is null
                  and r.waived_at is null and la.role = 'LEAD'
                  and la.state in ('PENDING', 'IN_PROGRESS', 'SUBMITTED')) then 'DUE_SOON'
              when exists (
                select 1 from assignment la
                where la.task_id = t.id and la.primary_lead = true and la.state = 'PENDING') then 'NOT_STARTED'
              else 'NORMAL'
            end""";

    /** The light of a part {@code a} of a task {@code t}; null while the task is suspended or cancelled. */
    static final String OF_PART = """
            case
              when t.state = 'CLOSED' or a.state in ('COMPLETED', 'NOT_APPLICABLE', 'UNREPORTED') then 'DONE'
              when t.state in ('SUSPENDED', 'CANCELLED') then null
              when t.due_date < :today or exists (
                select 1 from period_report r where r.assignment_id = a.id and r.due_date < :today
                  and r.reported_at is null and r.waived_at is null) then 'OVERDUE'
              when t.due_date <= :soon or exists (
                select 1 from period_report r where r.assignment_id = a.id and r.due_date <= :reportSoon
                  and r.reported_at is null and r.waived_at is null) then 'DUE_SOON'
              when a.state = 'PENDING' then 'NOT_STARTED'
              else 'NORMAL'
            end""";

    private final JurisdictionDirectory jurisdictions;
    private final Clock clock;

    LightRule(JurisdictionDirectory jurisdictions, Clock clock) {
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The days that the rule compares with. */
    Map<String, @Nullable Object> days(long jurisdictionId) {
        var settings = jurisdictions.get(jurisdictionId);
        LocalDate today = today();
        return Map.of(
                "today",
                today,
                "soon",
                today.plusDays(settings.dueSoonDays()),
                "reportSoon",
                today.plusDays(settings.reportSoonDays()));
    }
}
