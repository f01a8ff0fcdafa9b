package org.xiaohao.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.Sha256;

/**
 * The folder with the bytes, under names of our own. A file passes through three places:
 *
 * <ol>
 *   <li>{@code incoming/upload….part} while its bytes arrive;
 *   <li>{@code incoming/<id>} once all of them are on disk and its row is about to be written;
 *   <li>{@code xx/yy/<id>} once the row is committed. From here nothing is ever removed.
 * </ol>
 *
 * <p>What never got a row goes to {@code bin/<day>}, see {@link UnfinishedUploads}.
 */
@Component
class FileStore {

    private static final Pattern HELD = Pattern.compile("[0-9a-f]{16}");
    private static final int KEPT_DEPTH = 3;

    private final Path root;

    FileStore(@Value("${xiaohao.data-dir}") Path dataDir) {
        this.root = dataDir.resolve("attachments").toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    /** Where uploads lie until their row is committed. */
    Path incoming() {
        return root.resolve("incoming");
    }

    /** Where unfinished uploads lie, in a folder for each day, until they are removed for good. */
    Path bin() {
        return root.resolve("bin");
    }

    /** Where the bytes are: in their lasting place, or on the way there right after the commit of their row. */
    Path path(String storageKey) {
        Path lasting = lasting(storageKey);
        if (Files.exists(lasting)) {
            return lasting;
        }
        Path held = held(storageKey);
        return Files.exists(held) ? held : lasting;
    }

    private Path lasting(String storageKey) {
        return root.resolve(storageKey);
    }

    private Path held(String storageKey) {
        return incoming().resolve(storageKey.substring(storageKey.lastIndexOf('/') + 1));
    }

    /** The key of a kept file, or of an incoming one that waits for its row. */
    String key(Path file) {
        return file.startsWith(incoming())
                ? key(file.getFileName().toString())
                : root.relativize(file).toString().replace('\\', '/');
    }

    private static String key(String name) {
        // The end of a time-ordered id changes fastest and spreads the files evenly.
        return name.substring(14) + "/" + name.substring(12, 14) + "/" + name;
    }

    /** Whether all bytes of an incoming file are there, and only its row may be missing. */
    static boolean isHeld(Path file) {
        return HELD.matcher(file.getFileName().toString()).matches();
    }

    /** The files in their lasting places; to be closed. */
    Stream<Path> kept() throws IOException {
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        return Files.walk(root)
                .filter(path -> root.relativize(path).getNameCount() >= KEPT_DEPTH)
                .filter(path -> !path.startsWith(incoming()) && !path.startsWith(bin()))
                .filter(Files::isRegularFile);
    }

    /**
     * Takes the bytes in, for {@link #hold} or {@link #discard}, and makes them last.
     *
     * @throws RefusedContentException when there are none, or more than {@code maxBytes}; nothing is left behind
     */
    IncomingFile receive(InputStream content, long maxBytes) throws IOException, RefusedContentException {
        Path file = PrivateFiles.createUnnamed(incoming(), ".part");
        boolean complete = false;
        try {
            MessageDigest digest = Sha256.digest();
            long size = copy(content, file, digest, maxBytes);
            complete = true;
            return new IncomingFile(file, size, Sha256.written(digest.digest()));
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Gives an incoming file its name for good, before its row is written. */
    StoredFile hold(IncomingFile incoming, long id) throws IOException {
        String key = key("%016x".formatted(id));
        PrivateFiles.move(incoming.path(), held(key));
        return new StoredFile(key, incoming.size(), incoming.sha256());
    }

    /** Gives a held file its lasting place, after its row was committed. */
    void settle(String storageKey) throws IOException {
        try {
            PrivateFiles.move(held(storageKey), lasting(storageKey));
        } catch (NoSuchFileException e) {
            if (!Files.exists(lasting(storageKey))) {
                throw e;
            }
        }
    }

    /** Puts a held file into the bin of that day: its row was not committed. */
    void throwAway(String storageKey, LocalDate day) throws IOException {
        throwAway(held(storageKey), day);
    }

    /** Puts an incoming file into the bin of that day. */
    void throwAway(Path file, LocalDate day) throws IOException {
        PrivateFiles.move(file, bin().resolve(day.toString()).resolve(file.getFileName()));
    }

    void discard(IncomingFile incoming) throws IOException {
        Files.deleteIfExists(incoming.path());
    }

    private static long copy(InputStream content, Path file, MessageDigest digest, long maxBytes)
            throws IOException, RefusedContentException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                size += count;
                if (size > maxBytes) {
                    throw new RefusedContentException(Refusal.TOO_LARGE);
                }
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        }
        if (size == 0) {
            throw new RefusedContentException(Refusal.EMPTY);
        }
        PrivateFiles.sync(file, StandardOpenOption.WRITE);
        return size;
    }
}
