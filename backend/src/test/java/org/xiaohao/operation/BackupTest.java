package org.xiaohao.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.operation.Restore.RefusedException;
import org.xiaohao.shared.Sha256;
import org.xiaohao.testing.TestDatabase;

/** What was backed up is all there again, on an empty database and in an empty folder. */
@Tag("database")
@Tag("slow")
class BackupTest {

    private static final String LOCATIONS =
            "classpath:db/migration/common,classpath:db/migration/" + (TestDatabase.isMySql() ? "mysql" : "h2");
    private static final String KEY = "ef/cd/000000000000cdef";
    private static final byte[] CONTENT = "证明材料".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final List<String> report = new ArrayList<>();
    private DataSource database;
    private Path dataDir;
    private Path file;

    @BeforeEach
    void aDatabaseWithRowsInEachTable() throws Exception {
        database = TestDatabase.empty();
        migrate(database, "latest");
        dataDir = folder.resolve("data");
        file = folder.resolve("backup.zip");
        try (Connection connection = database.getConnection()) {
            Sessions.withoutReferences(connection);
            for (Table table : Table.all(connection)) {
                RowsOfAnyKind.fill(connection, table);
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("delete from attachment");
            }
            Sessions.withReferences(connection);
        }
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("""
                        insert into attachment (id, jurisdiction_id, file_name, media_type, size_bytes, sha256,
                          storage_key, purpose, uploaded_by, uploaded_at)
                        values (52719, 1, '照片.pdf', 'application/pdf', :size, :sum, :key, 'EVIDENCE', 1,
                          '2026-01-01 00:00:00')""")
                .param("size", CONTENT.length)
                .param("sum", Sha256.written(Sha256.digest().digest(CONTENT)))
                .param("key", KEY)
                .update();
        Path kept = dataDir.resolve("attachments").resolve(KEY);
        Files.createDirectories(kept.getParent());
        Files.write(kept, CONTENT);
    }

    @Test
    void everyRowAndFileIsThereAgain() throws Exception {
        assertThat(backup()).isTrue();

        DataSource other = TestDatabase.empty();
        Path otherDir = folder.resolve("other");
        restore(other, otherDir, false);

        assertThat(content(other)).isEqualTo(content(database));
        assertThat(content(database))
                .hasSizeGreaterThan(50)
                .allSatisfy((table, rows) -> assertThat(rows.lines()).as(table).hasSizeGreaterThan(1));
        assertThat(otherDir.resolve("attachments").resolve(KEY)).hasBinaryContent(CONTENT);
        assertThat(Files.readString(otherDir.resolve("attachments/folder.properties")))
                .contains("mark="
                        + JdbcClient.create(database)
                                .sql("select folder_mark from file_folder where id = 1")
                                .query(String.class)
                                .single());
    }

    @Test
    void whatIsThereAlreadyStaysUnlessToldOtherwise() throws Exception {
        backup();
        JdbcClient.create(database).sql("delete from access_token").update();

        assertThatThrownBy(() -> restore(database, folder.resolve("empty"), false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("database is not empty");
        assertThatThrownBy(() -> restore(TestDatabase.empty(), dataDir, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("folder of files is not empty");
        assertThat(Objects.requireNonNull(content(database).get("access_token")).lines())
                .hasSize(1);

        restore(database, dataDir, true);

        assertThat(Objects.requireNonNull(content(database).get("access_token")).lines())
                .hasSize(3);
        assertThat(dataDir.resolve("attachments.before-restore-1").resolve(KEY)).exists();
        assertThat(dataDir.resolve("attachments").resolve(KEY)).hasBinaryContent(CONTENT);
    }

    @Test
    void aDamagedBackupIsRefusedBeforeAnythingIsTouched() throws Exception {
        backup();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("tables/org_unit.jsonl"), "[]\n");
        }
        DataSource other = TestDatabase.empty();

        assertThatThrownBy(() -> restore(other, folder.resolve("other"), false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("tables/org_unit.jsonl is not what was written");
        try (Connection connection = other.getConnection()) {
            assertThat(Table.names(connection)).isEmpty();
        }
    }

    @Test
    void anOlderBackupGoesIntoTheTablesOfItsTime() throws Exception {
        DataSource old = TestDatabase.empty();
        migrate(old, "045");
        try (Connection connection = old.getConnection()) {
            new Backup(connection, folder.resolve("nothing"), report::add).write(file, Instant.EPOCH);
        }
        DataSource other = TestDatabase.empty();

        restore(other, folder.resolve("other"), false);

        assertThat(content(other).keySet()).isEqualTo(content(old).keySet());
        migrate(other, "latest");
    }

    @Test
    void aBackupOfANewerVersionIsRefused() throws Exception {
        JdbcClient.create(database)
                .sql("update flyway_schema_history set version = '999' where installed_rank = ?")
                .param(JdbcClient.create(database)
                        .sql("select max(installed_rank) from flyway_schema_history")
                        .query(Integer.class)
                        .single())
                .update();
        backup();

        assertThatThrownBy(() -> restore(TestDatabase.empty(), folder.resolve("other"), false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("newer version");
    }

    @Test
    void aFileThatIsGoneOrDamagedIsTold() throws Exception {
        Path kept = dataDir.resolve("attachments").resolve(KEY);
        Files.writeString(kept, "something else");
        assertThat(backup()).isFalse();
        assertThat(report).contains("OTHER BYTES   " + KEY);

        Files.delete(kept);
        Files.delete(file);
        assertThat(backup()).isFalse();
        assertThat(report).contains("NO FILE       " + KEY);
        assertThat(file).exists();
    }

    private boolean backup() throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            return new Backup(connection, dataDir, report::add).write(file, Instant.EPOCH);
        }
    }

    private void restore(DataSource to, Path dir, boolean replace) throws Exception {
        new Restore(to, dir, LOCATIONS, report::add).run(file, replace);
    }

    private static void migrate(DataSource to, String target) {
        Flyway.configure()
                .dataSource(to)
                .locations(LOCATIONS.split(","))
                .target(target)
                .load()
                .migrate();
    }

    private static Map<String, String> content(DataSource of) throws Exception {
        Map<String, String> content = new TreeMap<>();
        try (Connection connection = of.getConnection()) {
            for (Table table : Table.all(connection)) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                new TableContent(connection, table).write(rows);
                content.put(table.name(), rows.toString(StandardCharsets.UTF_8));
            }
        }
        return content;
    }
}
