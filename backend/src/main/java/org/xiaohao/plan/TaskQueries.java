package org.xiaohao.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.Rows;
import org.xiaohao.shared.SearchText;

/** The list of tasks and their lights, read in a fixed number of statements. */
@Component
class TaskQueries {

    private static final String COLUMNS = """
            select t.id, t.plan_id, t.number, t.title, t.section_id, t.position, s.title as section_title, t.state, t.due_date,
              t.long_term, %s as light,
              (select u.short_name from assignment la join org_unit u on u.id = la.org_unit_id
               where la.task_id = t.id and la.primary_lead = true) as primary_lead,
              (select count(*) from assignment la where la.task_id = t.id and la.role = 'LEAD') as leads,
              (select count(*) from assignment la where la.task_id = t.id) as units,
              (select count(*) from assignment la where la.task_id = t.id
               and la.state in ('COMPLETED', 'NOT_APPLICABLE')) as units_ended,
              (select max(r.reported_at) from period_report r where r.task_id = t.id) as last_reported_at
            from task t left join section s on s.id = t.section_id
            where\s""".formatted(LightRule.OF_TASK);

    private static final String LIGHT_ORDER = " case light when 'OVERDUE' then 0 when 'DUE_SOON' then 1"
            + " when 'NOT_STARTED' then 2 when 'NORMAL' then 3 when 'DONE' then 4 else 5 end as light_order";

    private final JdbcClient jdbc;
    private final LightRule lights;

    TaskQueries(JdbcClient jdbc, LightRule lights) {
        this.jdbc = jdbc;
        this.lights = lights;
    }

    Page<TaskSummary> list(Actor actor, TaskFilter filter, TaskSort sort, Pageable pageable) {
        Map<String, @Nullable Object> values = new HashMap<>(lights.days(actor.jurisdictionId()));
        String rows = COLUMNS + where(actor, filter, values);
        String wanted = "select t.*," + LIGHT_ORDER + " from (" + rows + ") t" + lit(filter, values);
        values.put("limit", pageable.getPageSize());
        values.put("offset", pageable.getOffset());
        List<TaskSummary> content = jdbc.sql("select t.* from (" + wanted + ") t order by " + sort.orderBy()
                        + " limit :limit offset :offset")
                .params(values)
                .query((row, index) -> summary(row))
                .list();
        if (pageable.getOffset() == 0 && content.size() < pageable.getPageSize()) {
            return new PageImpl<>(content, pageable, content.size());
        }
        long total = jdbc.sql("select count(*) from (" + wanted + ") t")
                .params(values)
                .query(Long.class)
                .single();
        return new PageImpl<>(content, pageable, total);
    }

    @Nullable
    TaskSummary one(Actor actor, long planId, long taskId) {
        Map<String, @Nullable Object> values = new HashMap<>(lights.days(actor.jurisdictionId()));
        values.put("plan", planId);
        values.put("task", taskId);
        return jdbc.sql(COLUMNS + "t.plan_id = :plan and t.id = :task")
                .params(values)
                .query((row, index) -> summary(row))
                .optional()
                .orElse(null);
    }

    LightCounts counts(Actor actor, TaskFilter filter) {
        Map<String, @Nullable Object> values = new HashMap<>(lights.days(actor.jurisdictionId()));
        Map<Light, Integer> counts = new EnumMap<>(Light.class);
        jdbc.sql("select light, count(*) as n from (" + COLUMNS + where(actor, filter, values)
                        + ") t where light is not null group by light")
                .params(values)
                .query((ResultSet row) -> {
                    counts.put(Light.valueOf(row.getString("light")), row.getInt("n"));
                });
        return LightCounts.of(counts);
    }

    Map<Long, List<AssignmentSummary>> assignments(Actor actor, Collection<Long> taskIds) {
        if (taskIds.isEmpty()) {
            return Map.of();
        }
        Map<String, @Nullable Object> values = new HashMap<>(lights.days(actor.jurisdictionId()));
        values.put("tasks", taskIds);
        values.put("jurisdiction", actor.jurisdictionId());
        String own = "";
        if (!actor.seesWholeJurisdiction()) {
            own = " and exists (select 1 from assignment oa where oa.task_id = t.id and oa.org_unit_id = :own)";
            values.put("own", actor.orgUnitId() == null ? 0L : actor.orgUnitId());
        }
        Map<Long, List<AssignmentSummary>> byTask = new LinkedHashMap<>();
        jdbc.sql("select a.id, a.task_id, a.org_unit_id, u.code, u.short_name, a.role, a.primary_lead, a.state, "
                        + LightRule.OF_PART + " as light from assignment a join task t on t.id = a.task_id"
                        + " join plan pl on pl.id = t.plan_id join org_unit u on u.id = a.org_unit_id"
                        + " where t.id in (:tasks) and t.jurisdiction_id = :jurisdiction and pl.state <> 'DRAFT'" + own
                        + " order by a.task_id, a.position")
                .params(values)
                .query((ResultSet row) -> {
                    String light = row.getString("light");
                    byTask.computeIfAbsent(row.getLong("task_id"), ignored -> new ArrayList<>())
                            .add(new AssignmentSummary(
                                    row.getLong("id"),
                                    row.getLong("org_unit_id"),
                                    row.getString("code"),
                                    row.getString("short_name"),
                                    AssignmentRole.valueOf(row.getString("role")),
                                    row.getBoolean("primary_lead"),
                                    AssignmentState.valueOf(row.getString("state")),
                                    light == null ? null : Light.valueOf(light)));
                });
        return byTask;
    }

    /** The lights of all parts of a plan by unit, in register order. */
    List<UnitLights> byUnit(Actor actor, long planId) {
        Map<Long, String> names = new LinkedHashMap<>();
        Map<Long, Map<Light, Integer>> counts = new HashMap<>();
        jdbc.sql("select org_unit_id, short_name, sort_order, light, count(*) as n from (select a.org_unit_id,"
                        + " u.short_name, u.sort_order, " + LightRule.OF_PART + " as light from assignment a"
                        + " join task t on t.id = a.task_id join org_unit u on u.id = a.org_unit_id"
                        + " where a.plan_id = :plan and a.jurisdiction_id = :jurisdiction) x where light is not null"
                        + " group by org_unit_id, short_name, sort_order, light order by sort_order, org_unit_id")
                .params(lights.days(actor.jurisdictionId()))
                .param("plan", planId)
                .param("jurisdiction", actor.jurisdictionId())
                .query((ResultSet row) -> {
                    long unit = row.getLong("org_unit_id");
                    names.put(unit, row.getString("short_name"));
                    counts.computeIfAbsent(unit, ignored -> new EnumMap<>(Light.class))
                            .put(Light.valueOf(row.getString("light")), row.getInt("n"));
                });
        return names.entrySet().stream()
                .map(unit -> new UnitLights(
                        unit.getKey(),
                        unit.getValue(),
                        LightCounts.of(counts.getOrDefault(unit.getKey(), LightCounts.none()))))
                .toList();
    }

    /** The lights of all tasks of a plan by section, in document order. */
    List<SectionLights> bySection(Actor actor, long planId) {
        Map<Long, String> titles = new LinkedHashMap<>();
        Map<Long, Map<Light, Integer>> counts = new HashMap<>();
        jdbc.sql("select section_id, title, position, light, count(*) as n from (select s.id as section_id, s.title,"
                        + " s.position, " + LightRule.OF_TASK + " as light from task t"
                        + " join section s on s.id = t.section_id"
                        + " where t.plan_id = :plan and t.jurisdiction_id = :jurisdiction) x where light is not null"
                        + " group by section_id, title, position, light order by position")
                .params(lights.days(actor.jurisdictionId()))
                .param("plan", planId)
                .param("jurisdiction", actor.jurisdictionId())
                .query((ResultSet row) -> {
                    long section = row.getLong("section_id");
                    titles.put(section, row.getString("title"));
                    counts.computeIfAbsent(section, ignored -> new EnumMap<>(Light.class))
                            .put(Light.valueOf(row.getString("light")), row.getInt("n"));
                });
        return titles.entrySet().stream()
                .map(section -> new SectionLights(
                        section.getKey(),
                        section.getValue(),
                        LightCounts.of(counts.getOrDefault(section.getKey(), LightCounts.none()))))
                .toList();
    }

    private static String where(Actor actor, TaskFilter filter, Map<String, @Nullable Object> values) {
        StringBuilder sql = new StringBuilder("t.plan_id = :plan and t.jurisdiction_id = :jurisdiction");
        values.put("plan", filter.planId());
        values.put("jurisdiction", actor.jurisdictionId());
        if (!actor.seesWholeJurisdiction()) {
            sql.append(" and exists (select 1 from assignment oa where oa.task_id = t.id and oa.org_unit_id = :own)");
            values.put("own", actor.orgUnitId() == null ? 0L : actor.orgUnitId());
        }
        if (filter.orgUnitId() != null) {
            sql.append(" and exists (select 1 from assignment fa where fa.task_id = t.id and fa.org_unit_id = :unit")
                    .append(filter.leadOnly() ? " and fa.role = 'LEAD')" : ")");
            values.put("unit", filter.orgUnitId());
        }
        if (filter.sectionId() != null) {
            sql.append(" and t.section_id = :section");
            values.put("section", filter.sectionId());
        }
        if (!filter.text().isBlank()) {
            sql.append(" and (t.number = :exact or lower(t.title) like :text escape '!'"
                    + " or lower(t.body) like :text escape '!')");
            values.put("exact", filter.text().strip());
            values.put("text", SearchText.pattern(filter.text()));
        }
        return sql.toString();
    }

    private static String lit(TaskFilter filter, Map<String, @Nullable Object> values) {
        if (filter.lights().isEmpty()) {
            return "";
        }
        values.put("lights", filter.lights().stream().map(Light::name).toList());
        return " where light in (:lights)";
    }

    private static TaskSummary summary(ResultSet row) throws SQLException {
        String light = row.getString("light");
        String lead = row.getString("primary_lead");
        return new TaskSummary(
                row.getLong("id"),
                row.getLong("plan_id"),
                row.getString("number"),
                row.getString("title"),
                Rows.id(row, "section_id"),
                row.getString("section_title"),
                TaskState.valueOf(row.getString("state")),
                light == null ? null : Light.valueOf(light),
                lead == null ? "" : lead,
                Math.max(0, row.getInt("leads") - 1),
                Rows.date(row, "due_date"),
                row.getBoolean("long_term"),
                row.getInt("units_ended"),
                row.getInt("units"),
                Rows.instant(row, "last_reported_at"));
    }
}
