package org.xiaohao.testing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.shared.Ids;
import org.xiaohao.supervision.ReminderKind;

/** Puts something to the office as the rules of pressing do. */
public final class LadderProposals {

    private final JdbcClient jdbc;
    private final RecurringTask<?> rules;

    public LadderProposals(ApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.rules = context.getBean("ladderTask", RecurringTask.class);
    }

    /** The report of the second quarter of a part; returns the proposal's id. */
    public long put(IssuedPlan plan, long assignmentId) {
        return put(plan, assignmentId, plan.period(2).id());
    }

    /** The same, as one of many occasions. */
    public long put(IssuedPlan plan, long assignmentId, long occasion) {
        long id = Ids.next();
        jdbc.sql("insert into ladder_step (id, version, jurisdiction_id, plan_id, task_id, assignment_id, org_unit_id,"
                        + " period_id, occasion, step, due_date, edition, outcome, why, written_on, written_at)"
                        + " select :id, 0, a.jurisdiction_id, a.plan_id, a.task_id, a.id, a.org_unit_id, :period, :occasion,"
                        + " 'SUPERVISION_LETTER', :due, 1, 'PROPOSED', 'RULE', :due, :at from assignment a"
                        + " where a.id = :part")
                .param("id", id)
                .param("period", plan.period(2).id())
                .param("occasion", occasion)
                .param("due", plan.period(2).dueDate())
                .param("at", LocalDate.of(2026, 7, 17).atStartOfDay())
                .param("part", assignmentId)
                .update();
        return id;
    }

    /** Writes a row in the way of a step of a task that is still to be taken, so that it fails; returns its id. */
    public long spoil(long assignmentId, LocalDate due, ReminderKind step) {
        long id = Ids.next();
        jdbc.sql("insert into ladder_step (id, version, jurisdiction_id, plan_id, task_id, assignment_id, org_unit_id,"
                        + " occasion, step, due_date, edition, outcome, why, written_on, written_at)"
                        + " select :id, 0, a.jurisdiction_id, a.plan_id, a.task_id, a.id, a.org_unit_id, :occasion,"
                        + " :step, :other, 1, 'SENT', 'NONE', :other, :at from assignment a where a.id = :part")
                .param("id", id)
                .param("occasion", -due.toEpochDay())
                .param("step", step.name())
                .param("other", due.minusDays(1))
                .param("at", due.atStartOfDay())
                .param("part", assignmentId)
                .update();
        return id;
    }

    /** Lets the rules take what is due, as their alarm clock does. */
    public void run() {
        rules.execute(null, null);
    }
}
