package org.xiaohao.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xiaohao.ui.testing.PackagedApplication;

/**
 * Uploads that are far too large, sent past the pages to the packaged application in a small heap: each is refused in so
 * many words, nothing of it stays in memory or on disk, and other people's pages answer meanwhile.
 *
 * <p>{@code -Dxiaohao.uploads=50} sends as many of each form at the same time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeUploadsIT {

    private static final int EACH = Integer.getInteger("xiaohao.uploads", 1);
    private static final long MEGABYTE = 1024L * 1024;
    private static final long SIZE = 300 * MEGABYTE;
    private static final String HEAP = "512m";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Two pages, on a machine whose cores also make and send all these bytes. */
    private static final Duration A_PAGE = Duration.ofSeconds(45);

    private static final String BOUNDARY = "a-boundary";

    private Path folder;
    private Path data;
    private PackagedApplication application;
    private Playwright playwright;
    private Browser browser;
    private Target evidence;
    private Target document;

    /** Where a page sends its files, and the cookie of the session. */
    private record Target(URI address, String cookie) {}

    @BeforeAll
    void openThePages(@TempDir Path temporary) throws IOException {
        folder = temporary;
        String configured = System.getenv("XIAOHAO_CHROMIUM");
        Path executable = Path.of(configured == null || configured.isBlank() ? "/usr/bin/chromium" : configured);
        Assumptions.assumeTrue(Files.isExecutable(executable), "No Chromium at " + executable + "; journeys skipped");
        data = Files.createDirectories(folder.resolve("data"));
        application = PackagedApplication.start(data, HEAP, "--server.tomcat.basedir=" + folder.resolve("tomcat"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
        evidence = target("sfj.clerk", "workbench", true);
        document = target("office", "import", false);
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            playwright.close();
        }
        if (application != null) {
            application.close();
        }
    }

    private Target target(String username, String path, boolean openFirst) {
        BrowserContext context = browser.newContext();
        Page page = context.newPage();
        page.setDefaultTimeout(120_000);
        page.navigate(application.uri("/login").toString());
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(PackagedApplication.PASSWORD);
        page.locator("button[type=submit]").click();
        page.locator("vaadin-app-layout").waitFor();
        page.navigate(application.uri("/" + path).toString());
        Locator upload = page.locator("vaadin-upload").first();
        if (openFirst) {
            openFirst(page, upload);
        }
        upload.waitFor();
        String address = String.valueOf(upload.evaluate("upload => new URL(upload.target, document.baseURI).href"));
        String cookie = context.cookies().stream()
                .map(one -> one.name + "=" + one.value)
                .collect(Collectors.joining("; "));
        return new Target(URI.create(address), cookie);
    }

    /** Goes down the workbench to the first duty on which evidence is taken. */
    private static void openFirst(Page page, Locator upload) {
        Locator rows = page.locator(".work-row .open");
        rows.first().waitFor();
        for (int i = 0; i < rows.count() && !upload.isVisible(); i++) {
            rows.nth(i).click();
            page.waitForFunction(
                    "() => Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
        }
    }

    @Test
    void eachIsRefusedWhileTheHeapStaysFlatAndPagesAnswer() throws Exception {
        Map<String, Long> before = filesOnDisk();
        long heapBefore = application.heapInUse();
        List<Duration> pages = new ArrayList<>();
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < EACH; i++) {
                answers.add(senders.submit(() -> "raw unannounced " + send(evidence, raw(), false)));
                answers.add(senders.submit(() -> "another at a time " + send(document, raw(), false)));
                for (Target target : List.of(evidence, document)) {
                    answers.add(senders.submit(() -> "raw announced " + send(target, raw(), true)));
                    answers.add(senders.submit(() -> "form announced " + send(target, form(), true)));
                    answers.add(senders.submit(() -> "form unannounced " + send(target, form(), false)));
                }
            }
            while (!answers.stream().allMatch(Future::isDone)) {
                Instant asked = Instant.now();
                assertThat(application.send(application.request("/login")).statusCode())
                        .isEqualTo(200);
                assertThat(application
                                .send("office", application.request("/api/plans"))
                                .statusCode())
                        .isEqualTo(200);
                pages.add(Duration.between(asked, Instant.now()));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        long heapAfter = application.heapInUse();
        Map<String, Integer> counted = new TreeMap<>();
        for (Future<String> answer : answers) {
            counted.merge(answer.get(), 1, Integer::sum);
        }
        System.out.printf(
                "%d uploads of %d MB: %s; heap in use %d MB before, %d MB after; two pages in %d ms at most, %d"
                        + " times%n",
                answers.size(),
                SIZE / MEGABYTE,
                counted,
                heapBefore / MEGABYTE,
                heapAfter / MEGABYTE,
                pages.stream().mapToLong(Duration::toMillis).max().orElse(0),
                pages.size());

        // The page of documents takes one file at a time, so that a second one is refused before it is read.
        counted.remove("another at a time 409");
        assertThat(counted.remove("another at a time 413")).isPositive();
        assertThat(counted)
                .containsOnly(
                        Map.entry("raw announced 413", 2 * EACH),
                        Map.entry("raw unannounced 413", EACH),
                        Map.entry("form announced 413", 2 * EACH),
                        Map.entry("form unannounced 415", 2 * EACH));
        assertThat(heapAfter).isCloseTo(heapBefore, within(64 * MEGABYTE));
        assertThat(pages).allMatch(page -> page.compareTo(A_PAGE) < 0);
        assertThat(filesOnDisk()).isEqualTo(before);
    }

    @Test
    void theRestApiRefusesThemAsProblemDetails() throws Exception {
        for (boolean announced : List.of(true, false)) {
            HttpResponse<String> text = application.send(
                    "office",
                    application
                            .request("/api/plans/parse")
                            .timeout(PATIENCE)
                            .header("Content-Type", "text/plain;charset=UTF-8")
                            .POST(body(raw(), announced)));
            assertThat(text.statusCode()).as(text.body()).isEqualTo(413);
            assertThat(text.body()).contains("too-large");
            HttpResponse<String> form = application.send(
                    "office",
                    application
                            .request("/api/plans/parse")
                            .timeout(PATIENCE)
                            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                            .POST(body(form(), announced)));
            assertThat(form.statusCode()).as(form.body()).isEqualTo(413);
            HttpResponse<String> json = application.send(
                    "office",
                    application
                            .request("/api/plans")
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .POST(body(raw(), announced)));
            assertThat(json.statusCode()).as(json.body()).isBetween(400, 499);
        }
    }

    @Test
    void aFileOfThePageIsStillTakenAndOneByteTooManyIsRefusedAtItsLimit() throws Exception {
        assertThat(send(evidence, new Filled("%PDF-1.4\n", "", 20 * MEGABYTE), true))
                .isEqualTo(200);
        assertThat(send(evidence, new Filled("%PDF-1.4\n", "", 20 * MEGABYTE + 1), true))
                .isEqualTo(413);
        assertThat(send(evidence, new Filled("%PDF-1.4\n", "", 20 * MEGABYTE + 1), false))
                .isEqualTo(413);
        assertThat(send(evidence, new Filled("MZ\u0000", "", MEGABYTE), true)).isEqualTo(422);
    }

    @Test
    void aConnectionThatBreaksLeavesNoHalfFile() throws Exception {
        Map<String, Long> before = filesOnDisk();
        for (Target target : List.of(evidence, document)) {
            try (Socket socket =
                    new Socket(target.address().getHost(), target.address().getPort())) {
                OutputStream out = socket.getOutputStream();
                out.write(("POST " + target.address().getRawPath() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: "
                                + target.cookie() + "\r\nX-Filename: a.pdf\r\nContent-Type: application/pdf\r\n"
                                + "Content-Length: " + 10 * MEGABYTE + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                new Filled("%PDF-1.4\n", "", 5 * MEGABYTE).transferTo(out);
                out.flush();
                await(() -> !incoming().isEmpty());
            }
        }
        await(() -> incoming().isEmpty());
        assertThat(filesOnDisk()).isEqualTo(before);
    }

    private List<Path> incoming() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("attachments").resolve("incoming"))) {
            return all.toList();
        }
    }

    private interface Check {
        boolean holds() throws IOException;
    }

    private static void await(Check check) throws IOException {
        Instant until = Instant.now().plus(Duration.ofMinutes(2));
        while (!check.holds()) {
            assertThat(Instant.now()).isBefore(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** What lies in the folder of files and where the server keeps parts of forms. */
    private Map<String, Long> filesOnDisk() throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        for (Path root : List.of(data.resolve("attachments"), folder.resolve("tomcat"))) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    sizes.put(file.toString(), Files.size(file));
                }
            }
        }
        return sizes;
    }

    private int send(Target target, Filled content, boolean announced) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.address())
                .timeout(PATIENCE)
                .header("Cookie", target.cookie())
                .header("X-Filename", "a.pdf")
                .header(
                        "Content-Type",
                        content.isForm() ? "multipart/form-data; boundary=" + BOUNDARY : "application/pdf")
                .POST(body(content, announced));
        return application.send(request).statusCode();
    }

    private static BodyPublisher body(Filled content, boolean announced) {
        BodyPublisher unannounced = BodyPublishers.ofInputStream(() -> content);
        return announced ? BodyPublishers.fromPublisher(unannounced, content.length()) : unannounced;
    }

    private static Filled raw() {
        return new Filled("%PDF-1.4\n", "", SIZE);
    }

    private static Filled form() {
        return new Filled(
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n",
                "\r\n--" + BOUNDARY + "--\r\n",
                SIZE);
    }

    /** So many bytes, made while they are read. */
    private static final class Filled extends InputStream {

        private final byte[] head;
        private final byte[] tail;
        private final long length;
        private long at;

        Filled(String head, String tail, long length) {
            this.head = head.getBytes(StandardCharsets.ISO_8859_1);
            this.tail = tail.getBytes(StandardCharsets.ISO_8859_1);
            this.length = length;
        }

        long length() {
            return length;
        }

        boolean isForm() {
            return tail.length > 0;
        }

        @Override
        public int read() {
            if (at == length) {
                return -1;
            }
            long place = at++;
            if (place < head.length) {
                return head[(int) place];
            }
            long ofTail = place - (length - tail.length);
            return ofTail < 0 ? 'x' : tail[(int) ofTail];
        }

        @Override
        public int read(byte[] buffer, int offset, int count) {
            int done = 0;
            while (done < count) {
                int value = read();
                if (value < 0) {
                    break;
                }
                buffer[offset + done++] = (byte) value;
            }
            return done == 0 && count > 0 ? -1 : done;
        }
    }
}
