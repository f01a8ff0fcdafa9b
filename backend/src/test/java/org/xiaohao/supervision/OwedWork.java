package org.xiaohao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiaohao.supervision.LadderModel.Owed;
import org.xiaohao.testing.IssuedPlan;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestJurisdiction;

/** 29 tasks of 37 units that report each quarter, some late, some never: what is owed, and what becomes of it. */
final class OwedWork {

    private static final int TASKS = 29;
    private static final int UNITS = 37;

    private final JdbcTemplate jdbc;
    private final PlanFixture plans;
    private final Random random;

    OwedWork(JdbcTemplate jdbc, PlanFixture plans, Random random) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.random = random;
    }

    /** @param days the tasks are due within so many days from {@code firstDue} on */
    IssuedPlan issue(TestJurisdiction here, LocalDate firstDue, int days) {
        String[] units = IntStream.range(0, UNITS).mapToObj(unit -> "单位" + unit).toArray(String[]::new);
        PlanFixture.Draft draft = plans.plan(here);
        for (int task = 0; task < TASKS; task++) {
            String lead = units[task % UNITS];
            String[] others = IntStream.range(0, UNITS)
                    .filter(unit -> !units[unit].equals(lead))
                    .mapToObj(unit -> units[unit])
                    .toArray(String[]::new);
            LocalDate due = firstDue.plusDays(random.nextInt(days));
            draft.task(
                    Integer.toString(task + 1),
                    named -> named.lead(lead).responsible(others).due(due));
        }
        return draft.issue();
    }

    /** Reports and tasks with what will become of them. A closed task owes no reports, so tasks here stay open. */
    List<Owed> of(IssuedPlan plan) {
        List<Owed> owed = new ArrayList<>();
        jdbc.query(
                "select r.assignment_id, r.period_id, r.due_date from period_report r where r.plan_id = ?"
                        + " order by r.assignment_id, r.due_date",
                row -> {
                    owed.add(fate(
                            row.getLong("assignment_id"),
                            row.getLong("period_id"),
                            row.getObject("due_date", LocalDate.class)));
                },
                plan.id());
        assertThat(owed).hasSize(TASKS * UNITS * 4);
        jdbc.query(
                "select a.id, t.due_date from task t join assignment a on a.task_id = t.id and a.primary_lead = true"
                        + " where t.plan_id = ? order by t.position",
                row -> {
                    owed.add(fate(row.getLong("id"), 0, row.getObject("due_date", LocalDate.class)));
                },
                plan.id());
        return owed;
    }

    private Owed fate(long part, long period, LocalDate due) {
        int lot = random.nextInt(100);
        LocalDate done =
                lot < 70 ? due.minusDays(random.nextInt(25)) : lot < 92 ? due.plusDays(1 + random.nextInt(20)) : null;
        LocalDate answered = random.nextInt(5) == 0 ? due.plusDays(2 + random.nextInt(4)) : null;
        return new Owed(part, period, due, done, answered);
    }

    static Map<LocalDate, List<Owed>> byDay(List<Owed> owed, boolean done) {
        Map<LocalDate, List<Owed>> byDay = new HashMap<>();
        owed.forEach(one -> {
            LocalDate day = done ? one.doneOn() : one.answeredOn();
            if (day != null) {
                byDay.computeIfAbsent(day, ignored -> new ArrayList<>()).add(one);
            }
        });
        return byDay;
    }

    void finish(LocalDate today, List<Owed> done) {
        jdbc.batchUpdate(
                "update period_report set owed_on = null, reported_at = ? where assignment_id = ? and period_id = ?",
                done.stream()
                        .filter(one -> one.period() != 0)
                        .map(one -> new Object[] {today.atStartOfDay(), one.part(), one.period()})
                        .toList());
        jdbc.batchUpdate(
                "update task set standing = 'DONE' where id = (select task_id from assignment where id = ?)",
                done.stream()
                        .filter(one -> one.period() == 0)
                        .map(one -> new Object[] {one.part()})
                        .toList());
    }

    void answer(LocalDate today, List<Owed> answered) {
        jdbc.batchUpdate(
                "update reminder set answered_at = ?, answer = 'x' where assignment_id = ?"
                        + " and coalesce(period_id, 0) = ? and answered_at is null",
                answered.stream()
                        .map(one -> new Object[] {today.atTime(20, 0), one.part(), one.period()})
                        .toList());
    }
}
