package org.xiaohao.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application as a process of its own; ends with this one. */
final class Application implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Process process;
    private final String root;
    private final Duration started;

    private Application(Process process, String root, Duration started) {
        this.process = process;
        this.root = root;
        this.started = started;
    }

    /**
     * Starts it and waits for the sign-in page.
     *
     * @param options of the JVM, up to and with the jar
     * @param folder for its files; the log stands beside
     */
    static Application start(List<String> options, Map<String, String> environment, Path folder)
            throws IOException, InterruptedException {
        int port = freePort();
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(java("java")));
        command.addAll(options);
        command.addAll(List.of("--server.address=127.0.0.1", "--server.port=" + port, "--xiaohao.data-dir=" + folder));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile());
        builder.environment().putAll(environment);
        long begin = System.nanoTime();
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        String root = "http://127.0.0.1:" + port;
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, root)) {
                Duration since = Duration.ofNanos(System.nanoTime() - begin);
                if (!process.isAlive() || since.compareTo(LONGEST_START) > 0) {
                    process.destroy();
                    throw new IllegalStateException("The application did not start; see " + folder + ".log");
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        return new Application(process, root, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static boolean answers(HttpClient client, String root) throws InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(root + "/login"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    String root() {
        return root;
    }

    /** From the start of the process to the first answer. */
    Duration started() {
        return started;
    }

    /** What the process has used of the processors so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What is alive on the heap, after full collections, in bytes. */
    long liveHeap() throws IOException, InterruptedException {
        ask("GC.run");
        ask("GC.run");
        Matcher used = USED.matcher(ask("GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("The JVM tells nothing of its heap");
        }
        return 1024 * Long.parseLong(used.group(1));
    }

    private String ask(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), command).start();
        String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return answer;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
