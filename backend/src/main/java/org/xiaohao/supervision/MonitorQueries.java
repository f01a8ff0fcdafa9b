package org.xiaohao.supervision;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.OwnPlan;
import org.xiaohao.plan.PeriodReference;

/** The figures of the monitor, one statement each. */
@Component
class MonitorQueries {

    private final JdbcClient jdbc;
    private final Clock clock;

    MonitorQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<UnitPeriods> unitPeriods(long jurisdictionId, long planId, List<PeriodReference> periods) {
        Map<Long, String> names = new LinkedHashMap<>();
        Map<Long, Map<Long, PeriodCell>> cells = new HashMap<>();
        // The day of a report is compared in the database with the first instant after its due day, in UTC.
        int offset = clock.getZone().getRules().getOffset(clock.instant()).getTotalSeconds();
        // What was put off or struck out is owed by nobody; there are few such tasks, and all else stands in one index.
        String owed = "r.reported_at is null and r.waived_at is null and r.task_id not in (select t.id from task t"
                + " where t.plan_id = " + OwnPlan.ID + " and t.state in ('SUSPENDED', 'CANCELLED'))";
        jdbc.sql("select u.id, u.short_name, c.period_id, c.on_time, c.late, c.missing, c.due from"
                        + " (select r.org_unit_id, r.period_id,"
                        + " sum(case when r.reported_at is not null and not (" + late(offset) + ") then 1 else 0 end)"
                        + " as on_time, sum(case when r.reported_at is not null and " + late(offset)
                        + " then 1 else 0 end) as late,"
                        + " sum(case when " + owed + " and r.due_date < :today"
                        + " then 1 else 0 end) as missing,"
                        + " sum(case when " + owed + " and r.due_date >= :today"
                        + " then 1 else 0 end) as due"
                        + " from period_report r where r.plan_id = " + OwnPlan.ID
                        + " group by r.org_unit_id, r.period_id) c join org_unit u on u.id = c.org_unit_id"
                        + " order by u.sort_order, u.id")
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
        Map<Long, Integer> entered = entered(jurisdictionId, planId);
        return names.entrySet().stream()
                .map(unit -> new UnitPeriods(
                        unit.getKey(),
                        unit.getValue(),
                        periods.stream()
                                .map(period -> cells.getOrDefault(unit.getKey(), Map.of())
                                        .getOrDefault(period.id(), new PeriodCell(period.id(), 0, 0, 0, 0)))
                                .toList(),
                        entered.getOrDefault(unit.getKey(), 0)))
                .toList();
    }

    /** How many reports in force were entered for each unit. */
    private Map<Long, Integer> entered(long jurisdictionId, long planId) {
        Map<Long, Integer> counts = new HashMap<>();
        jdbc.sql("select org_unit_id, count(*) as n from progress_entry where plan_id = " + OwnPlan.ID
                        + " and entered_for_unit = true and state = 'APPROVED' and in_force = true"
                        + " group by org_unit_id")
                .param("plan", planId)
                .param("jurisdiction", jurisdictionId)
                .query((ResultSet row) -> {
                    counts.put(row.getLong("org_unit_id"), row.getInt("n"));
                });
        return counts;
    }

    private static String late(int offsetSeconds) {
        return "timestampadd(second, " + offsetSeconds + ", r.reported_at) >= timestampadd(day, 1, r.due_date)";
    }

    BurnUp burnUp(long jurisdictionId, long planId) {
        String tasks = "from task where plan_id = " + OwnPlan.ID + " and state <> 'CANCELLED'";
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

    /** The open tasks that fall due until then, by date; of a plan, or of all plans under way. */
    Page<UpcomingTask> upcoming(long jurisdictionId, @Nullable Long planId, int days, Pageable pageable) {
        LocalDate today = LocalDate.now(clock);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("jurisdiction", jurisdictionId);
        values.put("today", today);
        values.put("last", today.plusDays(days));
        String rows = "x.jurisdiction_id = :jurisdiction and x.plan_issued = true";
        if (planId != null) {
            rows = "x.plan_id = " + OwnPlan.UNDER_WAY;
            values.put("plan", planId);
        }
        String where = rows + " and x.standing in ('WAITING', 'UNDER_WAY') and x.due_date between :today and :last";
        List<UpcomingTask> tasks = jdbc.sql("""
                select x.id, x.plan_id, x.number, x.title, x.due_date, u.short_name,
                  (select count(*) from assignment a where a.task_id = x.id) as units,
                  (select count(*) from assignment a where a.task_id = x.id
                    and a.state in ('COMPLETED', 'NOT_APPLICABLE')) as units_ended
                from (select x.* from task x where %s order by x.due_date, x.plan_id, x.position
                    limit :limit offset :offset) x
                  join assignment l on l.task_id = x.id and l.primary_lead = true
                  join org_unit u on u.id = l.org_unit_id
                order by x.due_date, x.plan_id, x.position""".formatted(where))
                .params(values)
                .param("limit", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query((row, index) -> new UpcomingTask(
                        row.getLong("plan_id"),
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getObject("due_date", LocalDate.class),
                        row.getString("short_name"),
                        row.getInt("units_ended"),
                        row.getInt("units")))
                .list();
        if (pageable.getOffset() == 0 && tasks.size() < pageable.getPageSize()) {
            return new PageImpl<>(tasks, pageable, tasks.size());
        }
        long total = jdbc.sql("select count(*) from task x where " + where)
                .params(values)
                .query(Long.class)
                .single();
        return new PageImpl<>(tasks, pageable, total);
    }
}
