package org.xiaohao.ui.testing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The jar unpacked beside a cache of the classes that a start loads, as {@code ./run} has them: tests that end the
 * application again and again wait half as long. Made once for each jar, under {@code target}.
 */
final class UnpackedJar {

    private static final Path JAR = Path.of("target", "xiaohao.jar");
    private static final Path FOLDER = Path.of("target", "packaged");
    private static final Path CACHE = FOLDER.resolve("classes.aot");
    private static final Path LOCK = Path.of("target", "packaged.lock");
    private static final Path LOG = Path.of("target", "packaged.log");

    /** A cache serves only the options it was made with. */
    private static final List<String> OPTIONS = List.of("-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1");

    private UnpackedJar() {}

    /** What stands between {@code java} with its heap and the arguments of the application. */
    static synchronized List<String> command() throws IOException {
        List<String> command = new ArrayList<>(OPTIONS);
        if (isCached()) {
            command.addAll(List.of("-XX:AOTCache=" + CACHE.toAbsolutePath(), "-Xlog:aot*=error"));
        }
        command.addAll(
                List.of("-jar", FOLDER.resolve("xiaohao.jar").toAbsolutePath().toString()));
        return command;
    }

    private static boolean isCached() throws IOException {
        // Browser tests run in two processes: one makes the cache, the other waits for it.
        try (FileChannel channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            return alone.isValid() && isMade();
        }
    }

    private static boolean isMade() throws IOException {
        Path mark = FOLDER.resolve("made");
        if (!Files.exists(mark) || Files.getLastModifiedTime(mark).compareTo(Files.getLastModifiedTime(JAR)) < 0) {
            make();
            Files.createFile(mark);
        }
        return Files.exists(CACHE);
    }

    private static void make() throws IOException {
        deleteFolder();
        run(List.of("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", FOLDER.toString()));
        Path data = Files.createTempDirectory("xiaohao-classes");
        List<String> start = new ArrayList<>(OPTIONS);
        start.addAll(List.of(
                "-XX:AOTCacheOutput=" + CACHE.toAbsolutePath(),
                "-Dspring.context.exit=onRefresh",
                "-jar",
                FOLDER.resolve("xiaohao.jar").toString(),
                "--server.port=0",
                "--xiaohao.data-dir=" + data));
        run(start);
    }

    private static void run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(PackagedApplication.java()));
        command.addAll(arguments);
        try {
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IOException(command + " ended with " + status + ": " + Files.readString(LOG));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void deleteFolder() throws IOException {
        if (!Files.exists(FOLDER)) {
            return;
        }
        try (Stream<Path> all = Files.walk(FOLDER)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
