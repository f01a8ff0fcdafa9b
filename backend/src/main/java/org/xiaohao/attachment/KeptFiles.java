package org.xiaohao.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The folder of files as a backup reads it and a restore fills it. */
public final class KeptFiles {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{16}");

    private final FileStore files;
    private final JdbcClient jdbc;

    /** @param dataDir the data folder, in which the folder of files lies */
    public KeptFiles(Path dataDir, JdbcClient jdbc) {
        this.files = new FileStore(dataDir);
        this.jdbc = jdbc;
    }

    /**
     * A file that a row of the database knows.
     *
     * @param key its place below the folder, such as {@code ef/cd/0123456789abcdef}
     * @param sha256 what its bytes must add up to
     * @param path where its bytes are now, if they are there at all
     */
    public record KeptFile(String key, long size, String sha256, Path path) {}

    /** The files that the database knows, in the order of their rows. */
    public Iterator<KeptFile> all() {
        Iterator<AttachmentRow> rows = AttachmentRow.all(jdbc);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public KeptFile next() {
                AttachmentRow row = rows.next();
                return new KeptFile(row.storageKey(), row.sizeBytes(), row.sha256(), files.path(row.storageKey()));
            }
        };
    }

    /** Whether nothing lies in the folder that a restore could hurt. */
    public boolean isEmpty() throws IOException {
        if (Files.exists(new FolderMarks(files.root(), jdbc).file())) {
            return false;
        }
        try (Stream<Path> kept = files.kept()) {
            return kept.findAny().isEmpty();
        }
    }

    /**
     * Moves the folder away, whole, to a name of its own beside it.
     *
     * @return where it lies now
     */
    public Path setAside() throws IOException {
        for (int number = 1; ; number++) {
            Path aside = files.root().resolveSibling("attachments.before-restore-" + number);
            if (!Files.exists(aside)) {
                Files.move(files.root(), aside);
                return aside;
            }
        }
    }

    /**
     * Puts a file into its lasting place.
     *
     * @param key as of {@link KeptFile#key()}
     * @throws IllegalArgumentException when the key is none of ours
     */
    public void put(String key, InputStream content) throws IOException {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("No key of a file: " + key);
        }
        Path file = PrivateFiles.createUnnamed(files.incoming(), ".part");
        try {
            Files.copy(content, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            PrivateFiles.restrict(file);
            PrivateFiles.sync(file, StandardOpenOption.WRITE);
            PrivateFiles.move(file, files.root().resolve(key));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Gives the folder the mark that the database has; from then on the two may be started. */
    public void markAsTheDatabase(String databaseUrl) throws IOException {
        FolderMarks marks = new FolderMarks(files.root(), jdbc);
        String mark = marks.ofDatabase();
        if (mark != null) {
            marks.writeFolder(mark, JdbcAddress.of(databaseUrl));
        }
    }

    /** Makes the data folder where there is none, for its owner alone. */
    public static void prepare(Path dataDir) throws IOException {
        PrivateFiles.createFolder(dataDir.toAbsolutePath());
    }

    /** A new file that only its owner may read, for a backup. */
    public static Path newPrivateFile(Path beside) throws IOException {
        Path folder = beside.toAbsolutePath().getParent();
        return PrivateFiles.createUnnamed(folder == null ? Path.of(".") : folder, ".part");
    }

    /** Makes a finished file last under its name, whole or not at all. */
    public static void finish(Path draft, Path file) throws IOException {
        PrivateFiles.sync(draft, StandardOpenOption.WRITE);
        PrivateFiles.move(draft, file.toAbsolutePath());
    }
}
