package org.xiaohao.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.shared.Sha256;

/**
 * Compares the folder of files with the rows of a database, byte for byte, and changes nothing. A file that waits for
 * its row, and what lies in the bin, is no difference; rows and files are looked at a few at a time.
 */
final class FolderCheck {

    private static final int BATCH = 500;

    private final FileStore files;
    private final JdbcClient jdbc;
    private final Consumer<String> out;
    private long rows;
    private long missing;
    private long changed;
    private long unknown;

    /** @param out told each line of the report */
    FolderCheck(FileStore files, JdbcClient jdbc, Consumer<String> out) {
        this.files = files;
        this.jdbc = jdbc;
        this.out = out;
    }

    /** Returns whether folder and database agree. */
    boolean run() throws IOException {
        out.accept("Folder: " + files.root());
        boolean marked = checkMarks();
        for (Iterator<AttachmentRow> all = AttachmentRow.all(jdbc); all.hasNext(); ) {
            check(all.next());
        }
        checkFiles();
        out.accept(
                "%d rows: %d without a file, %d with a file of other bytes; %d files without a row; %d unfinished uploads, %d in the bin"
                        .formatted(rows, missing, changed, unknown, count(files.incoming()), count(files.bin())));
        return marked && missing + changed + unknown == 0;
    }

    private boolean checkMarks() throws IOException {
        FolderMarks marks = new FolderMarks(files.root(), jdbc);
        String ofFolder = marks.ofFolder();
        String ofDatabase = hasMarks() ? marks.ofDatabase() : null;
        if (Objects.equals(ofFolder, ofDatabase)) {
            return true;
        }
        out.accept("OTHER MARK    the folder has %s, last used with %s; the database has %s"
                .formatted(ofFolder, marks.databaseOfFolder(), ofDatabase));
        return false;
    }

    /** A database from before the marks has no table for them. */
    private boolean hasMarks() {
        return Boolean.TRUE.equals(jdbc.sql("""
                        select count(*) > 0 from information_schema.tables
                        where lower(table_name) = 'file_folder' and table_schema = schema()""").query(Boolean.class).single());
    }

    private void check(AttachmentRow row) throws IOException {
        rows++;
        Path file = files.path(row.storageKey());
        if (!Files.isRegularFile(file)) {
            missing++;
            report("NO FILE", row, "");
        } else if (Files.size(file) != row.sizeBytes()) {
            changed++;
            report("OTHER SIZE", row, ", %d bytes instead of %d".formatted(Files.size(file), row.sizeBytes()));
        } else if (!sha256(file).equals(row.sha256())) {
            changed++;
            report("OTHER BYTES", row, ", SHA-256 differs");
        }
    }

    private void report(String what, AttachmentRow row, String detail) {
        out.accept(
                "%-13s %s (attachment %d, %s%s)".formatted(what, row.storageKey(), row.id(), row.fileName(), detail));
    }

    private void checkFiles() throws IOException {
        List<String> batch = new ArrayList<>();
        try (Stream<Path> kept = files.kept()) {
            for (Iterator<Path> all = kept.iterator(); all.hasNext(); ) {
                batch.add(files.key(all.next()));
                if (batch.size() == BATCH) {
                    checkKnown(batch);
                    batch.clear();
                }
            }
        }
        checkKnown(batch);
    }

    private void checkKnown(List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>(jdbc.sql("select storage_key from attachment where storage_key in (:keys)")
                .param("keys", keys)
                .query(String.class)
                .list());
        for (String key : keys) {
            if (!known.contains(key)) {
                unknown++;
                out.accept("%-13s %s".formatted("NO ROW", key));
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return Sha256.written(digest.digest());
    }

    private static long count(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
