package org.xiaohao.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.OwnPlan;

/**
 * What is late, of one plan or of all plans of a jurisdiction under way: missing reports of parts under way, and tasks
 * past their due date. By day, then in document order; read by index in that order, so that a page costs the same
 * however much there is.
 */
@Component
class LateQueries {

    private static final String LATE_REPORT = " and x.owed_on < :today";
    private static final String LATE_TASK = " and x.standing in ('WAITING', 'UNDER_WAY') and x.due_date < :today";
    private static final int BATCH = 500;
    private static final Comparator<LateRow> ORDER =
            Comparator.comparing(LateRow::day).thenComparing(LateRow::taskId).thenComparing(LateRow::assignmentId);

    private final JdbcClient jdbc;
    private final LateRows rows;
    private final Clock clock;

    LateQueries(JdbcClient jdbc, LateRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    Page<OverdueItem> page(long jurisdictionId, @Nullable Long planId, Pageable pageable) {
        List<OverdueItem> items = items(jurisdictionId, planId, pageable.getPageSize(), pageable.getOffset());
        if (pageable.getOffset() == 0 && items.size() < pageable.getPageSize()) {
            return new PageImpl<>(items, pageable, items.size());
        }
        return new PageImpl<>(items, pageable, count(jurisdictionId, planId));
    }

    /** A page without a total, which costs the same however much is late. */
    Slice<OverdueItem> slice(long jurisdictionId, @Nullable Long planId, Pageable pageable) {
        List<OverdueItem> items = items(jurisdictionId, planId, pageable.getPageSize() + 1, pageable.getOffset());
        boolean more = items.size() > pageable.getPageSize();
        return new SliceImpl<>(more ? items.subList(0, pageable.getPageSize()) : items, pageable, more);
    }

    /** A page of what is late together with how much there is. */
    LateList list(long jurisdictionId, @Nullable Long planId, Pageable pageable) {
        LateTotals totals = totals(jurisdictionId, planId);
        List<OverdueItem> items = pageable.getOffset() < totals.items()
                ? items(jurisdictionId, planId, pageable.getPageSize(), pageable.getOffset())
                : List.of();
        return new LateList(totals, items);
    }

    /** The plans under way of which anything is late, always in the same order. */
    List<Long> plans(long jurisdictionId) {
        String where = scope(null);
        return ask(
                        "select x.plan_id from period_report x where " + where + LATE_REPORT
                                + " union select x.plan_id from task x where " + where + LATE_TASK + " order by 1",
                        jurisdictionId,
                        null)
                .query(Long.class)
                .list();
    }

    /** All that is late of a plan. */
    List<OverdueItem> all(long jurisdictionId, long planId) {
        List<OverdueItem> all = new ArrayList<>();
        List<LateRow> keys = keys(jurisdictionId, planId, Integer.MAX_VALUE);
        for (int from = 0; from < keys.size(); from += BATCH) {
            all.addAll(rows.items(keys.subList(from, Math.min(keys.size(), from + BATCH)), LocalDate.now(clock)));
        }
        return all;
    }

    /** Everything late of these tasks. */
    List<OverdueItem> ofTasks(long jurisdictionId, Collection<Long> taskIds) {
        String where = scope(null);
        List<LateRow> found = new ArrayList<>(ask(
                        "select x.owed_on as late_since, x.task_id, x.assignment_id, x.period_id from period_report x where "
                                + where + LATE_REPORT + " and x.task_id in (:tasks)",
                        jurisdictionId,
                        null)
                .param("tasks", taskIds)
                .query((row, index) -> report(row))
                .list());
        found.addAll(ask(
                        "select x.due_date as late_since, x.id as task_id from task x where " + where + LATE_TASK
                                + " and x.id in (:tasks)",
                        jurisdictionId,
                        null)
                .param("tasks", taskIds)
                .query((row, index) -> task(row))
                .list());
        return rows.items(found.stream().sorted(ORDER).toList(), LocalDate.now(clock));
    }

    /** The plans of those of these tasks that are of issued plans of the jurisdiction, by task. */
    Map<Long, Long> plansOf(long jurisdictionId, Collection<Long> taskIds) {
        Map<Long, Long> plans = new HashMap<>();
        jdbc.sql("select x.id, x.plan_id from task x join plan pl on pl.id = x.plan_id"
                        + " where x.jurisdiction_id = :jurisdiction and pl.state <> 'DRAFT' and x.id in (:tasks)")
                .param("jurisdiction", jurisdictionId)
                .param("tasks", taskIds)
                .query((ResultSet row) -> {
                    plans.put(row.getLong("id"), row.getLong("plan_id"));
                });
        return plans;
    }

    /** How many things are late; reads their index only. */
    long count(long jurisdictionId, @Nullable Long planId) {
        String where = scope(planId);
        return ask(
                        "select (select count(*) from period_report x where " + where + LATE_REPORT
                                + ") + (select count(*) from task x where " + where + LATE_TASK + ")",
                        jurisdictionId,
                        planId)
                .query(Long.class)
                .single();
    }

    LateTotals totals(long jurisdictionId, @Nullable Long planId) {
        String where = scope(planId);
        return ask(
                        "select coalesce(sum(l.tasks), 0) as tasks, coalesce(sum(l.reports), 0) as reports,"
                                + " count(distinct l.unit) as units from (select 0 as tasks, 1 as reports,"
                                + " case when t.state <> 'IN_REVIEW' then x.org_unit_id end as unit"
                                + " from period_report x join task t on t.id = x.task_id where " + where + LATE_REPORT
                                + " union all select 1, 0, case when x.state <> 'IN_REVIEW' then a.org_unit_id end"
                                + " from task x join assignment a on a.task_id = x.id and a.primary_lead = true where "
                                + where + LATE_TASK + ") l",
                        jurisdictionId,
                        planId)
                .query((row, index) -> new LateTotals(row.getInt("tasks"), row.getInt("reports"), row.getInt("units")))
                .single();
    }

    private List<OverdueItem> items(long jurisdictionId, @Nullable Long planId, int size, long offset) {
        List<LateRow> keys = keys(jurisdictionId, planId, offset + size);
        return rows.items(keys.subList((int) Math.min(offset, keys.size()), keys.size()), LocalDate.now(clock));
    }

    /** The first of them, in order. */
    private List<LateRow> keys(long jurisdictionId, @Nullable Long planId, long reach) {
        String where = scope(planId);
        List<LateRow> found = new ArrayList<>(ask(
                        "select x.owed_on as late_since, x.task_id, x.assignment_id, x.period_id from period_report x where "
                                + where + LATE_REPORT + " order by x.owed_on, x.task_id, x.assignment_id limit :reach",
                        jurisdictionId,
                        planId)
                .param("reach", reach)
                .query((row, index) -> report(row))
                .list());
        for (String standing : List.of("WAITING", "UNDER_WAY")) {
            // Once the page is full, what became late after its last line does not come on it.
            LocalDate today = LocalDate.now(clock);
            LocalDate until = found.size() < reach ? today : found.getLast().day();
            found.addAll(ask(
                            "select x.due_date as late_since, x.id as task_id from task x where " + where
                                    + " and x.standing = '" + standing
                                    + "' and x.due_date < :today and x.due_date <= :until"
                                    + " order by x.due_date, x.id limit :reach",
                            jurisdictionId,
                            planId)
                    .param("until", until)
                    .param("reach", reach)
                    .query((row, index) -> task(row))
                    .list());
            found = new ArrayList<>(found.stream().sorted(ORDER).limit(reach).toList());
        }
        return found;
    }

    private static String scope(@Nullable Long planId) {
        return planId == null
                ? "x.jurisdiction_id = :jurisdiction and x.plan_issued = true"
                : "x.plan_id = " + OwnPlan.UNDER_WAY;
    }

    private JdbcClient.StatementSpec ask(String sql, long jurisdictionId, @Nullable Long planId) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("jurisdiction", jurisdictionId);
        values.put("today", LocalDate.now(clock));
        if (planId != null) {
            values.put("plan", planId);
        }
        return jdbc.sql(sql).params(values);
    }

    private static LateRow report(ResultSet row) throws SQLException {
        return new LateRow(
                row.getObject("late_since", LocalDate.class),
                row.getLong("task_id"),
                row.getLong("assignment_id"),
                row.getLong("period_id"));
    }

    private static LateRow task(ResultSet row) throws SQLException {
        return new LateRow(row.getObject("late_since", LocalDate.class), row.getLong("task_id"), 0, 0);
    }

    /**
     * Something late.
     *
     * @param assignmentId whose report is missing; 0 for a task
     * @param periodId the period of the missing report; 0 for a task
     */
    record LateRow(LocalDate day, long taskId, long assignmentId, long periodId) {

        boolean isTask() {
            return periodId == 0;
        }
    }
}
