package org.xiaohao.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiaohao.ui.testing.PackagedApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged application on its embedded database loses nothing it said it had, even when it is killed. */
class NothingLostIT {

    private static final String UNIT = "sfj";
    private static final String CLERK = UNIT + ".clerk";
    private static final int ENOUGH = 12;
    private static final String MARK = "kill-test ";
    private static final int KILLS = Integer.getInteger("xiaohao.faults.kills", 5);
    private static final long SEED = Long.getLong("xiaohao.faults.seed", 20_261_130);

    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedEntryIsThereOnceAfterTheProcessWasKilledWhileSaving() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Map<String, String> acknowledged = new LinkedHashMap<>();
        Set<String> asked = new TreeSet<>();
        try (PackagedApplication application = PackagedApplication.start(data, "1g")) {
            List<String> parts = application.partsUnderWay(UNIT);
            assertThat(parts).as("parts to report on in the demo content").hasSizeGreaterThan(ENOUGH);
            // The kill falls somewhere into the saving that goes on: another thread waits for enough answers.
            Thread killer = Thread.ofPlatform().start(() -> {
                while (application.process().isAlive()) {
                    synchronized (acknowledged) {
                        if (acknowledged.size() >= ENOUGH) {
                            application.process().destroyForcibly();
                            return;
                        }
                    }
                    Thread.onSpinWait();
                }
            });
            try {
                for (String part : parts) {
                    asked.add(part);
                    HttpResponse<String> answer = post(application, part, MARK + part);
                    if (answer.statusCode() == 201) {
                        synchronized (acknowledged) {
                            acknowledged.put(
                                    part, json.readTree(answer.body()).get("id").asString());
                        }
                    }
                }
            } catch (IOException killed) {
                assertThat(application.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
            killer.join();
            assertThat(application.process().waitFor(30, TimeUnit.SECONDS))
                    .as("the process was killed")
                    .isTrue();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);

            try (PackagedApplication again = application.startAgain()) {
                for (var entry : acknowledged.entrySet()) {
                    JsonNode found = again.get(CLERK, "/api/entries/" + entry.getValue());
                    assertThat(found.get("text").get("content").asString()).isEqualTo(MARK + entry.getKey());
                    assertThat(post(again, entry.getKey(), "again").statusCode())
                            .as("a second draft of the same report")
                            .isEqualTo(409);
                }
            }
        }
        assertThat(storedParts(data))
                .containsAll(acknowledged.keySet())
                .isSubsetOf(asked)
                .doesNotHaveDuplicates();
    }

    /**
     * Five times, or as often as {@code xiaohao.faults.kills} says; when, {@code xiaohao.faults.seed} decides. The
     * profile {@code faults} kills a thousand times.
     */
    @Test
    void everyAcknowledgedWordIsThereOnceHoweverOftenItIsKilled() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Random random = new Random(SEED);
        Set<String> asked = new TreeSet<>();
        Set<String> acknowledged = new TreeSet<>();
        PackagedApplication application = PackagedApplication.start(data, "1g");
        try {
            String task = commentableTask(application);
            for (int kill = 1; kill <= KILLS; kill++) {
                writeUntilKilled(application, task, kill, 1 + random.nextInt(40), asked, acknowledged);
                application.kill();
                application = application.startAgain();
            }
        } finally {
            application.kill();
        }
        assertThat(stored(data, "select content from task_comment where content like 'kill-%'"))
                .as("seed %d, %d kills", SEED, KILLS)
                .containsAll(acknowledged)
                .isSubsetOf(asked)
                .doesNotHaveDuplicates();
        System.out.printf(
                "%d kills with seed %d: %d words acknowledged, %d asked, none lost, none twice%n",
                KILLS, SEED, acknowledged.size(), asked.size());
    }

    /** Writes one word after the other; with the last of enough answers begins the end, somewhere into what follows. */
    private void writeUntilKilled(
            PackagedApplication application,
            String task,
            int kill,
            int enough,
            Set<String> asked,
            Set<String> acknowledged) {
        int answered = 0;
        try {
            for (int number = 1; answered < 2 * enough; number++) {
                String words = "kill-%d-%d".formatted(kill, number);
                asked.add(words);
                if (comment(application, task, words).statusCode() == 200) {
                    acknowledged.add(words);
                    answered++;
                }
                if (answered == enough) {
                    Thread.ofVirtual().start(application.process()::destroyForcibly);
                }
            }
        } catch (IOException killed) {
            assertThat(answered).isGreaterThanOrEqualTo(enough);
        }
    }

    private static String commentableTask(PackagedApplication application) throws IOException {
        for (JsonNode plan : application.get(CLERK, "/api/plans").get("items")) {
            if (plan.get("state").asString().equals("ISSUED")) {
                return application
                        .get(CLERK, "/api/plans/" + plan.get("id").asString() + "/tasks?size=1")
                        .at("/items/0/task/id")
                        .asString();
            }
        }
        throw new IllegalStateException("The demo content has no issued plan");
    }

    private HttpResponse<String> comment(PackagedApplication application, String task, String words)
            throws IOException {
        return application.send(
                CLERK,
                application
                        .request("/api/tasks/" + task + "/comments")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                json.writeValueAsString(Map.of("text", words)), StandardCharsets.UTF_8)));
    }

    private static List<String> storedParts(Path data) throws Exception {
        return stored(data, "select assignment_id from progress_entry where content like 'kill-test %'");
    }

    private static List<String> stored(Path data, String sql) throws Exception {
        List<String> stored = new ArrayList<>();
        String url = "jdbc:h2:file:" + data.resolve("xiaohao").toAbsolutePath()
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;ACCESS_MODE_DATA=r";
        try (var connection = DriverManager.getConnection(url, "xiaohao", "");
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                stored.add(rows.getString(1));
            }
        }
        return stored;
    }

    private HttpResponse<String> post(PackagedApplication application, String part, String content) throws IOException {
        return application.send(
                CLERK,
                application
                        .request("/api/assignments/" + part + "/entries")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                json.writeValueAsString(Map.of("content", content)), StandardCharsets.UTF_8)));
    }
}
