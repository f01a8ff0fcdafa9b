package org.xiaohao.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Rows;
import org.xiaohao.supervision.LadderDays.Stretch;
import org.xiaohao.supervision.LadderStep.DueStep;

/** Which steps are due and not written yet, from the dates of the duties themselves; each stretch read by index. */
@Component
class LadderQueries {

    private static final String REPORTS = " from period_report x join task t on t.id = x.task_id"
            + " where x.jurisdiction_id = :jurisdiction and x.plan_issued = true and x.owed_on between :first and :last"
            + " and t.state <> 'IN_REVIEW'";

    private static final String REPORTS_LEFT = REPORTS + " and not exists (select 1 from ladder_step s where"
            + " s.assignment_id = x.assignment_id and s.occasion = x.period_id and s.step = :step)";

    private static final String TASKS = " from task t join assignment x on x.task_id = t.id and x.primary_lead = true"
            + " where t.jurisdiction_id = :jurisdiction and t.plan_issued = true and t.standing = :standing"
            + " and t.due_date between :first and :last and t.state <> 'IN_REVIEW'";

    /** A due date that was moved is another occasion. */
    private static final String TASKS_LEFT = TASKS + " and not exists (select 1"
            + " from ladder_step s where s.assignment_id = x.id and s.period_id is null and s.due_date = t.due_date"
            + " and s.step = :step)";

    private static final List<String> OPEN = List.of("WAITING", "UNDER_WAY");

    private final JdbcClient jdbc;
    private final Clock clock;

    LadderQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The jurisdictions whose present rules are followed. */
    List<Long> activeJurisdictions() {
        return jdbc.sql("select l.jurisdiction_id from ladder l where l.active = true and l.edition ="
                        + " (select max(m.edition) from ladder m where m.jurisdiction_id = l.jurisdiction_id)"
                        + " order by l.jurisdiction_id")
                .query(Long.class)
                .list();
    }

    /** The units for which a step is due, in the order of their ids. */
    Set<Long> units(long jurisdictionId, LadderDays days) {
        Set<Long> units = new TreeSet<>();
        for (ReminderKind step : ReminderKind.values()) {
            Stretch stretch = days.stretch(step);
            if (stretch != null) {
                units.addAll(
                        ask("select distinct x.org_unit_id" + REPORTS_LEFT, jurisdictionId, null, step, stretch, null)
                                .query(Long.class)
                                .list());
                for (String standing : OPEN) {
                    units.addAll(ask(
                                    "select distinct x.org_unit_id" + TASKS_LEFT,
                                    jurisdictionId,
                                    null,
                                    step,
                                    stretch,
                                    standing)
                            .query(Long.class)
                            .list());
                }
            }
        }
        return units;
    }

    /** The steps that are due for one unit, the earliest day first. */
    List<DueStep> due(long jurisdictionId, long unitId, LadderDays days) {
        List<DueStep> due = new ArrayList<>();
        for (ReminderKind step : ReminderKind.values()) {
            Stretch stretch = days.stretch(step);
            if (stretch == null) {
                continue;
            }
            due.addAll(ask(
                            "select x.plan_id, x.task_id, x.assignment_id, x.org_unit_id, x.period_id, x.owed_on as due"
                                    + REPORTS_LEFT + " and x.org_unit_id = :unit order by x.owed_on, x.task_id",
                            jurisdictionId,
                            unitId,
                            step,
                            stretch,
                            null)
                    .query((row, index) -> new DueStep(
                            step,
                            row.getLong("plan_id"),
                            row.getLong("task_id"),
                            row.getLong("assignment_id"),
                            row.getLong("org_unit_id"),
                            row.getLong("period_id"),
                            row.getObject("due", LocalDate.class)))
                    .list());
            for (String standing : OPEN) {
                due.addAll(ask(
                                "select t.plan_id, t.id as task_id, x.id as assignment_id, x.org_unit_id, t.due_date as due"
                                        + TASKS_LEFT + " and x.org_unit_id = :unit order by t.due_date, t.id",
                                jurisdictionId,
                                unitId,
                                step,
                                stretch,
                                standing)
                        .query((row, index) -> new DueStep(
                                step,
                                row.getLong("plan_id"),
                                row.getLong("task_id"),
                                row.getLong("assignment_id"),
                                row.getLong("org_unit_id"),
                                null,
                                row.getObject("due", LocalDate.class)))
                        .list());
            }
        }
        return due;
    }

    /** What is owed and falls due within a stretch of days, whatever was done about it. */
    List<Duty> duties(long jurisdictionId, Stretch stretch) {
        List<Duty> duties = new ArrayList<>(within(
                        "select x.assignment_id, x.org_unit_id, x.period_id, x.owed_on as due" + REPORTS,
                        jurisdictionId,
                        stretch)
                .query(LadderQueries::duty)
                .list());
        for (String standing : OPEN) {
            duties.addAll(within(
                            "select x.id as assignment_id, x.org_unit_id, null as period_id, t.due_date as due" + TASKS,
                            jurisdictionId,
                            stretch)
                    .param("standing", standing)
                    .query(LadderQueries::duty)
                    .list());
        }
        return duties;
    }

    private JdbcClient.StatementSpec within(String sql, long jurisdictionId, Stretch stretch) {
        return jdbc.sql(sql)
                .param("jurisdiction", jurisdictionId)
                .param("first", stretch.first())
                .param("last", stretch.last());
    }

    private static Duty duty(ResultSet row, int index) throws SQLException {
        return new Duty(
                row.getLong("assignment_id"),
                row.getLong("org_unit_id"),
                Rows.id(row, "period_id"),
                row.getObject("due", LocalDate.class));
    }

    /** The steps that were written for what is still owed. */
    List<Taken> taken(long jurisdictionId) {
        return jdbc.sql("select s.assignment_id, s.occasion, s.step from ladder_step s join task t on t.id = s.task_id"
                        + " where s.jurisdiction_id = :jurisdiction and t.standing in ('WAITING', 'UNDER_WAY')")
                .param("jurisdiction", jurisdictionId)
                .query((row, index) -> new Taken(
                        row.getLong("assignment_id"),
                        row.getLong("occasion"),
                        ReminderKind.valueOf(row.getString("step"))))
                .list();
    }

    /**
     * Something owed, now or later.
     *
     * @param periodId the period of the report; null for the task itself
     */
    record Duty(long assignmentId, long orgUnitId, @Nullable Long periodId, LocalDate dueDate) {

        Taken taken(ReminderKind step) {
            return new Taken(assignmentId, LadderStep.occasion(periodId, dueDate), step);
        }
    }

    /** A step that was written. */
    record Taken(long assignmentId, long occasion, ReminderKind step) {}

    private JdbcClient.StatementSpec ask(
            String sql,
            long jurisdictionId,
            @Nullable Long unitId,
            ReminderKind step,
            Stretch stretch,
            @Nullable String standing) {
        JdbcClient.StatementSpec asked = jdbc.sql(sql)
                .param("jurisdiction", jurisdictionId)
                .param("step", step.name())
                .param("first", stretch.first())
                .param("last", stretch.last());
        if (unitId != null) {
            asked = asked.param("unit", unitId);
        }
        return standing == null ? asked : asked.param("standing", standing);
    }

    /**
     * What is put to the office and still late, by unit and day, as much as is listed at once.
     *
     * @param planId of which plan; null for all
     */
    List<LadderProposal> proposals(long jurisdictionId, @Nullable Long planId) {
        JdbcClient.StatementSpec asked = jdbc.sql(
                        "select s.id, s.plan_id, s.task_id, s.assignment_id, s.period_id, s.org_unit_id, s.step, s.why,"
                                + " s.due_date, t.number, t.title, u.short_name from ladder_step s"
                                + " join task t on t.id = s.task_id join org_unit u on u.id = s.org_unit_id"
                                + " left join period_report r on r.assignment_id = s.assignment_id and r.period_id = s.period_id"
                                + " where s.jurisdiction_id = :jurisdiction and s.outcome = 'PROPOSED' and s.settled_at is null"
                                + " and t.plan_issued = true and t.state <> 'IN_REVIEW' and ((s.period_id is not null"
                                + " and r.owed_on < :today) or (s.period_id is null and t.standing in ('WAITING', 'UNDER_WAY')"
                                + " and t.due_date = s.due_date))" + (planId == null ? "" : " and s.plan_id = :plan")
                                + " order by u.sort_order, u.id, s.due_date, s.id limit :most")
                .param("jurisdiction", jurisdictionId)
                .param("most", LadderService.MOST_PROPOSALS)
                .param("today", LocalDate.now(clock));
        return (planId == null ? asked : asked.param("plan", planId))
                .query((row, index) -> new LadderProposal(
                        row.getLong("id"),
                        row.getLong("plan_id"),
                        row.getLong("task_id"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getLong("org_unit_id"),
                        row.getString("short_name"),
                        new LateKey(row.getLong("assignment_id"), Rows.id(row, "period_id")),
                        ReminderKind.valueOf(row.getString("step")),
                        LadderProposal.Why.valueOf(row.getString("why")),
                        row.getObject("due_date", LocalDate.class)))
                .list();
    }

    /**
     * Settles what waits for the office.
     *
     * @param of the proposals
     * @return how many waited
     */
    int settle(long jurisdictionId, Collection<Long> of, long by) {
        return of.isEmpty()
                ? 0
                : jdbc.sql("update ladder_step set settled_at = :now, settled_by = :by, version = version + 1"
                                + " where jurisdiction_id = :jurisdiction and outcome = 'PROPOSED'"
                                + " and settled_at is null and id in (:ids)")
                        .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("by", by)
                        .param("jurisdiction", jurisdictionId)
                        .param("ids", of)
                        .update();
    }

    /** Settles what waits for the office, and says no more than how units have just been pressed for these things. */
    void settlePressed(long jurisdictionId, Set<LateKey> pressed, ReminderKind how, long by) {
        if (pressed.isEmpty()) {
            return;
        }
        List<Long> settled = new ArrayList<>();
        jdbc.sql("select id, assignment_id, period_id, step from ladder_step where jurisdiction_id = :jurisdiction"
                        + " and outcome = 'PROPOSED' and settled_at is null")
                .param("jurisdiction", jurisdictionId)
                .query(row -> {
                    LateKey key = new LateKey(row.getLong("assignment_id"), Rows.id(row, "period_id"));
                    ReminderKind step = ReminderKind.valueOf(row.getString("step"));
                    if (pressed.contains(key) && step.isNoStrongerThan(how)) {
                        settled.add(row.getLong("id"));
                    }
                });
        settle(jurisdictionId, settled, by);
    }
}
