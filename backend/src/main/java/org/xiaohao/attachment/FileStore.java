package org.xiaohao.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder with the bytes, under names of our own. A file is complete and on disk before it gets its name, so that a
 * crash leaves a nameless rest at most.
 */
@Component
class FileStore {

    private static final Logger log = LoggerFactory.getLogger(FileStore.class);

    private final Path root;

    FileStore(@Value("${xiaohao.data-dir}") Path dataDir) {
        this.root = dataDir.resolve("attachments").toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    /** Where uploads lie until they have been looked at. */
    Path incoming() {
        return root.resolve("incoming");
    }

    Path path(String storageKey) {
        return root.resolve(storageKey);
    }

    /**
     * Takes the bytes in, for {@link #keep} or {@link #discard}.
     *
     * @throws RefusedContentException when there are none, or more than {@code maxBytes}; nothing is left behind
     */
    IncomingFile receive(InputStream content, long maxBytes) throws IOException, RefusedContentException {
        Files.createDirectories(incoming());
        Path file = Files.createTempFile(incoming(), "upload", ".part");
        boolean complete = false;
        try {
            MessageDigest digest = sha256();
            long size = copy(content, file, digest, maxBytes);
            complete = true;
            return new IncomingFile(file, size, HexFormat.of().formatHex(digest.digest()));
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Gives an incoming file its lasting place. */
    StoredFile keep(IncomingFile incoming, long id) throws IOException {
        String name = "%016x".formatted(id);
        // The end of a time-ordered id changes fastest and spreads the files evenly.
        String folder = name.substring(14) + "/" + name.substring(12, 14);
        Path directory = Files.createDirectories(path(folder));
        Files.move(incoming.path(), directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        syncDirectory(directory);
        return new StoredFile(folder + "/" + name, incoming.size(), incoming.sha256());
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
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return size;
    }

    /** Makes the new name itself last; systems that cannot open a directory do it by themselves. */
    private static void syncDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            log.debug("Cannot sync {}", directory, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
