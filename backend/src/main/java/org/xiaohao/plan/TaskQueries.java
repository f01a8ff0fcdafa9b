package org.xiaohao.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.LightRule.Range;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.SearchText;

/**
 * Lists of tasks, over one plan or all plans of a jurisdiction under way. First the ids of the page, by ranges of an
 * index as far as they are needed; then what belongs to them. Sorting all plans by
 * title or lead reads them all.
 */
@Component
class TaskQueries {

    /** The order in which people look. */
    private static final List<Light> ORDER =
            List.of(Light.OVERDUE, Light.DUE_SOON, Light.NOT_STARTED, Light.NORMAL, Light.DONE);

    /** The place of the first-named lead unit in the register; tasks of one unit stand together. */
    private static final String LEAD_ORDER = "(select lu.sort_order from assignment la join org_unit lu on"
            + " lu.id = la.org_unit_id where la.task_id = x.id and la.primary_lead = true),"
            + " (select la.org_unit_id from assignment la where la.task_id = x.id and la.primary_lead = true)";

    private final JdbcClient jdbc;
    private final LightRule lights;
    private final LightCounting counting;
    private final TaskRows rows;

    TaskQueries(JdbcClient jdbc, LightRule lights, LightCounting counting, TaskRows rows) {
        this.jdbc = jdbc;
        this.lights = lights;
        this.counting = counting;
        this.rows = rows;
    }

    Page<TaskSummary> list(Actor actor, TaskFilter filter, TaskSort sort, Pageable pageable) {
        LightDays days = lights.days(actor.jurisdictionId());
        Scope scope = Scope.of(actor, filter, days);
        List<Long> ids = ids(scope, steps(filter, sort, days), pageable.getOffset(), pageable.getPageSize());
        List<TaskSummary> content = rows.of(ids, days);
        if (pageable.getOffset() == 0 && content.size() < pageable.getPageSize()) {
            return new PageImpl<>(content, pageable, content.size());
        }
        return new PageImpl<>(content, pageable, counting.total(scope, filter.lights(), days));
    }

    /** A page without a total, which costs the same however many tasks there are. */
    Slice<TaskSummary> slice(Actor actor, TaskFilter filter, TaskSort sort, Pageable pageable) {
        LightDays days = lights.days(actor.jurisdictionId());
        int size = pageable.getPageSize();
        Scope scope = Scope.of(actor, filter, days);
        List<Long> ids = ids(scope, steps(filter, sort, days), pageable.getOffset(), size + 1);
        return new SliceImpl<>(rows.of(ids.subList(0, Math.min(size, ids.size())), days), pageable, ids.size() > size);
    }

    LightCounts counts(Actor actor, TaskFilter filter) {
        LightDays days = lights.days(actor.jurisdictionId());
        return counting.counts(Scope.of(actor, filter, days), days);
    }

    private List<Long> ids(Scope scope, List<List<Select>> steps, long offset, int size) {
        List<Long> page = new ArrayList<>();
        long skip = offset;
        for (List<Select> step : steps) {
            long reach = skip + size - page.size();
            List<Long> found = step.stream()
                    .flatMap(select -> read(scope, select, reach).stream())
                    .sorted(
                            step.size() == 1
                                    ? (one, other) -> 0
                                    : Comparator.comparing(Found::day).thenComparing(Found::id))
                    .limit(reach)
                    .map(Found::id)
                    .toList();
            page.addAll(found.subList((int) Math.min(skip, found.size()), found.size()));
            skip = Math.max(0, skip - found.size());
            if (page.size() == size) {
                break;
            }
        }
        return page;
    }

    private List<Found> read(Scope scope, Select select, long reach) {
        return jdbc.sql("select x.id, " + select.day() + " as found_day from task x where " + scope.where()
                        + select.condition() + " order by " + select.order() + " limit :reach")
                .params(scope.values())
                .param("reach", reach)
                .query((row, index) -> new Found(row.getLong("id"), String.valueOf(row.getString("found_day"))))
                .list();
    }

    private static List<List<Select>> steps(TaskFilter filter, TaskSort sort, LightDays days) {
        Set<Light> wanted = filter.lights();
        if (sort == TaskSort.LIGHT) {
            List<List<Select>> steps = new ArrayList<>();
            ORDER.stream()
                    .filter(light -> wanted.isEmpty() || wanted.contains(light))
                    .forEach(light -> LightRule.steps(light, days)
                            .forEach(step ->
                                    steps.add(step.stream().map(Select::of).toList())));
            if (wanted.isEmpty()) {
                steps.add(List.of(Select.of(LightRule.withoutLight())));
            }
            return steps;
        }
        String lit = wanted.isEmpty() ? "" : " and " + LightRule.LIGHT + " in (" + quoted(wanted) + ")";
        String dated = lit + " and x.due_date is not null";
        String undated = lit + " and x.due_date is null";
        return switch (sort) {
            case DUE_DATE ->
                List.of(List.of(new Select(dated, "x.due_date, x.id")), List.of(new Select(undated, "x.id")));
            case DUE_DATE_DESC ->
                List.of(List.of(new Select(undated, "x.id")), List.of(new Select(dated, "x.due_date desc, x.id desc")));
            case TITLE -> List.of(List.of(new Select(lit, "x.title, x.plan_id, x.position")));
            case LEAD -> List.of(List.of(new Select(lit, LEAD_ORDER + ", x.plan_id, x.position, x.id")));
            case NUMBER, LIGHT -> List.of(List.of(new Select(lit, "x.plan_id, x.position, x.id")));
        };
    }

    /** Names of constants, which come from no request. */
    private static String quoted(Set<Light> wanted) {
        return String.join(
                ", ", wanted.stream().map(light -> "'" + light + "'").sorted().toList());
    }

    /** Some rows of the list, in this order. */
    private record Select(String condition, String order, String day) {

        Select(String condition, String order) {
            this(condition, order, "x.next_due");
        }

        static Select of(Range range) {
            return new Select(" and " + range.condition(), range.day() + ", x.id", range.day());
        }
    }

    private record Found(long id, String day) {}

    /**
     * Which tasks {@code x} a person may see and asks for, lights aside.
     *
     * @param plain whether all tasks of the plan or the jurisdiction are meant
     */
    record Scope(String where, Map<String, @Nullable Object> values, boolean plain) {

        static Scope of(Actor actor, TaskFilter filter, LightDays days) {
            Map<String, @Nullable Object> values = new HashMap<>(days.values());
            StringBuilder sql = new StringBuilder();
            values.put("jurisdiction", actor.jurisdictionId());
            if (filter.planId() == null) {
                sql.append("x.jurisdiction_id = :jurisdiction and x.plan_issued = true");
            } else {
                sql.append("x.plan_id = ").append(OwnPlan.ID);
                values.put("plan", filter.planId());
            }
            int plain = sql.length();
            if (!actor.seesWholeJurisdiction()) {
                sql.append(
                        " and exists (select 1 from assignment oa where oa.task_id = x.id and oa.org_unit_id = :own)");
                values.put("own", actor.orgUnitId() == null ? 0L : actor.orgUnitId());
            }
            if (filter.orgUnitId() != null) {
                sql.append(
                                " and exists (select 1 from assignment fa where fa.task_id = x.id and fa.org_unit_id = :unit")
                        .append(filter.leadOnly() ? " and fa.role = 'LEAD')" : ")");
                values.put("unit", filter.orgUnitId());
            }
            if (filter.sectionId() != null) {
                sql.append(" and x.section_id = :section");
                values.put("section", filter.sectionId());
            }
            if (!filter.text().isBlank()) {
                sql.append(" and (x.number = :exact or lower(x.title) like :text escape '!'"
                        + " or lower(x.body) like :text escape '!')");
                values.put("exact", filter.text().strip());
                values.put("text", SearchText.pattern(filter.text()));
            }
            DueWindow due = filter.due();
            if (due != null) {
                sql.append(due.condition());
                values.putAll(due.values(days.today()));
            }
            if (!filter.only().isEmpty()) {
                sql.append(" and x.id in (:only)");
                values.put("only", filter.only());
            }
            return new Scope(sql.toString(), values, sql.length() == plain);
        }
    }
}
