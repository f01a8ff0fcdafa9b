package org.xiaohao.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.figures.Qualifier;
import org.xiaohao.plan.TaskState;
import org.xiaohao.report.ReportMaterial.EntryFacts;
import org.xiaohao.report.ReportMaterial.FigureFacts;
import org.xiaohao.report.ReportMaterial.PlanFacts;
import org.xiaohao.report.ReportMaterial.TaskFacts;
import org.xiaohao.shared.NotFoundException;

/** Reads what a draft is made from: four statements, however large the plan. */
@Component
class MaterialQueries {

    /** More than a plan can hold; what is beyond is not read. */
    private static final int MAX_ENTRIES = 50_000;

    private static final String PLAN = """
            select id, plan_year, title, issuer from plan
            where id = :plan and jurisdiction_id = :jurisdiction and state <> 'DRAFT'""";

    private static final String TASKS = """
            select t.id, t.number, t.title, t.section_id, s.title as section_title, t.state, t.state_reason, t.due_date,
              u.short_name, c.id as closing_id, c.summary
            from task t left join section s on s.id = t.section_id
              left join assignment a on a.task_id = t.id and a.primary_lead = true
              left join org_unit u on u.id = a.org_unit_id
              left join closing_request c on c.id = (select max(x.id) from closing_request x
                where x.task_id = t.id and x.state = 'APPROVED')
            where t.plan_id = :plan and t.jurisdiction_id = :jurisdiction
            order by t.position""";

    private static final String IN_FORCE = """
            from progress_entry e join assignment a on a.id = e.assignment_id
              join org_unit u on u.id = e.org_unit_id
              join reporting_period p on p.id = e.period_id
            where e.plan_id = :plan and e.jurisdiction_id = :jurisdiction and e.in_force = true""";

    private static final String ENTRIES =
            "select e.id, e.task_id, e.assignment_id, p.sequence_number, u.short_name, e.problem, e.next_step "
                    + IN_FORCE + " order by e.task_id, a.position, p.sequence_number limit " + MAX_ENTRIES;

    private static final String FIGURES = "select v.entry_id, v.name, v.amount, v.classifier, v.qualifier"
            + " from indicator_value v where v.entry_id in (select e.id " + IN_FORCE
            + ") order by v.entry_id, v.position limit " + 10 * MAX_ENTRIES;

    private final JdbcClient jdbc;
    private final Clock clock;

    MaterialQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFoundException when the jurisdiction has no such issued plan */
    ReportMaterial read(long jurisdictionId, long planId) {
        PlanFacts plan = ask(PLAN, jurisdictionId, planId)
                .query((row, index) -> new PlanFacts(
                        row.getLong("id"), row.getInt("plan_year"), row.getString("title"), row.getString("issuer")))
                .optional()
                .orElseThrow(NotFoundException::new);
        Map<Long, List<FigureFacts>> figures = new HashMap<>();
        ask(FIGURES, jurisdictionId, planId).query(row -> {
            figures.computeIfAbsent(row.getLong("entry_id"), id -> new ArrayList<>())
                    .add(new FigureFacts(
                            row.getString("name"),
                            row.getBigDecimal("amount"),
                            row.getString("classifier"),
                            Qualifier.valueOf(row.getString("qualifier"))));
        });
        Map<Long, List<EntryFacts>> entries = new HashMap<>();
        ask(ENTRIES, jurisdictionId, planId).query(row -> {
            entries.computeIfAbsent(row.getLong("task_id"), id -> new ArrayList<>())
                    .add(entry(row, figures.getOrDefault(row.getLong("id"), List.of())));
        });
        List<TaskFacts> tasks = ask(TASKS, jurisdictionId, planId)
                .query((row, index) -> task(row, entries.getOrDefault(row.getLong("id"), List.of())))
                .list();
        return new ReportMaterial(plan, LocalDate.now(clock), tasks);
    }

    private JdbcClient.StatementSpec ask(String sql, long jurisdictionId, long planId) {
        return jdbc.sql(sql).param("plan", planId).param("jurisdiction", jurisdictionId);
    }

    private static EntryFacts entry(ResultSet row, List<FigureFacts> figures) throws SQLException {
        return new EntryFacts(
                row.getLong("id"),
                row.getLong("assignment_id"),
                row.getInt("sequence_number"),
                row.getString("short_name"),
                row.getString("problem"),
                row.getString("next_step"),
                List.copyOf(figures));
    }

    private static TaskFacts task(ResultSet row, List<EntryFacts> entries) throws SQLException {
        long closing = row.getLong("closing_id");
        return new TaskFacts(
                row.getLong("id"),
                row.getString("number"),
                row.getString("title"),
                row.getLong("section_id"),
                text(row.getString("section_title")),
                TaskState.valueOf(row.getString("state")),
                row.getString("state_reason"),
                row.getObject("due_date", LocalDate.class),
                text(row.getString("short_name")),
                closing == 0 ? null : closing,
                text(row.getString("summary")),
                List.copyOf(entries));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
