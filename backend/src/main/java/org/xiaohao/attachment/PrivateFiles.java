package org.xiaohao.attachment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folders and files that nobody else on the machine may open (0700 and 0600, where the system knows such permissions),
 * and whose names last once a method has returned.
 */
final class PrivateFiles {

    private static final Logger log = LoggerFactory.getLogger(PrivateFiles.class);
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Makes a folder and those above it that are missing. */
    static Path createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path above = folder.getParent();
        if (above != null) {
            createFolder(above);
        }
        Files.createDirectories(folder);
        restrict(folder);
        if (above != null) {
            sync(above);
        }
        return folder;
    }

    /** Makes an empty file with a name that no other one has. */
    static Path createUnnamed(Path folder, String suffix) throws IOException {
        Path file = Files.createTempFile(createFolder(folder), "upload", suffix);
        restrict(file);
        return file;
    }

    /** Gives a file another place, whole or not at all, in place of what may lie there. */
    static void move(Path file, Path to) throws IOException {
        Path folder = createFolder(parent(to));
        Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
        if (!folder.equals(parent(file))) {
            sync(parent(file));
        }
    }

    /** Writes a small file, whole or not at all. */
    static void write(Path file, String text) throws IOException {
        Path draft = createUnnamed(parent(file), ".part");
        try {
            Files.writeString(draft, text);
            sync(draft, StandardOpenOption.WRITE);
            move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Makes the content of a file last. */
    static void sync(Path file, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }

    /** Makes the names in a folder last; systems that cannot open a folder do it by themselves. */
    static void sync(Path folder) {
        try {
            sync(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            log.debug("Cannot sync {}", folder, e);
        }
    }

    /** Takes away what others may do; leaves it where the system has no such permissions or does not let us. */
    static void restrict(Path path) {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        try {
            Set<PosixFilePermission> wanted = Files.isDirectory(path) ? FOLDER : FILE;
            if (!view.readAttributes().permissions().equals(wanted)) {
                view.setPermissions(wanted);
            }
        } catch (IOException e) {
            log.warn("Others on this machine may open {}: its permissions could not be changed", path, e);
        }
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("Without a folder: " + path);
        }
        return parent;
    }
}
