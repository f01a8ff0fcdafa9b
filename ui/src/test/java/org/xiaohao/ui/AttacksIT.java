package org.xiaohao.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.account.AccountService;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.CleanSlate;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;
import org.xiaohao.ui.testing.BrowserTest;

/** What somebody tries from outside: at the doors, with sessions, files, headers, forged requests and sheer numbers. */
@Import(BackendTestConfiguration.class)
@ExtendWith({CleanSlate.class, OutputCaptureExtension.class})
class AttacksIT extends BrowserTest {

    private static final int SLOW = 260;
    private static final int GUESSES = 60;
    private static final int ENOUGH_DOCUMENTS = 100;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountService accounts;

    private HttpClient browser;
    private TestJurisdiction place;
    private Actor office;

    @BeforeEach
    void aBrowserAndAPerson() {
        browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(30))
                .build();
        place = fixtures.jurisdiction();
        office = place.office();
    }

    @Test
    void aSignInWithoutOurFormIsNone() throws Exception {
        HttpResponse<String> answer = send(signIn(office.username(), Fixtures.PASSWORD, ""));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?stale"));
        assertThat(send(get("")).statusCode()).isEqualTo(302);
    }

    @Test
    void aSignInThatAnotherSiteSendsIsRefused() throws Exception {
        assertThat(send(signIn(office.username(), Fixtures.PASSWORD, "").header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(signIn(office.username(), Fixtures.PASSWORD, "").header("Origin", "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSessionNeverStandsInAnAddress() throws Exception {
        HttpResponse<String> page = HttpClient.newHttpClient().send(get("login").build(), text());
        assertThat(page.body()).doesNotContain("jsessionid");
        assertThat(HttpClient.newHttpClient()
                        .send(get("").build(), text())
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("jsessionid"));
    }

    @Test
    void anAddressThatIsNoneIsNotKept() throws Exception {
        int before = signInsFrom("evil");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        get("api/plans")
                                .header("X-Forwarded-For", "evil.example")
                                .header("Authorization", basic(office.username(), Fixtures.PASSWORD))
                                .build(),
                        text());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(signInsFrom("evil")).isEqualTo(before);
    }

    @Test
    void aLineBreakInAnAddressMakesNoLineOfTheLog(CapturedOutput output) throws Exception {
        HttpClient.newHttpClient()
                .send(
                        get("no%0A2026-01-01T00:00:00.000Z%20%20INFO%20forged/page")
                                .build(),
                        text());
        assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith("2026-01-01T00:00:00.000Z"));
    }

    @Test
    void thePageOfTheApiIsNotThereOutsideTheDemonstration() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        get("swagger-ui/index.html")
                                .header("Authorization", basic(office.username(), Fixtures.PASSWORD))
                                .build(),
                        text());
        assertThat(answer.body()).doesNotContain("swagger-ui-bundle");
    }

    @Test
    void everyPageForbidsDevicesAndForeignWindows() throws Exception {
        var headers = send(get("login")).headers();
        assertThat(headers.firstValue("Permissions-Policy"))
                .hasValueSatisfying(value -> assertThat(value).contains("camera=()"));
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    }

    /** As many as one likes, one after the other or all at once: after five nobody gets in, not with the right one either. */
    @Test
    void guessingManyPasswordsAtOnceLetsNobodyIn() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> guesses = new ArrayList<>();
        for (int i = 0; i < GUESSES; i++) {
            guesses.add(HttpClient.newHttpClient()
                    .sendAsync(as(office, "wrong-" + i, "api/plans").build(), text()));
        }
        for (CompletableFuture<HttpResponse<String>> guess : guesses) {
            assertThat(guess.get().statusCode()).isEqualTo(401);
        }
        HttpResponse<String> locked = plain(as(office, Fixtures.PASSWORD, "api/plans"));
        HttpResponse<String> wrong = plain(as(office, "wrong", "api/plans"));
        assertThat(locked.statusCode()).isEqualTo(401);
        assertThat(locked.body()).isEqualTo(wrong.body());
    }

    @Test
    void aStrangerIsAnsweredLikeAPersonWithAWrongPassword() throws Exception {
        HttpResponse<String> person = plain(as(office, "wrong", "api/plans"));
        HttpResponse<String> stranger =
                plain(get("api/plans").header("Authorization", basic("nobody.at.all", Fixtures.PASSWORD)));
        assertThat(stranger.statusCode()).isEqualTo(person.statusCode()).isEqualTo(401);
        assertThat(stranger.body()).isEqualTo(person.body());
    }

    @Test
    void whoeverIsDeactivatedIsOutWithTheNextRequest() throws Exception {
        assertThat(plain(as(office, Fixtures.PASSWORD, "api/plans")).statusCode())
                .isEqualTo(200);
        signInAs(office);
        fixtures.callAs(
                place.admin(),
                () -> accounts.deactivate(
                        office.accountId(), accounts.details(office.accountId()).version()));
        assertThat(plain(as(office, Fixtures.PASSWORD, "api/plans")).statusCode())
                .isEqualTo(401);
        page.navigate(url("tasks"));
        assertThat(page.url()).endsWith("/login");
    }

    @ParameterizedTest
    @CsvSource({
        "page.html,<html><script>alert(1)</script></html>",
        "page.pdf,<html><script>alert(1)</script></html>",
        "picture.svg,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "script.txt,#!/bin/sh",
        "../../escape.exe,MZ"
    })
    void aFileThatCouldRunSomewhereIsNotTaken(String name, String content) throws Exception {
        Actor clerk = place.clerk("司法局");
        String boundary = "boundary-of-parts";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        HttpResponse<String> answer = plain(as(clerk, Fixtures.PASSWORD, "api/attachments")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void whoeverAsksForTooMuchWorkIsToldToComeAgain() throws Exception {
        int status = 200;
        int asked = 0;
        while (status == 200 && asked <= ENOUGH_DOCUMENTS) {
            asked++;
            status = plain(as(office, Fixtures.PASSWORD, "api/plans/parse")
                            .header("Content-Type", "text/plain;charset=UTF-8")
                            .POST(HttpRequest.BodyPublishers.ofString("1．培训3期。（责任单位：司法局）")))
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
        assertThat(plain(as(place.leader(), Fixtures.PASSWORD, "api/plans")).statusCode())
                .isEqualTo(200);
    }

    private HttpRequest.Builder as(Actor actor, String password, String path) {
        return get(path).header("Authorization", basic(actor.username(), password));
    }

    /** Without cookies. */
    private static HttpResponse<String> plain(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), text());
    }

    /** More than any pool of threads would hold. */
    @Test
    void hundredsWhoSendTheirBodiesSlowlyKeepNobodyWaiting() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                slow.add(beginASignInAndFallSilent());
            }
            assertThat(HttpClient.newHttpClient()
                            .send(get("livez").build(), text())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(HttpClient.newHttpClient()
                            .send(
                                    get("api/plans")
                                            .header("Authorization", basic(office.username(), Fixtures.PASSWORD))
                                            .build(),
                                    text())
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Returns when the server has begun with it, which it says before the body comes. */
    private Socket beginASignInAndFallSilent() throws IOException {
        URI server = URI.create(url("login"));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write(("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\nExpect: 100-continue\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 100");
        socket.getOutputStream().write("username=".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private int signInsFrom(String address) {
        return jdbc.sql("select count(*) from audit_entry where source_address like ?")
                .param("%" + address + "%")
                .query(Integer.class)
                .single();
    }

    private HttpRequest.Builder signIn(String username, String password, String token) {
        String form = "username=" + encoded(username) + "&password=" + encoded(password) + "&_csrf=" + encoded(token);
        return HttpRequest.newBuilder(URI.create(url("login")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(url(path))).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), text());
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
    }

    private static String basic(String username, String password) {
        return "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
