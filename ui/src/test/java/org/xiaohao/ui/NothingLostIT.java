package org.xiaohao.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged application on its embedded database loses nothing it said it had, even when it is killed. */
class NothingLostIT {

    private static final Path JAR = Path.of("target", "xiaohao.jar");
    private static final Duration START = Duration.ofMinutes(20);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int ENOUGH = 12;
    private static final String MARK = "kill-test ";

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path data;

    private int port;
    private @Nullable Process application;

    @AfterEach
    void stop() throws InterruptedException {
        Process running = application;
        if (running != null) {
            running.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void everyAcknowledgedEntryIsThereOnceAfterTheProcessWasKilledWhileSaving() throws Exception {
        start();
        List<String> parts = partsToReportOn();
        assertThat(parts).as("parts to report on in the demo content").hasSizeGreaterThan(ENOUGH);

        Map<String, String> acknowledged = new LinkedHashMap<>();
        Set<String> asked = new TreeSet<>();
        Process running = java.util.Objects.requireNonNull(application);
        // The kill falls somewhere into the saving that goes on: another thread waits for enough answers.
        Thread killer = Thread.ofPlatform().start(() -> {
            while (running.isAlive()) {
                synchronized (acknowledged) {
                    if (acknowledged.size() >= ENOUGH) {
                        running.destroyForcibly();
                        return;
                    }
                }
                Thread.onSpinWait();
            }
        });
        try {
            for (String part : parts) {
                asked.add(part);
                HttpResponse<String> answer = post(part, MARK + part);
                if (answer.statusCode() == 201) {
                    synchronized (acknowledged) {
                        acknowledged.put(
                                part, json.readTree(answer.body()).get("id").asString());
                    }
                }
            }
        } catch (IOException killed) {
            assertThat(running.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        killer.join();
        assertThat(running.waitFor(30, TimeUnit.SECONDS))
                .as("the process was killed")
                .isTrue();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);

        start();
        for (var entry : acknowledged.entrySet()) {
            JsonNode found = get("/api/entries/" + entry.getValue());
            assertThat(found.get("text").get("content").asString()).isEqualTo(MARK + entry.getKey());
            assertThat(post(entry.getKey(), "again").statusCode())
                    .as("a second draft of the same report")
                    .isEqualTo(409);
        }
        stop();
        assertThat(storedParts())
                .containsAll(acknowledged.keySet())
                .isSubsetOf(asked)
                .doesNotHaveDuplicates();
    }

    private List<String> storedParts() throws Exception {
        List<String> stored = new ArrayList<>();
        String url = "jdbc:h2:file:" + data.resolve("xiaohao").toAbsolutePath()
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;ACCESS_MODE_DATA=r";
        try (var connection = DriverManager.getConnection(url, "xiaohao", "");
                var rows = connection
                        .createStatement()
                        .executeQuery("select assignment_id from progress_entry where content like 'kill-test %'")) {
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
        }
        return stored;
    }

    private void start() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--xiaohao.data-dir=" + data.toAbsolutePath(),
                        "--spring.profiles.active=demo")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("application.log").toFile())
                .start();
        Instant until = Instant.now().plus(START);
        while (Instant.now().isBefore(until)) {
            try {
                if (send("sfj.clerk", HttpRequest.newBuilder(uri("/api/plans"))).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
        throw new IllegalStateException("The application did not start, see " + data.resolve("application.log"));
    }

    private List<String> partsToReportOn() throws IOException {
        List<String> parts = new ArrayList<>();
        for (JsonNode plan : get("/api/plans").get("items")) {
            if (plan.get("state").asString().equals("ISSUED")) {
                JsonNode tasks = get("/api/plans/" + plan.get("id").asString() + "/tasks?size=200");
                for (JsonNode task : tasks.get("items")) {
                    boolean open = task.get("task").get("state").asString().equals("OPEN");
                    for (JsonNode part : task.get("assignments")) {
                        if (open
                                && part.get("unitCode").asString().equals("sfj")
                                && part.get("state").asString().equals("IN_PROGRESS")) {
                            parts.add(part.get("id").asString());
                        }
                    }
                }
            }
        }
        return parts;
    }

    private JsonNode get(String path) throws IOException {
        HttpResponse<String> answer = send("sfj.clerk", HttpRequest.newBuilder(uri(path)));
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> post(String part, String content) throws IOException {
        return send(
                "sfj.clerk",
                HttpRequest.newBuilder(uri("/api/assignments/" + part + "/entries"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                json.writeValueAsString(Map.of("content", content)), StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> send(String username, HttpRequest.Builder request) throws IOException {
        String credentials =
                Base64.getEncoder().encodeToString((username + ":xiaohao-demo").getBytes(StandardCharsets.UTF_8));
        try {
            return http.send(
                    request.header("Authorization", "Basic " + credentials)
                            .timeout(ANSWER)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
