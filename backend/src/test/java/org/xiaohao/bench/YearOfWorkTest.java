package org.xiaohao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.BulkPlans;
import org.xiaohao.testing.MutableClock;

/** What the bench measures on is what the application would have written. */
@BackendTest
@TestPropertySource(properties = "xiaohao.test.database-of=YearOfWorkTest")
@EnabledIf("org.xiaohao.testing.TestDatabase#isMySql")
class YearOfWorkTest {

    private static final List<String> DATED = List.of(
            "select id, standing, due_date, report_due, next_due, plan_issued from task order by id",
            "select id, standing, due_date, report_due, next_due, plan_issued from assignment order by id",
            "select id, owed_on, plan_issued from period_report order by id",
            "select * from plan_tally order by plan_id");

    private final DataSource database;
    private final JdbcClient jdbc;
    private final BulkPlans bulk;
    private final MutableClock clock;

    @Autowired
    YearOfWorkTest(DataSource database, JdbcClient jdbc, BulkPlans bulk, MutableClock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.clock = clock;
    }

    @Test
    void theDatesBehindTheLightsAreThoseThatFollowFromItsRows() throws SQLException {
        try (var connection = database.getConnection()) {
            new YearOfWork(connection, clock.today()).write(Shape.of(1_600));
        }

        assertThat(count("task")).isEqualTo(1_600);
        assertThat(count("assignment")).isEqualTo(3_840);
        assertThat(count("progress_entry")).isEqualTo(5_920);
        assertThat(count("task where standing in ('WAITING', 'UNDER_WAY') and next_due < date '" + clock.today() + "'"))
                .isEqualTo(400);
        List<List<Map<String, Object>>> written = DATED.stream().map(this::rows).toList();
        bulk.ready();
        assertThat(DATED.stream().map(this::rows).toList()).isEqualTo(written);
    }

    private List<Map<String, Object>> rows(String sql) {
        return jdbc.sql(sql).query().listOfRows();
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
