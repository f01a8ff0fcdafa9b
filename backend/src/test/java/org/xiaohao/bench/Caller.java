package org.xiaohao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.xiaohao.bench.Operation.Call;

/** Calls the application again and again, for a time; any answer but a good one ends the measurement. */
final class Caller implements AutoCloseable {

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\p{ASCII}]+");
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String root;

    Caller(String root) {
        this.root = root;
    }

    /** Asks once, and tells how many bytes came back, compressed where that is wanted. */
    long bytes(Operation operation, boolean compressed) throws InterruptedException {
        long bytes = 0;
        for (Call call : operation.calls().get()) {
            bytes += send(call, compressed).body().length;
        }
        return bytes;
    }

    /**
     * Asks one after the other.
     *
     * @param atLeast so often even if it takes longer
     * @return how long each took, in nanoseconds, the shortest first
     */
    List<Long> alone(Operation operation, Duration time, int atLeast) throws InterruptedException {
        List<Long> took = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end || took.size() < atLeast) {
            List<Call> calls = operation.calls().get();
            long begin = System.nanoTime();
            for (Call call : calls) {
                send(call, false);
            }
            took.add(System.nanoTime() - begin);
        }
        return took.stream().sorted().toList();
    }

    /** Several ask at once, each again as soon as it is answered; how often in a second they were. */
    double together(Operation operation, Duration time, int callers) throws InterruptedException {
        long begin = System.nanoTime();
        long calls = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                all.add(threads.submit(() -> alone(operation, time, 1).size()));
            }
            for (Future<Integer> one : all) {
                calls += one.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
        return calls * 1e9 / (System.nanoTime() - begin);
    }

    private HttpResponse<byte[]> send(Call call, boolean compressed) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + encoded(call.path())))
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + Shape.token(call.account()));
        if (compressed) {
            request.header("Accept-Encoding", "gzip");
        }
        if (call.body() != null) {
            request.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(call.body(), StandardCharsets.UTF_8));
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(call.path() + " was answered with " + answer.statusCode() + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(call.path(), broken);
        }
    }

    private static String encoded(String path) {
        return NOT_ASCII.matcher(path).replaceAll(words -> URLEncoder.encode(words.group(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.close();
    }
}
