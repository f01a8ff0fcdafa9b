package org.xiaohao.testing;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Gives a Spring context a fresh database of its own: H2 in memory, or with {@code -Dxiaohao.test.database=mysql} a new
 * schema of the MySQL that the environment variable {@value #MYSQL_URL} names as a JDBC address, whose user may create
 * and drop schemas. The schema is dropped when the virtual machine ends.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The data folder of a test: one for each database, for a folder belongs to one. */
    public static final String DATA_DIR = "xiaohao.data-dir=target/test-data/${" + TestDatabase.NAME + "}";

    private static final String NAME = "xiaohao.test.database-name";
    private static final String MYSQL_URL = "XIAOHAO_TEST_MYSQL_URL";
    private static final String H2_FLAGS =
            ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=256";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "xiaohao_test_" + UUID.randomUUID().toString().replace("-", "");
        Map<String, Object> settings = new HashMap<>();
        settings.put(NAME, name);
        settings.put("spring.datasource.url", isMySql() ? createSchema(name) : "jdbc:h2:mem:" + name + H2_FLAGS);
        if (!isMySql()) {
            settings.put("spring.datasource.username", "xiaohao");
            settings.put("spring.datasource.password", "");
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", settings));
    }

    /** Whether this run is the one on MySQL. */
    public static boolean isMySql() {
        return "mysql".equals(System.getProperty("xiaohao.test.database"));
    }

    /** A data source of an empty database, of the kind that this run is for. */
    public static DataSource empty() {
        String name = "xiaohao_test_" + UUID.randomUUID().toString().replace("-", "");
        return isMySql()
                ? new DriverManagerDataSource(createSchema(name))
                : new DriverManagerDataSource("jdbc:h2:mem:" + name + H2_FLAGS, "xiaohao", "");
    }

    /** Settings with which a packaged application takes an empty database of the kind that this run is for. */
    public static List<String> settingsOfAnother() {
        return isMySql()
                ? List.of("--spring.datasource.url="
                        + createSchema(
                                "xiaohao_test_" + UUID.randomUUID().toString().replace("-", "")))
                : List.of();
    }

    private static String createSchema(String name) {
        String server = serverUrl();
        execute(server, "CREATE SCHEMA " + name);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> execute(server, "DROP SCHEMA IF EXISTS " + name)));
        URI uri = URI.create(server.substring("jdbc:".length()));
        String query = uri.getRawQuery();
        return "jdbc:" + uri.getScheme() + "://" + uri.getRawAuthority() + "/" + name
                + (query == null ? "" : "?" + query);
    }

    private static String serverUrl() {
        @Nullable String url = System.getenv(MYSQL_URL);
        if (url == null || !url.startsWith("jdbc:mysql:")) {
            throw new IllegalStateException("Set " + MYSQL_URL + " to the JDBC address of a MySQL");
        }
        return url;
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot run on the MySQL of the tests: " + sql, e);
        }
    }
}
