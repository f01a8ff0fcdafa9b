package org.xiaohao.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xiaohao.testing.TestDatabase;

/** A database of the version before gets its entries in force, and owes nothing that nobody can report any more. */
@Tag("database")
@Tag("slow")
class EntryInForceMigrationTest {

    private static final String NOON = "2026-07-0%d 12:00:00";

    private JdbcClient jdbc;
    private Flyway flyway;

    @BeforeEach
    void aDatabaseOfTheVersionBefore() throws Exception {
        DataSource empty = TestDatabase.empty();
        flyway(empty, "9").migrate();
        SingleConnectionDataSource one = new SingleConnectionDataSource(empty.getConnection(), true);
        jdbc = JdbcClient.create(one);
        jdbc.sql(TestDatabase.isMySql() ? "SET FOREIGN_KEY_CHECKS = 0" : "SET REFERENTIAL_INTEGRITY FALSE")
                .update();
        flyway = flyway(one, "10");
        period(1);
        part(10, "IN_PROGRESS");
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

    private void period(long id) {
        insert(
                "reporting_period",
                Map.of(
                        "id",
                        id,
                        "version",
                        0,
                        "plan_id",
                        1,
                        "sequence_number",
                        id,
                        "start_date",
                        "2026-04-01",
                        "end_date",
                        "2026-06-30",
                        "due_date",
                        "2026-07-10"));
    }

    private void part(long id, String state) {
        insert(
                "assignment",
                Map.of(
                        "id",
                        id,
                        "version",
                        0,
                        "jurisdiction_id",
                        1,
                        "plan_id",
                        1,
                        "task_id",
                        id,
                        "org_unit_id",
                        1,
                        "role",
                        "RESPONSIBLE",
                        "primary_lead",
                        false,
                        "position",
                        1));
        jdbc.sql("update assignment set state = :state, completed_at = :at where id = :id")
                .param("state", state)
                .param("at", "COMPLETED".equals(state) ? NOON.formatted(9) : null)
                .param("id", id)
                .update();
    }

    private void insert(String table, Map<String, Object> values) {
        Map<String, Object> all = new java.util.TreeMap<>(values);
        if (table.equals("assignment")) {
            all.putAll(Map.of("state", "", "not_applicable_reason", "", "return_reason", ""));
        }
        jdbc.sql("insert into " + table + " (" + String.join(", ", all.keySet()) + ") values (:"
                        + String.join(", :", all.keySet()) + ")")
                .params(all)
                .update();
    }

    private void entry(long id, long part, int revision, String state) {
        Map<String, Object> row = new java.util.HashMap<>(Map.of(
                "id",
                id,
                "version",
                0,
                "jurisdiction_id",
                1,
                "plan_id",
                1,
                "task_id",
                part,
                "assignment_id",
                part,
                "org_unit_id",
                1,
                "period_id",
                1,
                "revision",
                revision,
                "state",
                state));
        row.putAll(Map.of(
                "content",
                "x",
                "problem",
                "",
                "next_step",
                "",
                "part_done",
                false,
                "author_id",
                1,
                "saved_at",
                NOON.formatted(1),
                "return_reason",
                "",
                "decided_at",
                NOON.formatted(revision)));
        insert("progress_entry", row);
    }

    private void report(long id, long part, boolean reported) {
        insert(
                "period_report",
                Map.of(
                        "id",
                        id,
                        "version",
                        0,
                        "jurisdiction_id",
                        1,
                        "plan_id",
                        1,
                        "task_id",
                        part,
                        "assignment_id",
                        part,
                        "org_unit_id",
                        1,
                        "period_id",
                        1,
                        "due_date",
                        "2026-07-10"));
        jdbc.sql("update period_report set reported_at = :at where id = :id")
                .param("at", reported ? NOON.formatted(1) : null)
                .param("id", id)
                .update();
    }

    private record Report(
            LocalDate dueDate,
            @Nullable LocalDateTime reportedAt,
            @Nullable LocalDateTime returnedAt,
            @Nullable LocalDateTime waivedAt) {}

    private Report report(long part) {
        return jdbc.sql("select * from period_report where assignment_id = :part")
                .param("part", part)
                .query((row, index) -> new Report(
                        row.getObject("due_date", LocalDate.class),
                        row.getObject("reported_at", LocalDateTime.class),
                        row.getObject("returned_at", LocalDateTime.class),
                        row.getObject("waived_at", LocalDateTime.class)))
                .single();
    }

    private List<Long> inForce() {
        return jdbc.sql("select id from progress_entry where in_force = true order by id")
                .query(Long.class)
                .list();
    }

    @Test
    void theNewestApprovedRevisionIsInForceAndAReturnedCorrectionLeavesTheEarlierOne() {
        entry(1, 10, 1, "APPROVED");
        entry(2, 10, 2, "APPROVED");
        entry(3, 10, 3, "DRAFT");
        report(101, 10, true);
        part(11, "IN_PROGRESS");
        entry(4, 11, 1, "APPROVED");
        entry(5, 11, 2, "RETURNED");
        report(102, 11, false);

        flyway.migrate();

        assertThat(inForce()).containsExactly(2L, 4L);
        assertThat(report(11).reportedAt()).isEqualTo(LocalDateTime.of(2026, 7, 1, 12, 0));
        assertThat(report(11).returnedAt()).isNull();
    }

    @Test
    void whatTheOfficeReturnedIsMarkedAndWhatTheHeadReturnedIsNot() {
        entry(1, 10, 1, "RETURNED");
        report(101, 10, false);
        insert(
                "trail_entry",
                Map.of(
                        "id",
                        1,
                        "jurisdiction_id",
                        1,
                        "task_id",
                        10,
                        "actor_name",
                        "x",
                        "occurred_at",
                        NOON.formatted(2),
                        "kind",
                        "PROGRESS_RETURNED",
                        "content",
                        "",
                        "reference_id",
                        1));
        part(11, "IN_PROGRESS");
        entry(2, 11, 1, "RETURNED");
        report(102, 11, false);

        flyway.migrate();

        assertThat(report(10).returnedAt()).isEqualTo(LocalDateTime.of(2026, 7, 2, 12, 0));
        assertThat(report(11).returnedAt()).isNull();
    }

    @Test
    void anEndedPartOwesNothingAndAnEntryThatWaitsCanBeApproved() {
        part(11, "COMPLETED");
        report(101, 11, false);
        entry(1, 10, 1, "SUBMITTED");

        flyway.migrate();

        assertThat(report(11).waivedAt()).isEqualTo(LocalDateTime.of(2026, 7, 9, 12, 0));
        assertThat(report(10).dueDate()).isEqualTo(LocalDate.of(2026, 7, 10));
        assertThat(report(10).reportedAt()).isNull();
    }
}
