package org.xiaohao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.xiaohao.shared.Ids;
import org.xiaohao.testing.MutableClock;
import org.xiaohao.testing.TestDatabase;

/** What was sealed cannot be changed, taken away or added to without being noticed. */
@Tag("database")
@Tag("slow")
class TrailSealTest {

    private final MutableClock clock = new MutableClock();
    private final List<String> report = new ArrayList<>();
    private JdbcClient jdbc;
    private TrailSealing sealing;

    @BeforeEach
    void aTrailWithTwoSeals() {
        DataSource database = TestDatabase.empty();
        Flyway.configure()
                .dataSource(database)
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + (TestDatabase.isMySql() ? "mysql" : "h2"))
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        sealing = new TrailSealing(new JdbcTemplate(database), new DataSourceTransactionManager(database), clock);
        row("甲");
        row("乙");
        sealing.seal();
        clock.advance(Duration.ofMinutes(5));
        row("丙");
        sealing.seal();
    }

    @Test
    void whatNobodyTouchedIsAsItWasSealed() {
        assertThat(verify(null)).isTrue();
        assertThat(report.getFirst()).startsWith("Newest seal 2 of 2026-06-23T01:05Z over 1 rows: 2:");
        assertThat(report.getLast()).isEqualTo("0 rows wait for the next seal");
    }

    @Test
    void rowsThatComeLaterWaitForTheNextSeal() {
        row("丁");
        assertThat(verify(null)).isTrue();
        assertThat(report.getLast()).isEqualTo("1 rows wait for the next seal");
        sealing.seal();
        sealing.seal();
        assertThat(verify(null)).isTrue();
        assertThat(jdbc.sql("select count(*) from audit_seal")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void aChangedWordIsNoticed() {
        jdbc.sql("update audit_entry set detail = '丙丙' where detail = '丙'").update();
        assertThat(verify(null)).isFalse();
        assertThat(report).anyMatch(line -> line.startsWith("CHANGED       a row under seal 2"));
    }

    @Test
    void aValueThatMovedIntoTheNextColumnIsNoticed() {
        jdbc.sql("update audit_entry set display_name = concat(display_name, username), username = ''"
                        + " where detail = '甲'")
                .update();
        assertThat(verify(null)).isFalse();
    }

    @Test
    void aRowThatWasTakenAwayIsNoticed() {
        jdbc.sql("delete from audit_entry where detail = '甲'").update();
        assertThat(verify(null)).isFalse();
        assertThat(report).contains("OTHER ROWS    1 instead of 2 under seal 1");
    }

    @Test
    void aRowThatWasPutInForADayLongAgoIsNoticed() {
        row(
                "戊",
                clock.instant()
                        .minus(Duration.ofDays(30))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDateTime());
        sealing.seal();
        assertThat(verify(null)).isFalse();
        assertThat(report).anyMatch(line -> line.startsWith("ADDED LATER"));
    }

    @Test
    void aChainThatWasMadeAnewLacksTheSealThatWasKeptOutside() {
        verify(null);
        String kept = report.getFirst().replaceFirst(".*: ", "");
        assertThat(verify(kept)).isTrue();

        jdbc.sql("delete from audit_seal_entry").update();
        jdbc.sql("delete from audit_seal").update();
        jdbc.sql("delete from audit_entry where detail = '甲'").update();
        sealing.seal();

        assertThat(verify(null)).isTrue();
        assertThat(verify(kept)).isFalse();
        assertThat(report).anyMatch(line -> line.startsWith("NO SUCH SEAL"));
    }

    @Test
    void aSealThatWasTakenAwayIsNoticed() {
        jdbc.sql("delete from audit_seal_entry where seal_number = 1").update();
        jdbc.sql("delete from audit_seal where seal_number = 1").update();
        assertThat(verify(null)).isFalse();
        assertThat(report).anyMatch(line -> line.startsWith("SEAL MISSING"));
    }

    private boolean verify(@org.jspecify.annotations.Nullable String known) {
        report.clear();
        return new TrailProof(jdbc, report::add).run(known);
    }

    private void row(String detail) {
        row(detail, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private void row(String detail, LocalDateTime at) {
        jdbc.sql("""
                        insert into audit_entry (id, username, display_name, occurred_at, action, subject_type, detail,
                          outcome)
                        values (:id, 'office', '法治办', :at, 'plan.issue', 'Plan', :detail, 'SUCCESS')""")
                .param("id", Ids.next())
                .param("at", at)
                .param("detail", detail)
                .update();
    }
}
