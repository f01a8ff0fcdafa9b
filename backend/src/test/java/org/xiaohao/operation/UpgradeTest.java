package org.xiaohao.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.testing.TestDatabase;

/** A database of any earlier version is brought up to date, whatever it holds. */
@Tag("database")
@Tag("slow")
class UpgradeTest {

    private static final String[] LOCATIONS = {
        "classpath:db/migration/common", "classpath:db/migration/" + (TestDatabase.isMySql() ? "mysql" : "h2")
    };

    private final DataSource database = TestDatabase.empty();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void eachMigrationTakesTheRowsOfTheVersionsBeforeIt() throws Exception {
        List<String> versions = Arrays.stream(flyway("latest").info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .map(MigrationVersion::getVersion)
                .toList();
        assertThat(versions).hasSizeGreaterThan(50);
        for (String version : versions) {
            Map<String, Long> before = rows();
            flyway(version).migrate();
            assertThat(rows()).as(version).containsAllEntriesOf(before);
            fillWhatIsEmpty();
        }
        assertThat(rows()).hasSizeGreaterThan(50);
        assertThat(rows().values()).doesNotContain(0L);
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(database)
                .locations(LOCATIONS)
                .target(target)
                .load();
    }

    private void fillWhatIsEmpty() throws Exception {
        Map<String, Long> rows = rows();
        try (Connection connection = database.getConnection()) {
            Sessions.withoutReferences(connection);
            for (Table table : Table.all(connection)) {
                if (rows.getOrDefault(table.name(), 0L) == 0) {
                    RowsOfAnyKind.fill(connection, table);
                }
            }
            Sessions.withReferences(connection);
        }
    }

    private Map<String, Long> rows() throws Exception {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            for (Table table : Table.all(connection)) {
                rows.put(
                        table.name(),
                        jdbc.sql("select count(*) from " + table.name())
                                .query(Long.class)
                                .single());
            }
        }
        return rows;
    }
}
