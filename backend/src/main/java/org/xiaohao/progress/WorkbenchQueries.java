package org.xiaohao.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.DueDays;
import org.xiaohao.plan.LightDays;
import org.xiaohao.plan.LightRule;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.plan.Standing;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.Rows;

/** The lists behind the workbench, one statement each. */
@Component
class WorkbenchQueries {

    private static final String PART = """
            a.id as assignment_id, a.role, a.primary_lead, t.plan_id, t.id as task_id, t.number, t.title,
            u.short_name""";

    private static final String UNDER_WAY = """
            from assignment a join task t on t.id = a.task_id join plan pl on pl.id = t.plan_id
              join org_unit u on u.id = a.org_unit_id""";

    /** The reports {@code r} of a unit that are owed, and those of which something is written anew. */
    private static final String REPORTS = """
            from (select o.id from period_report o
                where o.org_unit_id = :unit and o.plan_issued = true and o.owed_on is not null
              union select g.id from progress_entry w
                join period_report g on g.assignment_id = w.assignment_id and g.period_id = w.period_id
                where w.org_unit_id = :unit and w.state in ('RETURNED', 'DRAFT') and g.reported_at is not null) c
              join period_report r on r.id = c.id join reporting_period p on p.id = r.period_id
              join assignment a on a.id = r.assignment_id join task t on t.id = a.task_id
              join org_unit u on u.id = a.org_unit_id""";

    private static final String NEWEST = """
            left join progress_entry e on e.assignment_id = a.id and e.period_id = r.period_id
              and e.revision = (select max(x.revision) from progress_entry x
                where x.assignment_id = a.id and x.period_id = r.period_id)""";

    /** It lies with the unit's head; what was sent back to one whom the unit has no more lies with the clerk. */
    private static final String WITH_HEAD = """
            (e.state = 'SUBMITTED' or (e.state = 'RETURNED_TO_HEAD' and u.head_approves = true and exists (
              select 1 from account h join account_role hr on hr.account_id = h.id
              where h.org_unit_id = a.org_unit_id and h.active = true and hr.role = 'UNIT_HEAD')))""";

    /** The newest revision was sent back, or is being written after one that was. */
    private static final String SENT_BACK = """
            (e.state = 'RETURNED' or (e.state = 'DRAFT' and exists (select 1 from progress_entry x
              where x.assignment_id = a.id and x.period_id = r.period_id and x.revision = e.revision - 1
                and x.state = 'RETURNED')))""";

    private final JdbcClient jdbc;
    private final LightRule lights;
    private final Clock clock;

    WorkbenchQueries(JdbcClient jdbc, LightRule lights, Clock clock) {
        this.jdbc = jdbc;
        this.lights = lights;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Reports that are owed for periods that have begun, and corrections that were sent back; those that wait for the
     * head left out.
     */
    List<WorkItem> toReport(long unit, long jurisdictionId) {
        LightDays days = lights.days(jurisdictionId);
        return jdbc.sql("select " + PART + ", p.cycle, p.id as period_id, p.sequence_number, r.due_date as report_due,"
                        + " t.due_date as task_due, e.id as entry_id, e.state as entry_state, e.revision, e.saved_at,"
                        + " e.return_reason, (select x.return_reason from progress_entry x"
                        + " where x.assignment_id = a.id and x.period_id = p.id and x.revision = e.revision - 1)"
                        + " as earlier_reason, r.reported_at "
                        + REPORTS
                        + " "
                        + NEWEST
                        + " where a.org_unit_id = :unit and a.plan_issued = true and a.standing = 'UNDER_WAY'"
                        + " and t.state = 'OPEN' and p.start_date <= :today"
                        + " and ((r.reported_at is null and r.waived_at is null"
                        + " and (e.state is null or not " + WITH_HEAD + "))"
                        + " or (r.reported_at is not null and " + SENT_BACK + "))"
                        + " order by r.due_date, t.position limit :limit")
                .param("unit", unit)
                .param("today", days.today())
                .param("limit", WorkbenchService.LIMIT)
                .query((row, index) -> {
                    LocalDate reportDue = row.getObject("report_due", LocalDate.class);
                    LocalDate taskDue = row.getObject("task_due", LocalDate.class);
                    String state = row.getString("entry_state");
                    boolean returned = "RETURNED".equals(state) || "RETURNED_TO_HEAD".equals(state);
                    String words = text(row, returned ? "return_reason" : "earlier_reason");
                    DueDays own = new DueDays(Standing.UNDER_WAY, taskDue, reportDue);
                    WorkReason reason = words.isEmpty() ? reason(own.light(days)) : WorkReason.RETURNED;
                    LocalDate due = own.nextDue();
                    if (row.getObject("reported_at") != null) {
                        due = null;
                    }
                    Instant saved = "DRAFT".equals(state) ? Rows.instant(row, "saved_at") : null;
                    return item(
                            row, reason, row.getLong("period_id"), row.getInt("sequence_number"), due, saved, words);
                })
                .list();
    }

    private static WorkReason reason(@Nullable Light light) {
        if (light == Light.OVERDUE) {
            return WorkReason.OVERDUE;
        }
        return light == Light.DUE_SOON ? WorkReason.DUE_SOON : WorkReason.TO_REPORT;
    }

    List<WorkItem> toReceive(long unit) {
        return jdbc.sql("select " + PART
                        + ", pl.reporting_cycle as cycle, coalesce(a.receive_due, t.due_date) as due_date, 0 as entry_id "
                        + UNDER_WAY
                        + " where a.org_unit_id = :unit and a.plan_issued = true and a.standing = 'WAITING'"
                        + " and t.state = 'OPEN' and a.not_applicable_reason = '' order by t.position limit :limit")
                .param("unit", unit)
                .param("limit", WorkbenchService.LIMIT)
                .query((row, index) ->
                        item(row, WorkReason.TO_RECEIVE, null, 0, row.getObject("due_date", LocalDate.class), null, ""))
                .list();
    }

    List<WorkItem> toApprove(long unit) {
        return jdbc.sql("select " + PART
                        + ", p.cycle, p.id as period_id, p.sequence_number, p.due_date, e.id as entry_id,"
                        + " e.submitted_at, e.return_reason from progress_entry e join assignment a on a.id = e.assignment_id"
                        + " join task t on t.id = a.task_id join plan pl on pl.id = t.plan_id"
                        + " join org_unit u on u.id = a.org_unit_id join reporting_period p on p.id = e.period_id"
                        + " where e.org_unit_id = :unit and e.state in ('SUBMITTED', 'RETURNED_TO_HEAD') and pl.state = 'ISSUED'"
                        + " and t.state = 'OPEN' and a.state in ('IN_PROGRESS', 'SUBMITTED')"
                        + " order by e.submitted_at limit :limit")
                .param("unit", unit)
                .param("limit", WorkbenchService.LIMIT)
                .query((row, index) -> item(
                        row,
                        WorkReason.TO_APPROVE,
                        row.getLong("period_id"),
                        row.getInt("sequence_number"),
                        row.getObject("due_date", LocalDate.class),
                        Rows.instant(row, "submitted_at"),
                        text(row, "return_reason")))
                .list();
    }

    /** Entries of other units in tasks that the unit leads, which were sent back to it. */
    List<WorkItem> toCheck(long unit) {
        return jdbc.sql("select " + PART
                        + ", p.cycle, p.id as period_id, p.sequence_number, e.id as entry_id, e.return_reason "
                        + UNDER_WAY
                        + " join assignment l on l.task_id = t.id and l.primary_lead = true and l.org_unit_id = :unit"
                        + " join progress_entry e on e.task_id = t.id and e.assignment_id = a.id"
                        + " join reporting_period p on p.id = e.period_id"
                        + " where l.plan_issued = true and t.state = 'OPEN' and a.org_unit_id <> :unit"
                        + " and e.state = 'RETURNED_TO_LEAD'"
                        + " order by t.position, a.position limit :limit")
                .param("unit", unit)
                .param("limit", WorkbenchService.LIMIT)
                .query((row, index) -> item(
                        row,
                        WorkReason.TO_CHECK,
                        row.getLong("period_id"),
                        row.getInt("sequence_number"),
                        null,
                        null,
                        text(row, "return_reason")))
                .list();
    }

    /** Parts of other units in tasks that the unit leads, which wait for its word. */
    List<WorkItem> toConfirm(long unit) {
        return jdbc.sql("select " + PART
                        + ", pl.reporting_cycle as cycle, t.due_date, a.not_applicable_reason, 0 as entry_id "
                        + UNDER_WAY
                        + " join assignment l on l.task_id = t.id and l.primary_lead = true and l.org_unit_id = :unit"
                        + " where l.plan_issued = true and t.state = 'OPEN' and a.org_unit_id <> :unit"
                        + " and ((a.state = 'SUBMITTED' and not exists (select 1 from period_report r"
                        + " where r.assignment_id = a.id and r.returned_at is not null and r.reported_at is null"
                        + " and r.waived_at is null)) or (a.not_applicable_reason <> ''"
                        + " and a.state in ('PENDING', 'IN_PROGRESS')))"
                        + " order by t.position, a.position limit :limit")
                .param("unit", unit)
                .param("limit", WorkbenchService.LIMIT)
                .query((row, index) -> item(
                        row,
                        WorkReason.TO_CONFIRM,
                        null,
                        0,
                        row.getObject("due_date", LocalDate.class),
                        null,
                        text(row, "not_applicable_reason")))
                .list();
    }

    /** Parts sent back, and overdue tasks that the unit leads and has nothing left to report on: closing is due. */
    List<WorkItem> returnedOrToClose(long unit) {
        return jdbc.sql("select " + PART + ", pl.reporting_cycle as cycle, t.due_date, a.return_reason, 0 as entry_id "
                        + UNDER_WAY
                        + " where a.org_unit_id = :unit and a.plan_issued = true and a.standing = 'UNDER_WAY'"
                        + " and t.state = 'OPEN' and a.state = 'IN_PROGRESS' and (a.return_reason <> '' or (a.primary_lead = true"
                        + " and t.due_date < :today and not exists (select 1 from period_report r"
                        + " join reporting_period p on p.id = r.period_id where r.assignment_id = a.id"
                        + " and r.reported_at is null and r.waived_at is null and p.start_date <= :today)))"
                        + " order by t.position limit :limit")
                .param("unit", unit)
                .param("today", today())
                .param("limit", WorkbenchService.LIMIT)
                .query((row, index) -> {
                    String words = text(row, "return_reason");
                    return item(
                            row,
                            words.isEmpty() ? WorkReason.OVERDUE : WorkReason.RETURNED,
                            null,
                            0,
                            row.getObject("due_date", LocalDate.class),
                            null,
                            words);
                })
                .list();
    }

    @Nullable
    LocalDate nextDueDate(long unit) {
        return jdbc.sql("select min(r.owed_on) from period_report r join task t on t.id = r.task_id"
                        + " where r.org_unit_id = :unit and r.plan_issued = true and r.owed_on >= :today"
                        + " and t.state = 'OPEN'")
                .param("unit", unit)
                .param("today", today())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private WorkItem item(
            ResultSet row,
            WorkReason reason,
            @Nullable Long period,
            int sequence,
            @Nullable LocalDate due,
            @Nullable Instant saved,
            String words)
            throws SQLException {
        long entry = row.getLong("entry_id");
        return new WorkItem(
                reason,
                row.getLong("assignment_id"),
                row.getLong("plan_id"),
                row.getLong("task_id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("short_name"),
                AssignmentRole.valueOf(row.getString("role")),
                row.getBoolean("primary_lead"),
                period,
                sequence,
                ReportingCycle.valueOf(row.getString("cycle")),
                due,
                due == null ? 0 : ChronoUnit.DAYS.between(today(), due),
                entry == 0 ? null : entry,
                saved,
                words);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }
}
