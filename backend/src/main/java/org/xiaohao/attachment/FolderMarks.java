package org.xiaohao.attachment;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The marks by which a folder of files and a database know each other: the same random word stands in a file of the
 * folder and in the one row of {@code file_folder}.
 */
final class FolderMarks {

    private static final String FILE = "folder.properties";

    private final Path root;
    private final JdbcClient jdbc;

    FolderMarks(Path root, JdbcClient jdbc) {
        this.root = root;
        this.jdbc = jdbc;
    }

    /** Where the mark of the folder stands. */
    Path file() {
        return root.resolve(FILE);
    }

    /** The mark of the folder, or null where it has none yet. */
    @Nullable
    String ofFolder() throws IOException {
        return properties().getProperty("mark");
    }

    /** The database that the folder was last used with, as its address without parameters; null where it has no mark. */
    @Nullable
    String databaseOfFolder() throws IOException {
        return properties().getProperty("database");
    }

    private Properties properties() throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file())) {
            try (Reader reader = Files.newBufferedReader(file())) {
                properties.load(reader);
            }
        }
        return properties;
    }

    /** The mark of the database, or null where it has none yet. */
    @Nullable
    String ofDatabase() {
        return jdbc.sql("select folder_mark from file_folder where id = 1")
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void writeDatabase(String mark, Instant now) {
        jdbc.sql("delete from file_folder where id = 1").update();
        jdbc.sql("insert into file_folder (id, folder_mark, marked_at) values (1, :mark, :now)")
                .param("mark", mark)
                .param("now", Timestamp.from(now))
                .update();
    }

    void writeFolder(String mark, String database) throws IOException {
        PrivateFiles.createFolder(root);
        PrivateFiles.write(file(), """
                # Xiaohao starts with this folder only on the database that has the same mark.
                mark=%s
                # Where that database was last found; for people, nothing depends on it.
                database=%s
                """.formatted(mark, database.replace("\\", "/")));
    }
}
