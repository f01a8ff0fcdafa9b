package org.xiaohao.supervision;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.plan.PeriodReference;

/** What of the reports of a plan looks too regular, one statement each. */
@Component
class QuietRecordQueries {

    private final JdbcClient jdbc;

    QuietRecordQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** On how many tasks each unit handed reports in within one minute since a moment, where they are as many as this. */
    Map<Long, Integer> atOnce(long jurisdictionId, long planId, LocalDateTime since, int least) {
        return perUnit(jdbc.sql("select m.org_unit_id, max(m.tasks) as reports from (select e.org_unit_id,"
                        + " count(distinct e.task_id) as tasks from progress_entry e"
                        + " where e.jurisdiction_id = :jurisdiction and e.plan_id = :plan and e.submitted_at >= :since"
                        + " group by e.org_unit_id, extract(year from e.submitted_at), extract(month from e.submitted_at),"
                        + " extract(day from e.submitted_at), extract(hour from e.submitted_at),"
                        + " extract(minute from e.submitted_at) having count(distinct e.task_id) >= :least) m"
                        + " group by m.org_unit_id")
                .param("jurisdiction", jurisdictionId)
                .param("plan", planId)
                .param("since", since)
                .param("least", least));
    }

    /** How many reports in force of a period say word for word what those of the period before say. */
    Map<Long, Integer> copied(
            long jurisdictionId, long planId, PeriodReference period, PeriodReference before, int least) {
        return perUnit(jdbc.sql("select e.org_unit_id, count(*) as reports from progress_entry e"
                        + " join progress_entry b on b.assignment_id = e.assignment_id and b.period_id = :before"
                        + " and b.in_force = true and b.content = e.content where e.jurisdiction_id = :jurisdiction"
                        + " and e.plan_id = :plan and e.period_id = :period and e.in_force = true"
                        + " group by e.org_unit_id having count(*) >= :least")
                .param("jurisdiction", jurisdictionId)
                .param("plan", planId)
                .param("period", period.id())
                .param("before", before.id())
                .param("least", least));
    }

    private static Map<Long, Integer> perUnit(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, index) -> Map.entry(row.getLong("org_unit_id"), row.getInt("reports")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
