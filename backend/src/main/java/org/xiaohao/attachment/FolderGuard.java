package org.xiaohao.attachment;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the application start only on a folder and a database that belong together, and marks them at their first start.
 * It does so before anything reads or writes a file, and before the web server opens its port.
 */
@Component
@DependsOnDatabaseInitialization
class FolderGuard {

    private static final Logger log = LoggerFactory.getLogger(FolderGuard.class);
    private static final int SHOWN_OF_A_MARK = 8;

    private final FileStore files;
    private final Path dataDir;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String adopted;
    private final FolderMarks marks;

    /** @param adopted which folder and database to bind together on purpose; empty in all usual starts */
    FolderGuard(
            FileStore files,
            @Value("${xiaohao.data-dir}") Path dataDir,
            JdbcClient jdbc,
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            Clock clock,
            @Value("${xiaohao.adopt-files:}") String adopted) {
        this.files = files;
        this.dataDir = dataDir.toAbsolutePath().normalize();
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactionManager);
        this.clock = clock;
        this.adopted = adopted.strip();
        this.marks = new FolderMarks(files.root(), jdbc);
    }

    @PostConstruct
    void check() {
        try {
            restrictDataFolder();
            bind();
        } catch (DuplicateKeyException e) {
            log.debug("Another process marks this database right now", e);
            recheck();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or mark the folder " + files.root(), e);
        }
    }

    /** With the files right in it, of which the embedded database is one. */
    private void restrictDataFolder() throws IOException {
        PrivateFiles.restrict(PrivateFiles.createFolder(dataDir));
        try (Stream<Path> all = Files.list(dataDir)) {
            all.filter(Files::isRegularFile).forEach(PrivateFiles::restrict);
        }
    }

    private void recheck() {
        try {
            bind();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or mark the folder " + files.root(), e);
        }
    }

    private void bind() throws IOException {
        String ofFolder = marks.ofFolder();
        String ofDatabase = marks.ofDatabase();
        String database = JdbcAddress.of(dataSource);
        if (ofFolder != null && ofFolder.equals(ofDatabase)) {
            if (!database.equals(marks.databaseOfFolder())) {
                marks.writeFolder(ofFolder, database);
            }
            return;
        }
        String pair = pair(ofFolder, ofDatabase);
        if (pair.equals(adopted)) {
            log.warn("The folder {} and the database {} are bound together as asked", files.root(), database);
        } else {
            requireFit(ofFolder, ofDatabase, database, pair);
        }
        mark(database);
    }

    private void requireFit(@Nullable String ofFolder, @Nullable String ofDatabase, String database, String pair)
            throws IOException {
        if (ofFolder != null) {
            String known = marks.databaseOfFolder();
            throw refusal(
                    "holds the files of another database"
                            + (database.equals(known) ? "" : ", last found at %s".formatted(known)),
                    database,
                    pair);
        }
        if (ofDatabase != null) {
            throw refusal("is not the folder that this database keeps its files in", database, pair);
        }
        boolean rows = hasRows();
        if (rows ? !hasFileOfARow() : hasFiles()) {
            throw refusal(
                    rows ? "holds no file that this database knows" : "holds files that this database does not know",
                    database,
                    pair);
        }
    }

    private ForeignFolderException refusal(String found, String database, String pair) {
        return new ForeignFolderException(
                "The folder %s %s; this start is on the database %s. No file was touched."
                        .formatted(files.root(), found, database),
                ("Set SPRING_DATASOURCE_URL and xiaohao.data-dir (XIAOHAO_DATA_DIR) to the database and the folder that"
                                + " belong together; only to bind these two together on purpose, as after restoring a"
                                + " backup, start once with --xiaohao.adopt-files=%s")
                        .formatted(pair));
    }

    /** Names this very pair, so that a setting that somebody forgot binds no other one. */
    private static String pair(@Nullable String ofFolder, @Nullable String ofDatabase) {
        return shown(ofFolder) + "-" + shown(ofDatabase);
    }

    private static String shown(@Nullable String mark) {
        return mark == null ? "none" : mark.substring(0, Math.min(SHOWN_OF_A_MARK, mark.length()));
    }

    private boolean hasFiles() throws IOException {
        try (Stream<Path> kept = files.kept()) {
            return kept.findAny().isPresent();
        }
    }

    private boolean hasRows() {
        return !jdbc.sql("select id from attachment order by id limit 1")
                .query(Long.class)
                .list()
                .isEmpty();
    }

    /** One file under the name of a row is proof: the names are random enough for that. */
    private boolean hasFileOfARow() {
        for (Iterator<AttachmentRow> rows = AttachmentRow.all(jdbc); rows.hasNext(); ) {
            if (Files.exists(files.path(rows.next().storageKey()))) {
                return true;
            }
        }
        return false;
    }

    /** Both or neither: the row is only committed when the mark of the folder is on disk. */
    private void mark(String database) throws IOException {
        String mark = UUID.randomUUID().toString();
        try (Stream<Path> kept = files.kept()) {
            kept.forEach(PrivateFiles::restrict);
        }
        transaction.executeWithoutResult(status -> {
            marks.writeDatabase(mark, clock.instant());
            try {
                marks.writeFolder(mark, database);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        log.info("The folder {} and the database {} belong together from now on", files.root(), database);
    }
}
