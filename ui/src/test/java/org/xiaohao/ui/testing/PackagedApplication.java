package org.xiaohao.ui.testing;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged application in a process of its own, on the embedded database in a folder of the test. */
public final class PackagedApplication implements AutoCloseable {

    /** The password of all people of the demo content. */
    public static final String PASSWORD = "xiaohao-demo";

    private static final Duration START = Duration.ofMinutes(20);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final Path log;
    private final int port;
    private final List<String> command;
    private final Process process;

    private PackagedApplication(Path log, int port, List<String> command) throws IOException {
        this.log = log;
        this.port = port;
        this.command = command;
        this.process = run(command, log);
    }

    /** Starts it with demo content and waits until it answers. */
    public static PackagedApplication start(Path data, String heap, String... settings) throws IOException {
        return launch(data, heap, settings).answering();
    }

    /** Starts it once more, on the same port and data, after it ended; waits until it answers. */
    public PackagedApplication startAgain() throws IOException {
        return new PackagedApplication(log, port, command).answering();
    }

    private PackagedApplication answering() throws IOException {
        Instant until = Instant.now().plus(START);
        while (Instant.now().isBefore(until) && process.isAlive()) {
            try {
                if (send("sfj.clerk", request("/api/plans")).statusCode() == 200) {
                    return this;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
        kill();
        throw new IllegalStateException("The application did not start: " + log());
    }

    /** Starts it with demo content and waits for nothing. */
    public static PackagedApplication launch(Path data, String heap, String... settings) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx" + heap));
        command.addAll(UnpackedJar.command());
        command.addAll(List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--xiaohao.data-dir=" + data.toAbsolutePath(),
                "--spring.profiles.active=demo"));
        command.addAll(List.of(settings));
        return new PackagedApplication(data.resolveSibling(data.getFileName() + ".log"), port, command);
    }

    private static Process run(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /**
     * Runs {@code check-files} on a folder.
     *
     * @param report where its words go
     * @return its exit code
     */
    public static int checkFiles(Path data, Path report) throws IOException, InterruptedException {
        return command(data, report, "check-files");
    }

    /**
     * Runs a command of the jar on a folder of data.
     *
     * @param report where its words go
     * @return its exit code
     */
    public static int command(Path data, Path report, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(UnpackedJar.command());
        command.addAll(List.of(words));
        command.add("--xiaohao.data-dir=" + data.toAbsolutePath());
        return run(command, report).waitFor();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public Process process() {
        return process;
    }

    /** What it has said so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** The bytes of the heap that are in use after a collection. */
    public long heapInUse() throws IOException, InterruptedException {
        jcmd("GC.run");
        String info = jcmd("GC.heap_info");
        long kilobytes = java.util.regex.Pattern.compile("(?m)^ *(?:garbage-first|def new|tenured)[^\\n]*used (\\d+)K")
                .matcher(info)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
        if (kilobytes == 0) {
            throw new IllegalStateException(info);
        }
        return kilobytes * 1024;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return answer;
    }

    public int port() {
        return port;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(ANSWER);
    }

    /** Sends a request in the name of a person of the demo content. */
    public HttpResponse<String> send(String username, HttpRequest.Builder request) throws IOException {
        String credentials =
                Base64.getEncoder().encodeToString((username + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return send(request.header("Authorization", "Basic " + credentials));
    }

    /** What an address answers to a person of the demo content. */
    public JsonNode get(String username, String path) throws IOException {
        HttpResponse<String> answer = send(username, request(path));
        if (answer.statusCode() != 200) {
            throw new IOException(path + " is answered with " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    /** The parts of a unit of the demo content that are under way, in tasks that are open. */
    public List<String> partsUnderWay(String unitCode) throws IOException {
        String clerk = unitCode + ".clerk";
        List<String> parts = new ArrayList<>();
        for (JsonNode plan : get(clerk, "/api/plans").get("items")) {
            if (plan.get("state").asString().equals("ISSUED")) {
                String tasks = "/api/plans/" + plan.get("id").asString() + "/tasks?size=200";
                for (JsonNode task : get(clerk, tasks).get("items")) {
                    boolean open = task.get("task").get("state").asString().equals("OPEN");
                    for (JsonNode part : task.get("assignments")) {
                        if (open
                                && part.get("unitCode").asString().equals(unitCode)
                                && part.get("state").asString().equals("IN_PROGRESS")) {
                            parts.add(part.get("id").asString());
                        }
                    }
                }
            }
        }
        return parts;
    }

    /** Sends a request as it is. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Asks it to end and waits for nothing. */
    public void askToStop() {
        process.destroy();
    }

    /** Ends it as an administrator does. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** Ends it without a chance to tidy up. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor(END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
