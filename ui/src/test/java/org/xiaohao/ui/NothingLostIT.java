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

    private List<String> storedParts(Path data) throws Exception {
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
