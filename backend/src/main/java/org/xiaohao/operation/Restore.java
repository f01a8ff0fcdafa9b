package org.xiaohao.operation;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.attachment.KeptFiles;

/**
 * Puts a backup into an empty database and an empty folder. The tables are made by the migrations up to the one that the
 * backup was made with; those that came since are done at the next start. Which folder belongs to the database is written
 * first into the database and last into the folder: a restore that broke off is no pair that starts.
 */
final class Restore {

    /** Its row keeps a start away from what is half done. */
    private static final String MARK = "file_folder";

    private final DataSource database;
    private final Path dataDir;
    private final String locations;
    private final Consumer<String> out;

    /**
     * @param locations where the migrations of this kind of database are
     * @param out told each line of the report
     */
    Restore(DataSource database, Path dataDir, String locations, Consumer<String> out) {
        this.database = database;
        this.dataDir = dataDir;
        this.locations = locations;
        this.out = out;
    }

    /**
     * Reads all of the backup first, then writes.
     *
     * @param replace whether what is there already gives way: tables are dropped, files set aside
     * @throws RefusedException when nothing was touched
     * @throws IOException when the backup cannot be read, or what stands in the database in the end is not what it holds
     */
    void run(Path file, boolean replace) throws IOException, SQLException, RefusedException {
        try (Archive archive = new Archive(file)) {
            archive.verify();
            Manifest manifest = archive.manifest();
            if (!manifest.format().equals(Manifest.FORMAT)) {
                throw new RefusedException("This version does not know the format " + manifest.format());
            }
            KeptFiles.prepare(dataDir);
            requireKnown(manifest);
            try (Connection connection = database.getConnection()) {
                KeptFiles files = new KeptFiles(dataDir, JdbcClient.create(database));
                makeRoom(connection, files, replace);
                flyway(manifest.schema()).migrate();
                putRows(connection, archive);
                for (String key : archive.names(Archive.FILES, "")) {
                    try (InputStream content = archive.open(Archive.FILES + key)) {
                        files.put(key, content);
                    }
                }
                files.markAsTheDatabase(connection.getMetaData().getURL());
            }
            out.accept("%d rows of %d tables, %d files; made at %s of %s"
                    .formatted(
                            manifest.allRows(),
                            manifest.rows().size(),
                            manifest.files(),
                            manifest.madeAt(),
                            manifest.database()));
        }
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(database)
                .locations(locations.split(","))
                .target(target)
                .cleanDisabled(false)
                .load();
    }

    private void requireKnown(Manifest manifest) throws RefusedException {
        boolean known = Arrays.stream(flyway("latest").info().all())
                .map(MigrationInfo::getVersion)
                .anyMatch(version -> version != null && version.getVersion().equals(manifest.schema()));
        if (!known) {
            throw new RefusedException("The backup was made by a newer version (migration %s); restore it with that one"
                    .formatted(manifest.schema()));
        }
    }

    private void makeRoom(Connection connection, KeptFiles files, boolean replace)
            throws IOException, SQLException, RefusedException {
        boolean tables = !Table.names(connection).isEmpty();
        if (!replace && (tables || !files.isEmpty())) {
            throw new RefusedException("The %s not empty. Name an empty one, or add --replace: then tables are dropped"
                            .formatted(tables ? "database is" : "folder of files is")
                    + " and files set aside");
        }
        if (tables) {
            flyway("latest").clean();
        }
        if (!files.isEmpty()) {
            out.accept("The files that were there are in " + files.setAside());
        }
    }

    private void putRows(Connection connection, Archive archive) throws SQLException, IOException {
        List<Table> tables = new ArrayList<>(Table.all(connection));
        TreeSet<String> written = archive.names(Archive.TABLES, Archive.ROWS);
        if (!tables.stream().map(Table::name).collect(Collectors.toSet()).equals(written)) {
            throw new IOException("The backup has other tables than its migrations make: " + written);
        }
        tables.sort((one, other) ->
                Boolean.compare(other.name().equals(MARK), one.name().equals(MARK)));
        Sessions.inUniversalTime(connection);
        Sessions.withoutReferences(connection);
        connection.setAutoCommit(false);
        for (Table table : tables) {
            put(connection, archive, table);
        }
        connection.setAutoCommit(true);
        Sessions.withReferences(connection);
    }

    private static void put(Connection connection, Archive archive, Table table) throws SQLException, IOException {
        TableContent content = new TableContent(connection, table);
        String name = Archive.TABLES + table.name() + Archive.ROWS;
        try (InputStream in = archive.open(name)) {
            content.replace(in);
        }
        LineSum now = new LineSum();
        content.write(now);
        if (!now.sum().equals(sum(archive, name))) {
            throw new IOException("The table " + table.name() + " does not hold what was written; restore again");
        }
        connection.commit();
    }

    private static BigInteger sum(Archive archive, String name) throws IOException {
        LineSum sum = new LineSum();
        try (InputStream in = archive.open(name)) {
            in.transferTo(sum);
        }
        return sum.sum();
    }

    /** The restore was not begun. */
    static final class RefusedException extends Exception {

        RefusedException(String why) {
            super(why);
        }
    }
}
