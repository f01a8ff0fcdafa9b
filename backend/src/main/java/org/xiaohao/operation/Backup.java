package org.xiaohao.operation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xiaohao.attachment.KeptFiles;
import org.xiaohao.attachment.KeptFiles.KeptFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes database and files into one {@link Archive}. All rows are those of one moment, also while the application goes
 * on; a file is on disk before its row is committed and never removed afterwards, so each row of that moment has its file.
 */
final class Backup {

    private static final JsonMapper JSON = new JsonMapper();

    private final Connection connection;
    private final KeptFiles files;
    private final Consumer<String> out;
    private final SortedMap<String, Long> rows = new TreeMap<>();
    private final StringBuilder sums = new StringBuilder();
    private long fileCount;
    private long damaged;

    /**
     * @param connection used for nothing else
     * @param out told each line of the report
     */
    Backup(Connection connection, Path dataDir, Consumer<String> out) {
        this.connection = connection;
        this.files = new KeptFiles(dataDir, JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        this.out = out;
    }

    /**
     * Writes a backup, reads it again, and only then gives it its name.
     *
     * @return whether every file was there with the bytes that its row tells of; the backup has what there is
     */
    boolean write(Path file, Instant now) throws IOException, SQLException {
        Path draft = KeptFiles.newPrivateFile(file);
        try {
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
                zip.setLevel(Deflater.BEST_SPEED);
                write(zip, now);
            }
            try (Archive archive = new Archive(draft)) {
                archive.verify();
            }
            KeptFiles.finish(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
        return damaged == 0;
    }

    private void write(ZipOutputStream zip, Instant now) throws IOException, SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        Sessions.inUniversalTime(connection);
        for (Table table : Table.all(connection)) {
            entry(
                    zip,
                    Archive.TABLES + table.name() + Archive.ROWS,
                    to -> rows.put(table.name(), new TableContent(connection, table).write(to)));
        }
        for (Iterator<KeptFile> all = files.all(); all.hasNext(); ) {
            write(zip, all.next());
        }
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                now.toString(),
                connection.getMetaData().getDatabaseProductName() + " "
                        + connection.getMetaData().getDatabaseProductVersion(),
                schema(),
                rows,
                fileCount);
        entry(
                zip,
                Archive.MANIFEST,
                to -> to.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest)));
        zip.putNextEntry(new ZipEntry(Archive.SUMS));
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        out.accept("%d rows of %d tables, %d files".formatted(manifest.allRows(), rows.size(), fileCount));
    }

    private void write(ZipOutputStream zip, KeptFile file) throws IOException, SQLException {
        if (!Files.isRegularFile(file.path())) {
            damaged++;
            out.accept("NO FILE       " + file.key());
            return;
        }
        String sum = entry(zip, Archive.FILES + file.key(), to -> Files.copy(file.path(), to));
        fileCount++;
        if (!sum.equals(file.sha256())) {
            damaged++;
            out.accept("OTHER BYTES   " + file.key());
        }
    }

    private String entry(ZipOutputStream zip, String name, Content content) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        Archive.Digesting sum = new Archive.Digesting(zip);
        OutputStream buffered = new BufferedOutputStream(sum, 64 * 1024);
        content.writeTo(buffered);
        buffered.flush();
        zip.closeEntry();
        String sha256 = sum.sha256();
        sums.append(sha256).append("  ").append(name).append('\n');
        return sha256;
    }

    /** The newest migration that was done. */
    private String schema() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery("select version from flyway_schema_history"
                        + " where version is not null and success = true order by installed_rank desc limit 1")) {
            if (!newest.next()) {
                throw new SQLException("The database is not one of Xiaohao");
            }
            return newest.getString(1);
        }
    }

    private interface Content {
        void writeTo(OutputStream to) throws IOException, SQLException;
    }
}
