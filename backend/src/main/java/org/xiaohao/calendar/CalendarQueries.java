package org.xiaohao.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Actor;

/**
 * What falls due, one statement a question. A row of each source is a thing of one unit; people of a unit see those of
 * their own unit, the office and the leaders those of the jurisdiction.
 */
@Component
class CalendarQueries {

    private static final String TASK = " join task x on x.id = s.task_id and x.plan_issued = true";

    /** What may be seen of a unit is what stands in tasks in which it has a part now. */
    private static final String STILL_A_PART =
            " and exists (select 1 from assignment oa" + " where oa.task_id = s.task_id and oa.org_unit_id = :own)";

    private static final String OWN = "s.org_unit_id = :own";
    private static final String UNDER_WAY = "x.standing in ('WAITING', 'UNDER_WAY')";

    private static final Map<CalendarKind, Source> SOURCES = new TreeMap<>(Map.of(
            CalendarKind.REPORT,
            new Source(
                    "period_report s" + TASK,
                    "s.due_date",
                    "s.owed_on is not null",
                    "s.plan_issued = true and s.waived_at is null"
                            + " and (s.owed_on is not null or s.reported_at is not null)",
                    OWN),
            CalendarKind.RECEIPT,
            new Source(
                    "assignment s" + TASK,
                    "s.receive_due",
                    "s.standing = 'WAITING'",
                    "s.plan_issued = true and s.standing <> 'NONE'",
                    OWN),
            CalendarKind.COMPLETION,
            new Source(
                    "task s join task x on x.id = s.id and x.plan_issued = true",
                    "s.due_date",
                    UNDER_WAY,
                    "s.plan_issued = true and s.standing <> 'NONE'",
                    "exists (select 1 from assignment oa where oa.task_id = s.id and oa.org_unit_id = :own)"),
            CalendarKind.EXTENSION,
            new Source(
                    "extension_request s" + TASK,
                    "s.wanted_due_date",
                    "s.wanted_due_date is not null",
                    "s.state = 'REQUESTED'",
                    OWN + STILL_A_PART),
            CalendarKind.COORDINATION,
            new Source(
                    "coordination_request s" + TASK,
                    "s.answer_due",
                    "s.state = 'OPEN'",
                    "s.state in ('OPEN', 'ANSWERED')",
                    "(s.org_unit_id = :own or s.asked_unit_id = :own)" + STILL_A_PART),
            CalendarKind.REMINDER,
            new Source("reminder s" + TASK, "s.sent_on", "s.answered_at is null", "1 = 1", OWN + STILL_A_PART)));

    private static final String ENTRIES =
            " from (%s) g join task t on t.id = g.task_id join plan p on p.id = g.plan_id";

    private static final String LEAD = " left join assignment l on l.task_id = t.id and l.primary_lead = true"
            + " left join org_unit u on u.id = l.org_unit_id";

    private final JdbcClient jdbc;

    CalendarQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What falls due on each day from one to another, put together by kind and plan.
     *
     * @param openOnly only what is still to be done
     */
    Map<LocalDate, List<CalendarLine>> lines(
            Actor actor, LocalDate from, LocalDate to, @Nullable Long planId, boolean openOnly, int limit) {
        return jdbc
                .sql("select g.found_day, g.kind, g.plan_id, p.title as plan_title, count(*) as tasks,"
                        + " sum(case when g.open_parts > 0 then 1 else 0 end) as open_tasks, min(t.id) as task_id,"
                        + " min(t.number) as number, min(t.title) as title"
                        + ENTRIES.formatted(found(actor, openOnly))
                        + " group by g.found_day, g.kind, g.plan_id, p.title order by g.found_day, g.kind, g.plan_id"
                        + " limit :limit")
                .params(values(actor, from, to, planId))
                .param("limit", limit)
                .query((row, index) -> Map.entry(
                        row.getObject("found_day", LocalDate.class),
                        new CalendarLine(
                                kind(row),
                                row.getLong("plan_id"),
                                row.getString("plan_title"),
                                row.getInt("tasks"),
                                row.getInt("open_tasks"),
                                row.getLong("task_id"),
                                row.getString("number"),
                                row.getString("title"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * Each thing that falls due from one day to another, what is still to be done first on its day.
     *
     * @param openOnly only what is still to be done
     */
    List<CalendarEntry> entries(
            Actor actor,
            LocalDate from,
            LocalDate to,
            @Nullable Long planId,
            boolean openOnly,
            int limit,
            long offset) {
        return jdbc.sql(
                        "select g.found_day, g.kind, g.plan_id, p.title as plan_title, t.id as task_id, t.number, t.title,"
                                + " coalesce(u.short_name, '') as lead_name, g.parts, g.open_parts"
                                + ENTRIES.formatted(found(actor, openOnly))
                                + LEAD
                                + " order by g.found_day, case when g.open_parts > 0 then 0 else 1 end, g.kind, g.plan_id,"
                                + " t.position, t.id limit :limit offset :offset")
                .params(values(actor, from, to, planId))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> new CalendarEntry(
                        row.getObject("found_day", LocalDate.class),
                        kind(row),
                        row.getLong("plan_id"),
                        row.getString("plan_title"),
                        row.getLong("task_id"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("lead_name"),
                        row.getInt("parts"),
                        row.getInt("open_parts")))
                .list();
    }

    long count(Actor actor, LocalDate from, LocalDate to, @Nullable Long planId) {
        return jdbc.sql("select count(*) from (" + found(actor, false) + ") g")
                .params(values(actor, from, to, planId))
                .query(Long.class)
                .single();
    }

    private static CalendarKind kind(ResultSet row) throws SQLException {
        return CalendarKind.values()[row.getInt("kind")];
    }

    /** The tasks with something due, by kind and day. */
    private static String found(Actor actor, boolean openOnly) {
        return SOURCES.entrySet().stream()
                .map(source -> source.getValue().grouped(source.getKey(), actor.seesWholeJurisdiction(), openOnly))
                .collect(Collectors.joining(" union all "));
    }

    private static Map<String, @Nullable Object> values(
            Actor actor, LocalDate from, LocalDate to, @Nullable Long planId) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("jurisdiction", actor.jurisdictionId());
        values.put("own", actor.orgUnitId() == null ? 0L : actor.orgUnitId());
        values.put("from", from);
        values.put("to", to);
        values.put("plan", planId);
        return values;
    }

    /**
     * Where things of one kind stand.
     *
     * @param tables what is read, joined; {@code s} is the thing, {@code x} its task
     * @param day on which it is due
     * @param open when it is still to be done
     * @param shown what is shown at all
     * @param own what people of a unit see of it
     */
    private record Source(String tables, String day, String open, String shown, String own) {

        String grouped(CalendarKind kind, boolean whole, boolean openOnly) {
            return "select " + kind.ordinal() + " as kind, " + day + " as found_day, x.plan_id, x.id as task_id,"
                    + " count(*) as parts, sum(case when " + open + " then 1 else 0 end) as open_parts from " + tables
                    + " where s.jurisdiction_id = :jurisdiction and " + day + " between :from and :to and " + shown
                    + (whole ? "" : " and " + own) + (openOnly ? " and " + open : "")
                    + " and (:plan is null or x.plan_id = :plan) group by " + day + ", x.plan_id, x.id";
        }
    }
}
