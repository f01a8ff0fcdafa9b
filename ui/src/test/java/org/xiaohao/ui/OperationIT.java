package org.xiaohao.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiaohao.ui.testing.PackagedApplication;
import tools.jackson.databind.json.JsonMapper;

/** A day of whoever runs the packaged application: looking how it does, stopping it, backing it up, restoring it elsewhere. */
class OperationIT {

    private static final String HEAP = "1g";
    private static final String SECRET = "secret-of-the-figures";
    private static final String PLAN = "一、加强执法监督\n1．开展专项检查。责任单位：司法局。完成时限：2026年6月底前。\n";
    private static final Pattern PASSWORD = Pattern.compile("(?m)^ {4}(\\S{16})$");

    @TempDir
    private Path folder;

    @Test
    void whatRunsIsWatchedStoppedBackedUpAndRestoredElsewhere() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        String plans;
        try (PackagedApplication application = PackagedApplication.start(
                data, HEAP, "--xiaohao.metrics.token=" + SECRET, "--logging.structured.format.console=ecs")) {
            saysHowItDoes(application);
            plans = application
                    .send("office", application.request("/api/plans"))
                    .body();
            answersWhatWasAskedBeforeItStops(application);
            everyLineOfTheLogIsJson(application.log());
        }

        Path backup = folder.resolve("backup.zip");
        Path report = folder.resolve("report");
        assertThat(PackagedApplication.command(data, report, "backup", backup.toString()))
                .as("%s", Files.readString(report))
                .isZero();
        assertThat(PackagedApplication.command(data, report, "backup", backup.toString()))
                .isEqualTo(2);
        assertThat(PackagedApplication.command(data, report, "restore", backup.toString()))
                .isEqualTo(2);
        assertThat(Files.readString(report)).contains("Nothing was touched");

        Path elsewhere = folder.resolve("elsewhere");
        assertThat(PackagedApplication.command(elsewhere, report, "restore", backup.toString()))
                .as("%s", Files.readString(report))
                .isZero();
        assertThat(PackagedApplication.checkFiles(elsewhere, report))
                .as("%s", Files.readString(report))
                .isZero();
        String password = resetAdministrator(elsewhere, report);
        try (PackagedApplication application = PackagedApplication.start(elsewhere, HEAP)) {
            assertThat(application
                            .send("office", application.request("/api/plans"))
                            .body())
                    .isEqualTo(plans);
            assertThat(unitsFor(application, PackagedApplication.PASSWORD)).isEqualTo(401);
            assertThat(unitsFor(application, password)).isEqualTo(200);
        }
    }

    @Test
    void aStartThatFailsSaysWhatToDo() throws Exception {
        try (PackagedApplication application = PackagedApplication.launch(
                folder.resolve("data"), HEAP, "--spring.datasource.url=jdbc:mysql://127.0.0.1:1/xiaohao")) {
            assertThat(application.process().waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(application.process().exitValue()).isEqualTo(1);
            assertThat(application.log())
                    .contains("jdbc:mysql://127.0.0.1:1/xiaohao", "Start the database")
                    .doesNotContain("\tat org.xiaohao");
        }
    }

    private static void saysHowItDoes(PackagedApplication application) throws IOException {
        for (String address : new String[] {"/livez", "/readyz"}) {
            HttpResponse<String> answer = application.send(application.request(address));
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body()).as(address).isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(application.send(application.request("/actuator/prometheus")).statusCode())
                .isEqualTo(401);
        assertThat(application
                        .send("admin", application.request("/actuator/prometheus"))
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> figures = application.send(
                application.request("/actuator/prometheus").header("Authorization", "Bearer " + SECRET));
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.body())
                .contains("hikaricp_connections_active", "jvm_memory_used_bytes", "http_server_requests_seconds_count");
    }

    /** A request that is under way when the application is asked to stop gets its answer. */
    private static void answersWhatWasAskedBeforeItStops(PackagedApplication application) throws Exception {
        byte[] body = PLAN.getBytes(UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), application.port())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("POST /api/plans/parse HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Authorization: Basic "
                                    + Base64.getEncoder()
                                            .encodeToString(("office:" + PackagedApplication.PASSWORD).getBytes(UTF_8))
                                    + "\r\nContent-Type: text/plain;charset=UTF-8\r\nExpect: 100-continue\r\nContent-Length: "
                                    + body.length + "\r\n\r\n")
                            .getBytes(UTF_8));
            byte[] first = new byte[12];
            assertThat(socket.getInputStream().readNBytes(first, 0, 12)).isEqualTo(12);
            assertThat(new String(first, UTF_8)).isEqualTo("HTTP/1.1 100");
            socket.getOutputStream().write(body, 0, 10);
            application.askToStop();
            awaitNobodyElseIsLetIn(application.port());
            socket.getOutputStream().write(body, 10, body.length - 10);
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .contains("HTTP/1.1 200", "开展专项检查");
        }
        application.stop();
        assertThat(application.process().exitValue()).isEqualTo(143);
    }

    private static void awaitNobodyElseIsLetIn(int port) throws IOException {
        while (true) {
            try (Socket other = new Socket(InetAddress.getLoopbackAddress(), port)) {
                Thread.onSpinWait();
            } catch (ConnectException refused) {
                return;
            }
        }
    }

    private static void everyLineOfTheLogIsJson(String log) {
        JsonMapper json = new JsonMapper();
        assertThat(log.lines().filter(line -> line.contains("org.xiaohao") || line.contains("Started")))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(json.readTree(line).get("log").get("level")).isNotNull());
    }

    private static String resetAdministrator(Path data, Path report) throws Exception {
        assertThat(PackagedApplication.command(data, report, "reset-admin", "nobody"))
                .isEqualTo(2);
        assertThat(Files.readString(report)).contains("There are: admin");
        assertThat(PackagedApplication.command(data, report, "reset-admin"))
                .as("%s", Files.readString(report))
                .isZero();
        Matcher shown = PASSWORD.matcher(Files.readString(report));
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    /** Whether the administrator is let in with a password: 401 where not. */
    private static int unitsFor(PackagedApplication application, String password) throws IOException {
        HttpRequest.Builder request = application
                .request("/api/access-tokens")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(UTF_8)));
        return application.send(request).statusCode();
    }
}
