package org.xiaohao.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.PeriodReference;
import org.xiaohao.plan.ReportingCycle;
import org.xiaohao.shared.Rows;

/** The figures of the monitor, one statement each. */
@Component
class MonitorQueries {

    private static final int LIMIT = 5000;

    /**
     * Missing reports of parts under way, and tasks past their due date. The plan is named on every table: with it on
     * one only, a database that takes another table first reads all open tasks of the installation.
     */
    private static final String LATE = """
            (select t.plan_id, t.id as task_id, t.position, t.number, t.title, a.id as assignment_id, a.org_unit_id,
              r.period_id, r.due_date,
              case when t.state = 'IN_REVIEW' then 'OFFICE_REVIEW'
                when a.state = 'PENDING' then 'RECEIPT'
                when exists (select 1 from progress_entry e where e.assignment_id = a.id
                  and e.period_id = r.period_id and e.state = 'SUBMITTED') then 'HEAD_APPROVAL'
                else 'REPORT' end as waiting_for
            from period_report r join assignment a on a.id = r.assignment_id join task t on t.id = a.task_id
              join plan pl on pl.id = t.plan_id
            where r.plan_id = :plan and a.plan_id = :plan and t.plan_id = :plan and pl.id = :plan
              and r.jurisdiction_id = :jurisdiction and pl.state = 'ISSUED'
              and r.due_date < :today and r.reported_at is null and r.waived_at is null
              and t.state in ('OPEN', 'IN_REVIEW') and a.state in ('PENDING', 'IN_PROGRESS', 'SUBMITTED')
            union all
            select t.plan_id, t.id as task_id, t.position, t.number, t.title, a.id as assignment_id, a.org_unit_id,
              null as period_id, t.due_date,
              case when t.state = 'IN_REVIEW' then 'OFFICE_REVIEW'
                when a.state = 'PENDING' then 'RECEIPT' else 'CLOSING' end as waiting_for
            from task t join plan pl on pl.id = t.plan_id
              join assignment a on a.task_id = t.id and a.primary_lead = true
            where t.plan_id = :plan and a.plan_id = :plan and pl.id = :plan
              and t.jurisdiction_id = :jurisdiction and pl.state = 'ISSUED'
              and t.state in ('OPEN', 'IN_REVIEW') and t.due_date < :today) l""";

    private static final String OVERDUE = """
            select l.*, u.short_name, pl.reporting_cycle, p.sequence_number, m.sent_at, m.opened_at, m.answered_at,
              m.answer
            from %s
              join org_unit u on u.id = l.org_unit_id
              join plan pl on pl.id = l.plan_id
              left join reporting_period p on p.id = l.period_id
              left join reminder m on m.id = (select max(x.id) from reminder x where x.assignment_id = l.assignment_id
                and coalesce(x.period_id, 0) = coalesce(l.period_id, 0))
            order by l.due_date, l.position, u.sort_order, l.assignment_id limit :limit offset :offset""".formatted(LATE);

    private final JdbcClient jdbc;
    private final Clock clock;

    MonitorQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page<OverdueItem> overdue(long jurisdictionId, long planId, Pageable pageable) {
        List<OverdueItem> items = overdue(jurisdictionId, planId, pageable.getPageSize(), pageable.getOffset());
        if (pageable.getOffset() == 0 && items.size() < pageable.getPageSize()) {
            return new PageImpl<>(items, pageable, items.size());
        }
        long total = jdbc.sql("select count(*) from " + LATE)
                .param("plan", planId)
                .param("jurisdiction", jurisdictionId)
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .single();
        return new PageImpl<>(items, pageable, total);
    }

    /** A page of what is late together with how much there is; two statements. */
    LateList late(long jurisdictionId, long planId, Pageable pageable) {
        LateTotals totals = totals(jurisdictionId, planId);
        List<OverdueItem> items = pageable.getOffset() < totals.items()
                ? overdue(jurisdictionId, planId, pageable.getPageSize(), pageable.getOffset())
                : List.of();
        return new LateList(totals, items);
    }

    LateTotals totals(long jurisdictionId, long planId) {
        return jdbc.sql("select coalesce(sum(case when l.period_id is null then 1 else 0 end), 0) as tasks,"
                        + " count(l.period_id) as reports,"
                        + " count(distinct case when l.waiting_for <> 'OFFICE_REVIEW' then l.org_unit_id end) as units"
                        + " from " + LATE)
                .param("plan", planId)
                .param("jurisdiction", jurisdictionId)
                .param("today", LocalDate.now(clock))
                .query((row, index) -> new LateTotals(row.getInt("tasks"), row.getInt("reports"), row.getInt("units")))
                .single();
    }

    /** All that is late, up to what a plan can hold. */
    List<OverdueItem> allOverdue(long jurisdictionId, long planId) {
        return overdue(jurisdictionId, planId, LIMIT, 0);
    }

    private List<OverdueItem> overdue(long jurisdictionId, long planId, int limit, long offset) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(OVERDUE)
                .param("plan", planId)
                .param("jurisdiction", jurisdictionId)
                .param("today", today)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> item(row, today))
                .list();
    }

    private static OverdueItem item(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due_date", LocalDate.class);
        long period = row.getLong("period_id");
        Instant sent = Rows.instant(row, "sent_at");
        ReminderState state = sent == null
                ? null
                : row.getObject("answered_at") != null
                        ? ReminderState.ANSWERED
                        : row.getObject("opened_at") != null ? ReminderState.OPENED : ReminderState.SENT;
        String answer = row.getString("answer");
        return new OverdueItem(
                row.getLong("plan_id"),
                row.getLong("task_id"),
                row.getString("number"),
                row.getString("title"),
                row.getLong("assignment_id"),
                row.getLong("org_unit_id"),
                row.getString("short_name"),
                period == 0 ? null : period,
                row.getInt("sequence_number"),
                ReportingCycle.valueOf(row.getString("reporting_cycle")),
                due,
                ChronoUnit.DAYS.between(due, today),
                WaitingFor.valueOf(row.getString("waiting_for")),
                sent,
                state,
                answer == null ? "" : answer);
    }

    List<UnitPeriods> unitPeriods(long jurisdictionId, long planId, List<PeriodReference> periods) {
        Map<Long, String> names = new LinkedHashMap<>();
        Map<Long, Map<Long, PeriodCell>> cells = new HashMap<>();
        // The day of a report is compared in the database with the first instant after its due day, in UTC.
        int offset = clock.getZone().getRules().getOffset(clock.instant()).getTotalSeconds();
        String owed = "r.reported_at is null and r.waived_at is null and t.state not in ('SUSPENDED', 'CANCELLED')";
        jdbc.sql("select u.id, u.short_name, u.sort_order, r.period_id,"
                        + " sum(case when r.reported_at is not null and not (" + late(offset) + ") then 1 else 0 end)"
                        + " as on_time, sum(case when r.reported_at is not null and " + late(offset)
                        + " then 1 else 0 end) as late,"
                        + " sum(case when " + owed + " and r.due_date < :today"
                        + " then 1 else 0 end) as missing,"
                        + " sum(case when " + owed + " and r.due_date >= :today"
                        + " then 1 else 0 end) as due"
                        + " from period_report r join org_unit u on u.id = r.org_unit_id join task t on t.id = r.task_id"
                        + " where r.plan_id = :plan and r.jurisdiction_id = :jurisdiction"
                        + " group by u.id, u.short_name, u.sort_order, r.period_id order by u.sort_order, u.id")
                .param("plan", planId)
                .param("jurisdiction", jurisdictionId)
                .param("today", LocalDate.now(clock))
                .query((ResultSet row) -> {
                    long unit = row.getLong("id");
                    names.put(unit, row.getString("short_name"));
                    cells.computeIfAbsent(unit, ignored -> new HashMap<>())
                            .put(
                                    row.getLong("period_id"),
                                    new PeriodCell(
                                            row.getLong("period_id"),
                                            row.getInt("on_time"),
                                            row.getInt("late"),
                                            row.getInt("missing"),
                                            row.getInt("due")));
                });
        return names.entrySet().stream()
                .map(unit -> new UnitPeriods(
                        unit.getKey(),
                        unit.getValue(),
                        periods.stream()
                                .map(period -> cells.getOrDefault(unit.getKey(), Map.of())
                                        .getOrDefault(period.id(), new PeriodCell(period.id(), 0, 0, 0, 0)))
                                .toList()))
                .toList();
    }

    private static String late(int offsetSeconds) {
        return "timestampadd(second, " + offsetSeconds + ", r.reported_at) >= timestampadd(day, 1, r.due_date)";
    }

    BurnUp burnUp(long jurisdictionId, long planId) {
        String tasks = "from task where plan_id = :plan and jurisdiction_id = :jurisdiction and state <> 'CANCELLED'";
        TreeMap<LocalDate, Integer> planned = new TreeMap<>();
        int longTerm = jdbc.sql("select count(*) " + tasks + " and due_date is null")
                .param("plan", planId)
                .param("jurisdiction", jurisdictionId)
                .query(Integer.class)
                .single();
        perDay("due_date", tasks + " and due_date is not null", jurisdictionId, planId, planned);
        TreeMap<LocalDate, Integer> closed = new TreeMap<>();
        int offset = clock.getZone().getRules().getOffset(clock.instant()).getTotalSeconds();
        String day = "cast(timestampadd(second, " + offset + ", closed_at) as date)";
        perDay(day, tasks + " and due_date is not null and closed_at is not null", jurisdictionId, planId, closed);
        return new BurnUp(rising(planned), rising(closed), longTerm);
    }

    /** How many rows each day has; a year has few days, however many tasks there are. */
    private void perDay(String day, String rows, long jurisdictionId, long planId, TreeMap<LocalDate, Integer> counts) {
        jdbc.sql("select x.d, count(*) as n from (select " + day + " as d " + rows + ") x group by x.d")
                .param("plan", planId)
                .param("jurisdiction", jurisdictionId)
                .query((ResultSet row) -> {
                    counts.put(row.getObject("d", LocalDate.class), row.getInt("n"));
                });
    }

    private static List<BurnUp.Point> rising(TreeMap<LocalDate, Integer> counts) {
        List<BurnUp.Point> points = new ArrayList<>();
        int sum = 0;
        for (var day : counts.entrySet()) {
            sum += day.getValue();
            points.add(new BurnUp.Point(day.getKey(), sum));
        }
        return points;
    }

    List<UpcomingTask> upcoming(long jurisdictionId, long planId, int days) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                select t.id, t.number, t.title, t.due_date, u.short_name,
                  (select count(*) from assignment a where a.task_id = t.id) as units,
                  (select count(*) from assignment a where a.task_id = t.id
                    and a.state in ('COMPLETED', 'NOT_APPLICABLE')) as units_ended
                from task t join assignment l on l.task_id = t.id and l.primary_lead = true
                  join org_unit u on u.id = l.org_unit_id
                where t.plan_id = :plan and t.jurisdiction_id = :jurisdiction and t.state in ('OPEN', 'IN_REVIEW')
                  and t.due_date between :today and :last
                order by t.due_date, t.position limit 200""")
                .param("plan", planId)
                .param("jurisdiction", jurisdictionId)
                .param("today", today)
                .param("last", today.plusDays(days))
                .query((row, index) -> new UpcomingTask(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getObject("due_date", LocalDate.class),
                        row.getString("short_name"),
                        row.getInt("units_ended"),
                        row.getInt("units")))
                .list();
    }
}
