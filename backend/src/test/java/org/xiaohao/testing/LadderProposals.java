package org.xiaohao.testing;

import java.time.LocalDate;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.shared.Ids;

/** Puts something to the office as the rules of pressing do. */
public final class LadderProposals {

    private final JdbcClient jdbc;

    public LadderProposals(ApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
    }

    /** The report of the second quarter of a part; returns the proposal's id. */
    public long put(IssuedPlan plan, long assignmentId) {
        long id = Ids.next();
        jdbc.sql("insert into ladder_step (id, version, jurisdiction_id, plan_id, task_id, assignment_id, org_unit_id,"
                        + " period_id, occasion, step, due_date, edition, outcome, why, written_on, written_at)"
                        + " select :id, 0, a.jurisdiction_id, a.plan_id, a.task_id, a.id, a.org_unit_id, :period, :period,"
                        + " 'SUPERVISION_LETTER', :due, 1, 'PROPOSED', 'RULE', :due, :at from assignment a"
                        + " where a.id = :part")
                .param("id", id)
                .param("period", plan.period(2).id())
                .param("due", plan.period(2).dueDate())
                .param("at", LocalDate.of(2026, 7, 17).atStartOfDay())
                .param("part", assignmentId)
                .update();
        return id;
    }
}
