package org.xiaohao.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.zaxxer.hikari.HikariDataSource;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

@Tag("slow")
class DatabaseTimeoutsTest {

    private static final String MYSQL = "XIAOHAO_TEST_MYSQL_URL";

    /** Nobody waits so long: it only ends a test that hangs. */
    private static final Duration FOR_EVER = Duration.ofMinutes(2);

    @Test
    void anAddressWithoutTimesGetsThem() {
        assertThat(limited("jdbc:mysql://db:3306/xiaohao", new MockEnvironment())
                        .getDataSourceProperties())
                .containsEntry("connectTimeout", "5000")
                .containsEntry("socketTimeout", "60000")
                .containsEntry("sessionVariables", "max_execution_time=30000,innodb_lock_wait_timeout=10");
    }

    @Test
    void whatAnAddressSaysStays() {
        assertThat(limited("jdbc:mysql://db/x?sockettimeout=7&connectTimeout=8", new MockEnvironment())
                        .getDataSourceProperties())
                .containsKey("sessionVariables")
                .doesNotContainKeys("socketTimeout", "connectTimeout");
        assertThat(limited("jdbc:h2:mem:x", new MockEnvironment()).getDataSourceProperties())
                .isEmpty();
    }

    @Test
    @EnabledIfEnvironmentVariable(named = MYSQL, matches = "jdbc:mysql:.*")
    void aTransactionThatReadsSaysNoMoreThanWhereItBeginsAndEnds() throws Exception {
        try (var pool = limited(System.getenv(MYSQL), new MockEnvironment());
                Connection connection = pool.getConnection()) {
            long before = settings(connection);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            query(connection, "select 1");
            connection.commit();
            connection.setAutoCommit(true);
            connection.setReadOnly(false);
            assertThat(settings(connection) - before).isEqualTo(2);
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = MYSQL, matches = "jdbc:mysql:.*")
    void aTransactionThatReadsMayStillNotWrite() throws Exception {
        try (var pool = limited(System.getenv(MYSQL), new MockEnvironment());
                Connection connection = pool.getConnection()) {
            connection.setReadOnly(true);
            try (var statement = connection.createStatement()) {
                assertThat(catchThrowable(() -> statement.executeUpdate("delete from mysql.no_such_table")))
                        .hasMessageContaining("read-only");
            }
        }
    }

    /** How often the session was told how it is set. */
    private static long settings(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show session status like 'Com_set_option'")) {
            rows.next();
            return rows.getLong(2);
        }
    }

    @Test
    void aHostThatAcceptsAndNeverAnswersIsGivenUp() throws Exception {
        try (var server = new SilentServer(null);
                var pool = limited("jdbc:mysql://127.0.0.1:" + server.port() + "/x?user=x&password=x", quick())) {
            pool.setInitializationFailTimeout(-1);
            Throwable failure = assertTimeoutPreemptively(FOR_EVER, () -> catchThrowable(pool::getConnection));
            assertThat(Outage.isBehind(failure)).isTrue();
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = MYSQL, matches = "jdbc:mysql:.*")
    void aDatabaseThatFallsSilentHoldsNoConnectionForGood() throws Exception {
        URI mysql = URI.create(System.getenv(MYSQL).substring("jdbc:".length()));
        try (var server = new SilentServer(new InetSocketAddress(mysql.getHost(), mysql.getPort()));
                var pool = limited("jdbc:mysql://127.0.0.1:" + server.port() + "/?" + mysql.getRawQuery(), quick())) {
            try (Connection connection = pool.getConnection()) {
                query(connection, "select 1");
                server.fallSilent();
                SQLException silent = assertTimeoutPreemptively(FOR_EVER, () -> failure(connection, "select 1"));
                assertThat(Outage.isBehind(silent)).isTrue();
            }
            Throwable refused = assertTimeoutPreemptively(FOR_EVER, () -> catchThrowable(pool::getConnection));
            assertThat(Outage.isBehind(refused)).isTrue();
            server.answerAgain();
            try (Connection connection = pool.getConnection()) {
                query(connection, "select 1");
            }
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = MYSQL, matches = "jdbc:mysql:.*")
    void aSlowQuestionToMySqlIsBrokenOff() throws Exception {
        try (var pool = limited(System.getenv(MYSQL), quick());
                Connection connection = pool.getConnection()) {
            String columns = "information_schema.columns";
            SQLException slow = assertTimeoutPreemptively(
                    FOR_EVER,
                    () -> failure(
                            connection,
                            "select sum(length(concat(a.column_name, b.column_name, c.column_name))) from " + columns
                                    + " a, " + columns + " b, " + columns + " c"));
            assertThat(Outage.isBehind(slow)).isTrue();
            query(connection, "select 1");
        }
    }

    @Test
    void aSlowQuestionToTheEmbeddedDatabaseIsBrokenOff() throws Exception {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:mem:slow;QUERY_TIMEOUT=300");
            try (Connection connection = pool.getConnection()) {
                SQLException slow = assertTimeoutPreemptively(
                        FOR_EVER,
                        () -> failure(
                                connection,
                                "select sum(a.x * b.x) from system_range(1, 1000000) a, system_range(1, 1000000) b"));
                assertThat(Outage.isBehind(slow)).isTrue();
            }
        }
    }

    /** Closed by the virtual machine, it would be gone while requests still end. */
    @Test
    void theEmbeddedDatabaseIsClosedByTheApplicationAndHasATimeForStatements() throws Exception {
        Object url = new YamlPropertySourceLoader()
                .load("backend", new ClassPathResource("backend.yaml"))
                .getFirst()
                .getProperty("spring.datasource.url");
        assertThat(String.valueOf(url)).contains(";DB_CLOSE_ON_EXIT=FALSE", ";QUERY_TIMEOUT=30000");
    }

    private static HikariDataSource limited(String url, MockEnvironment environment) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(1500);
        pool.setValidationTimeout(500);
        DatabaseTimeouts.limit(pool, environment);
        return pool;
    }

    private static MockEnvironment quick() {
        return new MockEnvironment()
                .withProperty("xiaohao.database.connect-timeout", "500ms")
                .withProperty("xiaohao.database.socket-timeout", "1s")
                .withProperty("xiaohao.database.statement-timeout", "300ms");
    }

    private static void query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
        }
    }

    private static SQLException failure(Connection connection, String sql) {
        return (SQLException) catchThrowable(() -> query(connection, sql));
    }
}
