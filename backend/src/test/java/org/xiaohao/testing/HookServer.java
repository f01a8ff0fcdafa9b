package org.xiaohao.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The other end of channels, on the loopback: keeps what it is sent, and answers as it is told to. */
public final class HookServer implements AutoCloseable {

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "{}";
    private volatile @Nullable String elsewhere;
    private volatile boolean endless;

    public HookServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException unbound) {
            throw new UncheckedIOException(unbound);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        header -> String.join(",", header.getValue()),
                        (one, other) -> one,
                        () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
        received.add(new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        String other = elsewhere;
        if (other != null) {
            exchange.getResponseHeaders().set("Location", other);
        }
        exchange.sendResponseHeaders(status, endless ? 0 : body.length);
        exchange.getResponseBody().write(body);
        while (endless) {
            exchange.getResponseBody().write(new byte[8192]);
        }
        exchange.close();
    }

    /** Where it is, such as {@code http://127.0.0.1:12345}. */
    public String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How it answers from now on. */
    public void answers(int withStatus, String withBody) {
        status = withStatus;
        answer = withBody;
    }

    /** After its answer it goes on talking, until nobody listens. */
    public void neverEnds() {
        endless = true;
    }

    /** It answers that something is elsewhere. */
    public void redirects(String to) {
        status = 302;
        elsewhere = to;
    }

    /** What came, in the order in which it came. */
    public List<Received> received() {
        return received;
    }

    @Override
    public void close() {
        endless = false;
        server.stop(0);
    }

    /** @param address path and query */
    public record Received(String method, String address, Map<String, String> headers, String body) {}
}
