package org.xiaohao.plan;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the dates behind the lights, and nobody else does. Whoever is about to change a task, its parts or its reports
 * takes the task; what is stored is worked out anew from its rows before the transaction commits, so that no act has to
 * know what follows from it. Taking locks the task: two units that report on one task at once follow each other instead
 * of each waiting for the rows of the other.
 */
@Component
class DutyDates {

    private static final int CHUNK = 500;

    /** The day of a report {@code r} while it is owed. */
    private static final String OWED_ON = """
            case when r.reported_at is null and r.waived_at is null
              and exists (select 1 from assignment oa join task ot on ot.id = oa.task_id
                where oa.id = r.assignment_id and oa.state in ('PENDING', 'IN_PROGRESS', 'SUBMITTED')
                  and ot.state in ('OPEN', 'IN_REVIEW')) then r.due_date end""";

    private static final String PART_DUE = "(select t.due_date from task t where t.id = a.task_id)";
    private static final String PART_REPORT =
            "(select min(r.owed_on) from period_report r where r.assignment_id = a.id)";
    private static final String PART_STANDING = """
            (select case
              when t.state = 'CLOSED' or a.state in ('COMPLETED', 'NOT_APPLICABLE', 'UNREPORTED') then 'DONE'
              when t.state in ('SUSPENDED', 'CANCELLED') then 'NONE'
              when a.state = 'PENDING' then 'WAITING'
              else 'UNDER_WAY' end from task t where t.id = a.task_id)""";
    private static final String TASK_REPORT = """
            (select min(r.owed_on) from period_report r join assignment a on a.id = r.assignment_id
              where r.task_id = t.id and a.role = 'LEAD')""";
    private static final String TASK_STANDING = """
            case
              when t.state = 'CLOSED' then 'DONE'
              when t.state in ('SUSPENDED', 'CANCELLED') then 'NONE'
              when exists (select 1 from assignment a
                where a.task_id = t.id and a.primary_lead = true and a.state = 'PENDING') then 'WAITING'
              else 'UNDER_WAY' end""";
    private static final String NEXT_DUE = """
            case when standing in ('WAITING', 'UNDER_WAY')
              then least(coalesce(due_date, date '9999-12-31'), coalesce(report_due, date '9999-12-31'))
              else date '9999-12-31' end""";

    private static final String PART_WRONG = differs("a.due_date", PART_DUE) + " or "
            + differs("a.report_due", PART_REPORT) + " or a.standing <> " + PART_STANDING;
    private static final String TASK_WRONG =
            differs("t.report_due", TASK_REPORT) + " or t.standing <> " + TASK_STANDING;

    /**
     * The statements that work out the dates of {@code :tasks}, each from what those before it wrote. Rows that are right
     * are left alone: most acts change none or one.
     */
    private static final List<String> STATEMENTS = List.of(
            "update period_report r set owed_on = " + OWED_ON + " where r.task_id in (:tasks) and "
                    + differs("r.owed_on", OWED_ON),
            "update assignment a set due_date = " + PART_DUE + ", report_due = " + PART_REPORT + ", standing = "
                    + PART_STANDING + " where a.task_id in (:tasks) and (" + PART_WRONG + ")",
            "update assignment set next_due = " + NEXT_DUE + " where task_id in (:tasks) and next_due <> " + NEXT_DUE,
            "update task t set report_due = " + TASK_REPORT + ", standing = " + TASK_STANDING
                    + " where t.id in (:tasks) and (" + TASK_WRONG + ")",
            "update task set next_due = " + NEXT_DUE + " where id in (:tasks) and next_due <> " + NEXT_DUE);

    private static final String WRONG = "select r.task_id as id from period_report r where r.plan_id = :plan and "
            + differs("r.owed_on", OWED_ON) + " union select a.task_id from assignment a where a.plan_id = :plan and ("
            + PART_WRONG + " or a.next_due <> " + NEXT_DUE + ") union select t.id from task t where t.plan_id = :plan"
            + " and (" + TASK_WRONG + " or t.next_due <> " + NEXT_DUE + ") order by id";

    private final JdbcClient jdbc;
    private final EntityManager entities;

    DutyDates(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    private static String differs(String stored, String due) {
        return "coalesce(" + stored + ", date '9999-12-31') <> coalesce(" + due + ", date '9999-12-31')";
    }

    /** The tasks of an issued plan whose stored dates are not what follows from their rows: none, unless by hand. */
    List<Long> wrong(long planId) {
        return jdbc.sql(WRONG).param("plan", planId).query(Long.class).list();
    }

    /** Takes a task that is about to be changed, itself, in its parts or in its reports. */
    void take(long taskId) {
        jdbc.sql("select id from task where id = :task for update")
                .param("task", taskId)
                .query()
                .listOfRows();
        taken().tasks.add(taskId);
    }

    /** Takes all tasks of a plan whose state changes, or which gets more tasks or parts; new ones come by themselves. */
    void takeAll(long planId) {
        jdbc.sql("select id from task where plan_id = :plan order by id for update")
                .param("plan", planId)
                .query()
                .listOfRows();
        taken().plans.add(planId);
    }

    /** Works out now what the transaction has changed so far, for whoever reads lists before it ends. */
    void writeTaken() {
        Taken taken = known();
        if (taken != null) {
            taken.write();
        }
    }

    private Taken taken() {
        Taken known = known();
        if (known != null) {
            return known;
        }
        Taken taken = new Taken();
        TransactionSynchronizationManager.registerSynchronization(taken);
        return taken;
    }

    private @Nullable Taken known() {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Taken taken && taken.owner() == this) {
                return taken;
            }
        }
        return null;
    }

    private final class Taken implements TransactionSynchronization {

        private final Collection<Long> tasks = new TreeSet<>();
        private final Collection<Long> plans = new TreeSet<>();

        private DutyDates owner() {
            return DutyDates.this;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
        }

        private void write() {
            entities.flush();
            plans.forEach(DutyDates.this::settlePlan);
            settle(tasks.stream().toList());
            plans.clear();
            tasks.clear();
        }
    }

    /** Works out the dates of a whole plan, and counts its tasks anew. All its tasks must be locked. */
    void settlePlan(long planId) {
        List<Long> all = jdbc.sql("select id from task where plan_id = :plan order by id for update")
                .param("plan", planId)
                .query(Long.class)
                .list();
        boolean issued = jdbc.sql("select state from plan where id = :plan")
                .param("plan", planId)
                .query(String.class)
                .single()
                .equals(PlanState.ISSUED.name());
        for (String table : List.of("task", "assignment", "period_report")) {
            jdbc.sql("update " + table + " set plan_issued = :issued where plan_id = :plan and plan_issued <> :issued")
                    .param("issued", issued)
                    .param("plan", planId)
                    .update();
        }
        inChunks(all, this::write);
        count(planId, issued);
    }

    private void count(long planId, boolean issued) {
        String counts = "select count(*) from task where plan_id = :plan and standing = ";
        String sql = "update plan_tally set plan_issued = :issued, waiting = (" + counts + "'WAITING'), under_way = ("
                + counts + "'UNDER_WAY'), done = (" + counts + "'DONE'), without_light = (" + counts
                + "'NONE') where plan_id = :plan";
        if (count(sql, planId, issued) == 0 && !exists(planId)) {
            jdbc.sql("insert into plan_tally (plan_id, jurisdiction_id, plan_issued, waiting, under_way, done,"
                            + " without_light) select id, jurisdiction_id, :issued, 0, 0, 0, 0 from plan"
                            + " where id = :plan")
                    .param("issued", issued)
                    .param("plan", planId)
                    .update();
            count(sql, planId, issued);
        }
    }

    private int count(String sql, long planId, boolean issued) {
        return jdbc.sql(sql).param("issued", issued).param("plan", planId).update();
    }

    private boolean exists(long planId) {
        return jdbc.sql("select count(*) from plan_tally where plan_id = :plan")
                        .param("plan", planId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Works out the dates of these tasks. They must be locked. */
    void settle(List<Long> taskIds) {
        inChunks(taskIds, chunk -> {
            Map<Long, Map<Standing, Integer>> changes = new HashMap<>();
            standings(chunk, changes, -1);
            write(chunk);
            standings(chunk, changes, 1);
            changes.forEach(this::tally);
        });
    }

    private void write(List<Long> taskIds) {
        STATEMENTS.forEach(sql -> jdbc.sql(sql).param("tasks", taskIds).update());
    }

    private void standings(List<Long> taskIds, Map<Long, Map<Standing, Integer>> changes, int by) {
        jdbc.sql("select plan_id, standing from task where id in (:tasks) for update")
                .param("tasks", taskIds)
                .query(row -> {
                    changes.computeIfAbsent(row.getLong("plan_id"), ignored -> new HashMap<>())
                            .merge(Standing.valueOf(row.getString("standing")), by, Integer::sum);
                });
    }

    /** The last row that a transaction takes, for others of the plan wait for it. */
    private void tally(long planId, Map<Standing, Integer> changes) {
        if (changes.values().stream().allMatch(change -> change == 0)) {
            return;
        }
        jdbc.sql("update plan_tally set waiting = waiting + :waiting, under_way = under_way + :underWay,"
                        + " done = done + :done, without_light = without_light + :none where plan_id = :plan")
                .param("waiting", changes.getOrDefault(Standing.WAITING, 0))
                .param("underWay", changes.getOrDefault(Standing.UNDER_WAY, 0))
                .param("done", changes.getOrDefault(Standing.DONE, 0))
                .param("none", changes.getOrDefault(Standing.NONE, 0))
                .param("plan", planId)
                .update();
    }

    private static void inChunks(List<Long> all, java.util.function.Consumer<List<Long>> work) {
        for (int from = 0; from < all.size(); from += CHUNK) {
            work.accept(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
    }
}
