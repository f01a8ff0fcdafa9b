package org.xiaohao.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Rows;

/** What a list shows of tasks whose ids are known, in a fixed number of statements. */
@Component
class TaskRows {

    private final JdbcClient jdbc;
    private final LightRule lights;

    TaskRows(JdbcClient jdbc, LightRule lights) {
        this.jdbc = jdbc;
        this.lights = lights;
    }

    /** The rows of these tasks, in this order. */
    List<TaskSummary> of(List<Long> ids, LightDays days) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Units> units = units(ids);
        Map<Long, Instant> reported = reported(ids);
        Map<Long, TaskSummary> byId = new HashMap<>();
        jdbc.sql("select x.id, x.plan_id, x.number, x.title, x.section_id, s.title as section_title, x.state,"
                        + " x.due_date, x.report_due, x.standing, x.long_term from task x"
                        + " left join section s on s.id = x.section_id where x.id in (:tasks)")
                .param("tasks", ids)
                .query((ResultSet row) -> {
                    long id = row.getLong("id");
                    byId.put(id, summary(row, days, units.getOrDefault(id, Units.NONE), reported.get(id)));
                });
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** The row of a task; null when there is none. */
    @Nullable
    TaskSummary one(Actor actor, long taskId) {
        List<TaskSummary> found = of(List.of(taskId), lights.days(actor.jurisdictionId()));
        return found.isEmpty() ? null : found.getFirst();
    }

    private Map<Long, Units> units(List<Long> ids) {
        Map<Long, List<Lead>> leads = leads(ids);
        Map<Long, Units> byTask = new HashMap<>();
        jdbc.sql("select a.task_id, count(*) as units, sum(case when a.role = 'LEAD' then 1 else 0 end) as leads,"
                        + " sum(case when a.state in ('COMPLETED', 'NOT_APPLICABLE') then 1 else 0 end) as ended"
                        + " from assignment a where a.task_id in (:tasks) group by a.task_id")
                .param("tasks", ids)
                .query((ResultSet row) -> {
                    byTask.put(
                            row.getLong("task_id"),
                            new Units(
                                    row.getInt("units"),
                                    row.getInt("leads"),
                                    row.getInt("ended"),
                                    leads.getOrDefault(row.getLong("task_id"), List.of())));
                });
        return byTask;
    }

    /** The leads of each task, the first-named first. */
    private Map<Long, List<Lead>> leads(List<Long> ids) {
        Map<Long, List<Lead>> leads = new HashMap<>();
        jdbc.sql("select a.task_id, a.primary_lead, a.report_due, u.short_name from assignment a"
                        + " join org_unit u on u.id = a.org_unit_id where a.task_id in (:tasks) and a.role = 'LEAD'"
                        + " order by a.task_id, a.position")
                .param("tasks", ids)
                .query((ResultSet row) -> {
                    leads.computeIfAbsent(row.getLong("task_id"), ignored -> new ArrayList<>())
                            .add(new Lead(
                                    row.getString("short_name"),
                                    row.getBoolean("primary_lead"),
                                    Rows.date(row, "report_due")));
                });
        return leads;
    }

    private Map<Long, Instant> reported(List<Long> ids) {
        Map<Long, Instant> last = new HashMap<>();
        jdbc.sql("select task_id, max(reported_at) as last_reported_at from period_report where task_id in (:tasks)"
                        + " group by task_id")
                .param("tasks", ids)
                .query((ResultSet row) -> {
                    Instant at = Rows.instant(row, "last_reported_at");
                    if (at != null) {
                        last.put(row.getLong("task_id"), at);
                    }
                });
        return last;
    }

    /** The units' parts of these tasks, as far as the person may see them. */
    Map<Long, List<AssignmentSummary>> assignments(Actor actor, Collection<Long> taskIds) {
        if (taskIds.isEmpty()) {
            return Map.of();
        }
        LightDays days = lights.days(actor.jurisdictionId());
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("tasks", taskIds);
        values.put("jurisdiction", actor.jurisdictionId());
        String own = "";
        if (!actor.seesWholeJurisdiction()) {
            own = " and exists (select 1 from assignment oa where oa.task_id = t.id and oa.org_unit_id = :own)";
            values.put("own", actor.orgUnitId() == null ? 0L : actor.orgUnitId());
        }
        Map<Long, List<AssignmentSummary>> byTask = new LinkedHashMap<>();
        jdbc.sql("select x.id, x.task_id, x.org_unit_id, u.code, u.short_name, x.role, x.primary_lead, x.state,"
                        + " x.standing, x.due_date, x.report_due from assignment x join task t on t.id = x.task_id"
                        + " join plan pl on pl.id = t.plan_id join org_unit u on u.id = x.org_unit_id"
                        + " where t.id in (:tasks) and t.jurisdiction_id = :jurisdiction and pl.state <> 'DRAFT'" + own
                        + " order by x.task_id, x.position")
                .params(values)
                .query((ResultSet row) -> {
                    byTask.computeIfAbsent(row.getLong("task_id"), ignored -> new ArrayList<>())
                            .add(part(row, days));
                });
        return byTask;
    }

    private static AssignmentSummary part(ResultSet row, LightDays days) throws SQLException {
        return new AssignmentSummary(
                row.getLong("id"),
                row.getLong("org_unit_id"),
                row.getString("code"),
                row.getString("short_name"),
                AssignmentRole.valueOf(row.getString("role")),
                row.getBoolean("primary_lead"),
                AssignmentState.valueOf(row.getString("state")),
                dueDays(row).light(days));
    }

    private static TaskSummary summary(ResultSet row, LightDays days, Units units, @Nullable Instant reported)
            throws SQLException {
        DueDays own = dueDays(row);
        LightReason reason = own.reason(days, row.getString("state").equals("IN_REVIEW"));
        return new TaskSummary(
                row.getLong("id"),
                row.getLong("plan_id"),
                row.getString("number"),
                row.getString("title"),
                Rows.id(row, "section_id"),
                row.getString("section_title"),
                TaskState.valueOf(row.getString("state")),
                own.light(days),
                own.dueLight(days),
                reason == null ? null : reason.waitingFor(units.waitedFor(reason)),
                units.leadName(),
                Math.max(0, units.leadCount() - 1),
                own.dueDate(),
                row.getBoolean("long_term"),
                units.ended(),
                units.count(),
                reported);
    }

    private static DueDays dueDays(ResultSet row) throws SQLException {
        return new DueDays(
                Standing.valueOf(row.getString("standing")), Rows.date(row, "due_date"), Rows.date(row, "report_due"));
    }

    /** @param reportDue the day of the earliest report that it owes; null when it owes none */
    private record Lead(
            String name, boolean primary, @Nullable LocalDate reportDue) {

        boolean owes(@Nullable LocalDate day) {
            LocalDate due = reportDue;
            return due != null && day != null && !due.isAfter(day);
        }
    }

    private record Units(int count, int leadCount, int ended, List<Lead> leads) {

        private static final Units NONE = new Units(0, 0, 0, List.of());

        String leadName() {
            return leads.stream()
                    .filter(Lead::primary)
                    .map(Lead::name)
                    .findFirst()
                    .orElse("");
        }

        List<String> waitedFor(LightReason reason) {
            return switch (reason.waiting()) {
                case RECEIPT, CLOSING ->
                    leads.stream().filter(Lead::primary).map(Lead::name).toList();
                case REPORT ->
                    leads.stream()
                            .filter(lead -> lead.owes(reason.day()))
                            .map(Lead::name)
                            .toList();
                case OFFICE_REVIEW, NOBODY -> List.of();
            };
        }
    }
}
