package org.xiaohao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xiaohao.testing.TestDatabase;

/** A database of the version that worked the lights out from the rows shows the same lights by its stored dates. */
@Tag("database")
@Tag("slow")
class LightMigrationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 23);
    private static final LightDays DAYS = new LightDays(TODAY, TODAY.plusDays(15), TODAY.plusDays(5));
    private static final List<String> PLANS = List.of("DRAFT", "ISSUED", "CLOSED", "ARCHIVED", "ISSUED");

    private static final String OF_TASK = """
            case
              when t.state = 'CLOSED' then 'DONE'
              when t.state in ('SUSPENDED', 'CANCELLED') then null
              when t.due_date < :today or exists (
                select 1 from period_report r join assignment la on la.id = r.assignment_id
                where r.task_id = t.id and r.due_date < :today and r.reported_at is null and r.waived_at is null
                  and la.role = 'LEAD'
                  and la.state in ('PENDING', 'IN_PROGRESS', 'SUBMITTED')) then 'OVERDUE'
              when t.due_date <= :soon or exists (
                select 1 from period_report r join assignment la on la.id = r.assignment_id
                where r.task_id = t.id and r.due_date <= :reportSoon and r.reported_at is null
                  and r.waived_at is null and la.role = 'LEAD'
                  and la.state in ('PENDING', 'IN_PROGRESS', 'SUBMITTED')) then 'DUE_SOON'
              when exists (
                select 1 from assignment la
                where la.task_id = t.id and la.primary_lead = true and la.state = 'PENDING') then 'NOT_STARTED'
              else 'NORMAL'
            end""";

    private static final String OF_PART = """
            case
              when t.state = 'CLOSED' or a.state in ('COMPLETED', 'NOT_APPLICABLE', 'UNREPORTED') then 'DONE'
              when t.state in ('SUSPENDED', 'CANCELLED') then null
              when t.due_date < :today or exists (
                select 1 from period_report r where r.assignment_id = a.id and r.due_date < :today
                  and r.reported_at is null and r.waived_at is null) then 'OVERDUE'
              when t.due_date <= :soon or exists (
                select 1 from period_report r where r.assignment_id = a.id and r.due_date <= :reportSoon
                  and r.reported_at is null and r.waived_at is null) then 'DUE_SOON'
              when a.state = 'PENDING' then 'NOT_STARTED'
              else 'NORMAL'
            end""";

    private final Random random = new Random(7);
    private final JdbcClient jdbc;
    private final DataSource source;

    LightMigrationTest() throws Exception {
        DataSource empty = TestDatabase.empty();
        flyway(empty, "9").migrate();
        source = new SingleConnectionDataSource(empty.getConnection(), true);
        jdbc = JdbcClient.create(source);
        jdbc.sql(TestDatabase.isMySql() ? "SET FOREIGN_KEY_CHECKS = 0" : "SET REFERENTIAL_INTEGRITY FALSE")
                .update();
    }

    private static Flyway flyway(DataSource source, String target) {
        return Flyway.configure()
                .dataSource(source)
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + (TestDatabase.isMySql() ? "mysql" : "h2"))
                .target(target)
                .load();
    }

    @Test
    void everyTaskAndPartShowsTheLightThatItShowed() {
        for (int plan = 0; plan < PLANS.size(); plan++) {
            plan(plan + 1, PLANS.get(plan));
        }
        Map<Long, String> tasks = lights("select t.id, " + OF_TASK + " as light from task t join plan p on p.id ="
                + " t.plan_id where p.state <> 'DRAFT'");
        Map<Long, String> parts =
                lights("select a.id, " + OF_PART + " as light from assignment a join task t on t.id = a.task_id");
        assertThat(tasks.values()).contains("OVERDUE", "DUE_SOON", "NOT_STARTED", "NORMAL", "DONE", "none");
        flyway(source, "latest").migrate();
        assertThat(lights("select x.id, " + LightRule.LIGHT + " as light from task x join plan p on p.id = x.plan_id"
                        + " where p.state <> 'DRAFT'"))
                .isEqualTo(tasks);
        assertThat(lights("select x.id, " + LightRule.LIGHT + " as light from assignment x"))
                .isEqualTo(parts);
        StoredDates stored = new StoredDates(jdbc);
        for (int plan = 0; plan < PLANS.size(); plan++) {
            if (!PLANS.get(plan).equals("DRAFT")) {
                stored.assertTrue(plan + 1);
            }
        }
        assertThat(jdbc.sql("select count(*) from task where plan_id = 1 and standing <> 'NONE'")
                        .query(Long.class)
                        .single())
                .as("tasks of a draft that show a light")
                .isZero();
    }

    private Map<Long, String> lights(String sql) {
        Map<Long, String> lights = new TreeMap<>();
        jdbc.sql(sql).params(DAYS.values()).query(row -> {
            String light = row.getString("light");
            lights.put(row.getLong("id"), light == null ? "none" : light);
        });
        return lights;
    }

    private void plan(long plan, String state) {
        jdbc.sql(
                        "insert into plan (id, version, jurisdiction_id, kind, title, document_number, issuer, plan_year, state,"
                                + " reporting_cycle, default_due_date, created_by, created_at) values (:id, 0, 1, 'WORK_PLAN',"
                                + " '', '', '', 2026, :state, 'QUARTER', '2026-11-30', 0, '2026-01-01 00:00:00')")
                .param("id", plan)
                .param("state", state)
                .update();
        for (int task = 1; task <= 60; task++) {
            task(plan, plan * 1000 + task, !state.equals("DRAFT"));
        }
    }

    private void task(long plan, long id, boolean issued) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", id);
        values.put("plan", plan);
        values.put("due", random.nextInt(5) == 0 ? null : day());
        values.put(
                "state",
                issued
                        ? pick(List.of("OPEN", "OPEN", "OPEN", "IN_REVIEW", "CLOSED", "SUSPENDED", "CANCELLED"))
                        : "OPEN");
        jdbc.sql("insert into task (id, version, jurisdiction_id, plan_id, position, number, title, body, source_start,"
                        + " source_end, due_date, due_date_text, long_term, state, state_reason) values (:id, 0, 1, :plan,"
                        + " 1, '1', '', '', 0, 0, :due, '', false, :state, '')")
                .params(values)
                .update();
        for (int part = 0; issued && part < 3; part++) {
            part(plan, id, id * 10 + part, part);
        }
    }

    private void part(long plan, long task, long id, int position) {
        jdbc.sql(
                        "insert into assignment (id, version, jurisdiction_id, plan_id, task_id, org_unit_id, role, primary_lead,"
                                + " position, state, not_applicable_reason, return_reason) values (:id, 0, 1, :plan, :task, :unit,"
                                + " :role, :primary, :unit, :state, '', '')")
                .param("id", id)
                .param("plan", plan)
                .param("task", task)
                .param("unit", position + 1)
                .param("role", position < 2 ? "LEAD" : "RESPONSIBLE")
                .param("primary", position == 0)
                .param(
                        "state",
                        pick(List.of(
                                "PENDING", "IN_PROGRESS", "IN_PROGRESS", "SUBMITTED", "COMPLETED", "NOT_APPLICABLE")))
                .update();
        for (int period = 1; period <= 3; period++) {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("id", id * 10 + period);
            values.put("plan", plan);
            values.put("task", task);
            values.put("part", id);
            values.put("unit", position + 1);
            values.put("period", period);
            values.put("due", day());
            values.put("reported", random.nextInt(4) == 0 ? null : "2026-04-01 00:00:00");
            values.put("waived", random.nextInt(5) == 0 ? "2026-04-02 00:00:00" : null);
            jdbc.sql("insert into period_report (id, version, jurisdiction_id, plan_id, task_id, assignment_id,"
                            + " org_unit_id, period_id, due_date, reported_at, waived_at) values (:id, 0, 1, :plan, :task,"
                            + " :part, :unit, :period, :due, :reported, :waived)")
                    .params(values)
                    .update();
        }
    }

    private String day() {
        return TODAY.plusDays(random.nextInt(-10, 60)).toString();
    }

    private <T> T pick(List<T> among) {
        return new ArrayList<>(among).get(random.nextInt(among.size()));
    }
}
