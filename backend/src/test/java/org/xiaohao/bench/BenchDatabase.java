package org.xiaohao.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * A schema of generated data on a MySQL, made once and used again on the same day by whoever asks for as many tasks. While
 * it is filled, the server need not survive a crash.
 */
final class BenchDatabase {

    private static final Map<String, String> WHILE_FILLING = Map.of(
            "innodb_flush_log_at_trx_commit", "0",
            "sync_binlog", "0",
            "innodb_buffer_pool_size", "1073741824");

    /** Ids of generated rows are below, those of the application far above. */
    private static final String MADE_SINCE = " where id > 1000000000000000";

    private final String address;
    private final String schema;

    private BenchDatabase(String address, String schema) {
        this.address = address;
        this.schema = schema;
    }

    /** The schema for so many tasks, filled. */
    static BenchDatabase filled(String mysql, int tasks, List<Shape> shapes) throws SQLException {
        LocalDate today = LocalDate.now(Clock.systemDefaultZone());
        BenchDatabase database = new BenchDatabase(
                mysql, "xiaohao_bench_" + tasks + "_" + today.toString().replace("-", ""));
        try (Connection server = DriverManager.getConnection(mysql)) {
            if (Sql.texts(
                            server,
                            "select table_name from information_schema.tables where table_schema = '" + database.schema
                                    + "' and table_name = 'bench_filled'")
                    .isEmpty()) {
                Sql.run(server, "drop database if exists " + database.schema);
                Sql.run(server, "create database " + database.schema + " character set utf8mb4");
                database.fill(server, shapes, today);
                Sql.run(server, "create table " + database.schema + ".bench_filled (id int primary key)");
            }
        }
        database.forget();
        return database;
    }

    private void fill(Connection server, List<Shape> shapes, LocalDate today) throws SQLException {
        Map<String, String> before = new HashMap<>();
        for (String setting : WHILE_FILLING.keySet()) {
            before.put(setting, Sql.texts(server, "select @@global." + setting).getFirst());
            Sql.run(server, "set global " + setting + " = " + WHILE_FILLING.get(setting));
        }
        try {
            Flyway.configure()
                    .dataSource(jdbc(), null, null)
                    .locations("classpath:db/migration/common", "classpath:db/migration/mysql")
                    .load()
                    .migrate();
            try (Connection connection = connect()) {
                new YearOfWork(connection, today).write(shapes);
            }
        } finally {
            for (Map.Entry<String, String> setting : before.entrySet()) {
                Sql.run(server, "set global " + setting.getKey() + " = " + setting.getValue());
            }
        }
    }

    /** Takes away what an earlier run wrote, and the mark of its folder. */
    private void forget() throws SQLException {
        try (Connection connection = connect()) {
            Sql.run(connection, "delete from progress_entry" + MADE_SINCE);
            Sql.run(connection, "delete from file_folder");
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbc());
    }

    /** The address of the schema, with user and password. */
    private String jdbc() {
        URI uri = URI.create(address.substring("jdbc:".length()));
        String query = uri.getRawQuery();
        return "jdbc:" + uri.getScheme() + "://" + uri.getRawAuthority() + "/" + schema
                + (query == null ? "" : "?" + query);
    }

    /** What the application is started with. */
    Map<String, String> environment() {
        return Map.of("SPRING_DATASOURCE_URL", jdbc());
    }
}
