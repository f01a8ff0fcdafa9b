package org.xiaohao.instruction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.DueDays;
import org.xiaohao.plan.LightDays;
import org.xiaohao.plan.LightRule;
import org.xiaohao.plan.Standing;
import org.xiaohao.shared.Rows;

/** The tasks of a leader's page, by key. */
@Component
class LeaderQueries {

    private final JdbcClient jdbc;
    private final LightRule lights;

    LeaderQueries(JdbcClient jdbc, LightRule lights) {
        this.jdbc = jdbc;
        this.lights = lights;
    }

    /** These tasks of a jurisdiction, in one statement. */
    Map<Long, TaskLine> tasks(long jurisdictionId, Collection<Long> ids) {
        Map<Long, TaskLine> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        LightDays days = lights.days(jurisdictionId);
        jdbc.sql(
                        "select t.id, t.plan_id, p.title as plan_title, t.number, t.title, t.standing, t.due_date, t.report_due,"
                                + " a.org_unit_id, u.short_name from task t join plan p on p.id = t.plan_id"
                                + " join assignment a on a.task_id = t.id and a.primary_lead = true"
                                + " join org_unit u on u.id = a.org_unit_id"
                                + " where t.jurisdiction_id = :jurisdiction and t.id in (:ids)")
                .param("jurisdiction", jurisdictionId)
                .param("ids", ids)
                .query((ResultSet row) -> {
                    found.put(row.getLong("id"), line(row, days));
                });
        return found;
    }

    private static TaskLine line(ResultSet row, LightDays days) throws SQLException {
        DueDays own = new DueDays(
                Standing.valueOf(row.getString("standing")), Rows.date(row, "due_date"), Rows.date(row, "report_due"));
        return new TaskLine(
                row.getLong("id"),
                row.getLong("plan_id"),
                row.getString("plan_title"),
                row.getString("number"),
                row.getString("title"),
                own.light(days),
                own.dueLight(days),
                own.dueDate(),
                row.getLong("org_unit_id"),
                row.getString("short_name"));
    }
}
