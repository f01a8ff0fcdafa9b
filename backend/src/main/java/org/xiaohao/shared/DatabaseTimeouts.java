package org.xiaohao.shared;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Keeps a database that falls silent, or one slow question, from holding connections for good, and the driver of MySQL
 * from asking more often than it has to. What the address of the database says itself stays. Migrations may take as long
 * as they need.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseTimeouts {

    private static final String MYSQL = "jdbc:mysql:";
    private static final String H2 = "jdbc:h2:";

    @Bean
    static BeanPostProcessor databaseTimeoutsOfThePool(Environment environment) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    limit(pool, environment);
                }
                return bean;
            }
        };
    }

    /** Sets what the driver of MySQL does not know by itself, such as when to give up: it would wait for ever. */
    static void limit(HikariDataSource pool, Environment environment) {
        String url = pool.getJdbcUrl();
        if (url == null || !url.startsWith(MYSQL)) {
            return;
        }
        String known = url.toLowerCase(Locale.ROOT);
        defaults(environment).forEach((name, value) -> {
            if (!known.contains(name.toLowerCase(Locale.ROOT) + "=")) {
                pool.addDataSourceProperty(name, value);
            }
        });
    }

    private static Map<String, String> defaults(Environment environment) {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("connectTimeout", milliseconds(environment, "connect-timeout", Duration.ofSeconds(5)));
        // Longer than any statement may take, so that it only ends what nobody answers any more.
        defaults.put("socketTimeout", milliseconds(environment, "socket-timeout", Duration.ofSeconds(60)));
        defaults.put(
                "sessionVariables",
                "max_execution_time=" + milliseconds(environment, "statement-timeout", Duration.ofSeconds(30))
                        + ",innodb_lock_wait_timeout=10");
        // Nobody but the driver changes what a session is set to, so it need not ask; it refuses to write where nothing
        // may
        // be written without telling the server of it and taking it back.
        defaults.put("useLocalSessionState", "true");
        defaults.put("readOnlyPropagatesToServer", "false");
        defaults.put("cacheServerConfiguration", "true");
        // What was taken apart once, and rows that are written together.
        defaults.put("cachePrepStmts", "true");
        defaults.put("prepStmtCacheSize", "250");
        defaults.put("prepStmtCacheSqlLimit", "4096");
        defaults.put("rewriteBatchedStatements", "true");
        return defaults;
    }

    private static String milliseconds(Environment environment, String name, Duration otherwise) {
        return Long.toString(Binder.get(environment)
                .bind("xiaohao.database." + name, Duration.class)
                .orElse(otherwise)
                .toMillis());
    }

    @Bean
    FlywayConfigurationCustomizer migrationsTakeTheirTime() {
        return configuration -> configuration.dataSource(new Unlimited(configuration.getDataSource()));
    }

    /** The connections that migrated know no limits: the application begins with new ones. */
    @Bean
    FlywayMigrationStrategy migrationsLeaveNoUnlimitedConnection(DataSource database) {
        return flyway -> {
            KnownSchema.require(flyway);
            flyway.migrate();
            HikariDataSource pool = unwrap(database);
            if (pool != null && pool.getHikariPoolMXBean() != null) {
                pool.getHikariPoolMXBean().softEvictConnections();
            }
        };
    }

    private static @org.jspecify.annotations.Nullable HikariDataSource unwrap(DataSource database) {
        try {
            return database.isWrapperFor(HikariDataSource.class) ? database.unwrap(HikariDataSource.class) : null;
        } catch (SQLException notAPool) {
            return null;
        }
    }

    private static final class Unlimited extends DelegatingDataSource {

        Unlimited(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            String url = connection.getMetaData().getURL();
            if (url.startsWith(MYSQL)) {
                connection.setNetworkTimeout(Runnable::run, 0);
            } else if (url.startsWith(H2)) {
                try (var statement = connection.createStatement()) {
                    statement.execute("SET QUERY_TIMEOUT 0");
                }
            }
            return connection;
        }
    }
}
