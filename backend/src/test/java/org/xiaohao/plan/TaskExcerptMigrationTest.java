package org.xiaohao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xiaohao.testing.TestDatabase;

/** Tasks of the version before get their words of the document, also behind characters of two UTF-16 units. */
@Tag("database")
class TaskExcerptMigrationTest {

    private static final String TEXT = "\uD840\uDC0B镇。1.整理。\n2.\uD840\uDC0B公开。";

    @Test
    void eachTaskGetsTheWordsOfItsPlace() throws SQLException {
        DataSource empty = TestDatabase.empty();
        flyway(empty, "10").migrate();
        try (Connection connection = empty.getConnection()) {
            DataSource one = new SingleConnectionDataSource(connection, true);
            JdbcClient jdbc = JdbcClient.create(one);
            jdbc.sql(TestDatabase.isMySql() ? "SET FOREIGN_KEY_CHECKS = 0" : "SET REFERENTIAL_INTEGRITY FALSE")
                    .update();
            jdbc.sql("insert into plan_source (plan_id, source_text) values (1, :text)")
                    .param("text", TEXT)
                    .update();
            task(jdbc, 1, TEXT.indexOf("1."), TEXT.indexOf('\n'));
            task(jdbc, 2, TEXT.indexOf("2."), TEXT.length());
            task(jdbc, 3, 0, 0);

            flyway(one, "10.1").migrate();

            assertThat(jdbc.sql("select source_excerpt from task order by id")
                            .query(String.class)
                            .list())
                    .containsExactly("1.整理。", "2.\uD840\uDC0B公开。", "");
        }
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

    private static void task(JdbcClient jdbc, long id, int start, int end) {
        jdbc.sql("insert into task (id, version, jurisdiction_id, plan_id, position, number, title, body, source_start,"
                        + " source_end, due_date_text, long_term, state, state_reason)"
                        + " values (:id, 0, 1, 1, 1, '1', '', '', :start, :end, '', false, 'OPEN', '')")
                .param("id", id)
                .param("start", start)
                .param("end", end)
                .update();
    }
}
