package org.xiaohao.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts many issued plans into the database in a few seconds, past the services. Of twenty tasks one is past its due
 * date, one misses a report of its lead, one falls due within days, one is not received, two are closed, and fourteen
 * are as they should be. Each has a lead, a responsible unit, and two quarters to report on.
 */
@TestComponent
public class BulkPlans {

    private static final AtomicLong NEXT_ID = new AtomicLong(1_000_000_000L);
    private static final String DIGIT = "(select 0 as d union all select 1 union all select 2 union all select 3"
            + " union all select 4 union all select 5 union all select 6 union all select 7 union all select 8"
            + " union all select 9)";
    private static final String NUMBERS =
            "(select d1.d + 10 * d2.d + 100 * d3.d + 1000 * d4.d + 10000 * d5.d as n from "
                    + DIGIT + " d1 cross join " + DIGIT + " d2 cross join " + DIGIT + " d3 cross join " + DIGIT
                    + " d4 cross join " + DIGIT + " d5)";

    private final JdbcClient jdbc;
    private final MutableClock clock;
    private final TransactionTemplate transaction;

    BulkPlans(JdbcClient jdbc, MutableClock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Issues plans of this size; {@link #ready} is called when all are there.
     *
     * @return their ids
     */
    public List<Long> issue(TestJurisdiction place, int plans, int tasksEach, int units) {
        long base = NEXT_ID.getAndAdd(1_000_000_000L);
        long[] unitIds =
                LongStream.range(0, units).map(n -> place.unit("局" + n)).toArray();
        transaction.executeWithoutResult(status -> {
            plans(base, place.id(), plans);
            tasks(base, place.id(), plans, tasksEach);
            for (int unit = 0; unit < units; unit++) {
                parts(base, unitIds[unit], unit, units);
            }
            reports(base);
        });
        return LongStream.range(0, plans).mapToObj(n -> base + n).toList();
    }

    /** Works out the dates behind the lights as the migration does for rows that were there before. */
    public void ready() {
        transaction.executeWithoutResult(status -> fillDates());
        if (TestDatabase.isMySql()) {
            jdbc.sql("analyze table plan, section, task, assignment, period_report, reporting_period, plan_tally,"
                            + " org_unit")
                    .query()
                    .listOfRows();
        }
    }

    private void plans(long base, long jurisdiction, int plans) {
        run("insert into plan (id, version, jurisdiction_id, kind, title, document_number, issuer, plan_year, state,"
                + " reporting_cycle, default_due_date, created_by, created_at) select " + base + " + x.n, 0, "
                + jurisdiction + ", 'WORK_PLAN', concat('方案', x.n), '', '', 2026, 'ISSUED', 'QUARTER', '2026-11-30', 0,"
                + " '2026-01-05 00:00:00' from " + NUMBERS + " x where x.n < " + plans);
        LocalDate today = clock.today();
        for (int quarter = 1; quarter <= 2; quarter++) {
            LocalDate due = quarter == 1 ? today.minusDays(70) : today.plusDays(20);
            run("insert into reporting_period (id, version, plan_id, sequence_number, start_date, end_date, due_date)"
                    + " select p.id + " + quarter * 10_000 + ", 0, p.id, " + quarter + ", '" + due.minusDays(100)
                    + "', '" + due.minusDays(10) + "', '" + due + "' from plan p where p.id between " + base + " and "
                    + (base + 9_999));
        }
    }

    private void tasks(long base, long jurisdiction, int plans, int tasksEach) {
        LocalDate today = clock.today();
        run("insert into task (id, version, jurisdiction_id, plan_id, position, number, title, body, source_start,"
                + " source_end, due_date, original_due_date, due_date_source, due_date_text, long_term, state,"
                + " state_reason, closed_at) select " + base + " + 100000 + x.n, 0, " + jurisdiction + ", " + base
                + " + floor(x.n / " + tasksEach + "), mod(x.n, " + tasksEach + ") + 1, cast(mod(x.n, " + tasksEach
                + ") + 1 as char(8)), concat('事项', x.n), '', 0, 0, y.due, y.due, 'TEXT', '', false,"
                + " case when mod(x.n, 20) < 2 then 'CLOSED' else 'OPEN' end, '',"
                + " case when mod(x.n, 20) < 2 then '2026-05-01 00:00:00' end from (select n, mod(n, 20) as kind from "
                + NUMBERS + " z where n < " + plans * tasksEach + ") x join (select 2 as kind, date '"
                + today.minusDays(8) + "' as due union all select 3, date '" + today.plusDays(9)
                + "' union all select 4, date '" + today.plusDays(150) + "') y"
                + " on y.kind = case when x.kind in (2, 3) then x.kind else 4 end");
    }

    private void parts(long base, long unitId, int unit, int units) {
        for (int role = 0; role < 2; role++) {
            run(
                    "insert into assignment (id, version, jurisdiction_id, plan_id, task_id, org_unit_id, role, primary_lead,"
                            + " position, state, received_at, completed_at, not_applicable_reason, return_reason) select t.id + "
                            + (role + 1) * 100_000 + ", 0, t.jurisdiction_id, t.plan_id, t.id, " + unitId + ", '"
                            + (role == 0 ? "LEAD" : "RESPONSIBLE") + "', " + (role == 0) + ", " + (role + 1)
                            + ", case when t.state = 'CLOSED' then 'COMPLETED' when mod(t.id, 20) = 5 then 'PENDING'"
                            + " else 'IN_PROGRESS' end, null, null, '', '' from task t where t.id between "
                            + (base + 100_000)
                            + " and " + (base + 199_999) + " and mod(t.id + " + role + ", " + units + ") = " + unit);
        }
    }

    private void reports(long base) {
        run("insert into period_report (id, version, jurisdiction_id, plan_id, task_id, assignment_id, org_unit_id,"
                + " period_id, due_date, reported_at, waived_at) select a.id + p.sequence_number * 1000000, 0,"
                + " a.jurisdiction_id, a.plan_id, a.task_id, a.id, a.org_unit_id, p.id, p.due_date,"
                + " case when p.sequence_number = 1 and (mod(a.task_id, 20) <> 6 or a.role <> 'LEAD')"
                + " then '2026-04-01 00:00:00' end, case when a.state = 'COMPLETED' and p.sequence_number = 2"
                + " then '2026-05-01 00:00:00' end from assignment a join reporting_period p on p.plan_id = a.plan_id"
                + " where a.id between " + (base + 200_000) + " and " + (base + 399_999));
    }

    private void fillDates() {
        run("delete from plan_tally");
        Arrays.stream(migration().split(";\\s*\n"))
                .map(statement -> statement.replaceAll("(?m)^--.*$", "").strip())
                .filter(statement -> statement.startsWith("UPDATE") || statement.startsWith("INSERT"))
                .forEach(this::run);
    }

    private static String migration() {
        try {
            return new ClassPathResource("db/migration/common/V013__dates_behind_lights.sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
