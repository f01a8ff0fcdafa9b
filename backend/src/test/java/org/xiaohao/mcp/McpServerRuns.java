package org.xiaohao.mcp;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.xiaohao.account.AccessScope;
import org.xiaohao.account.AccessTokenService;
import org.xiaohao.account.MakeAccessToken;
import org.xiaohao.account.NewAccessToken;
import org.xiaohao.shared.Actor;
import org.xiaohao.testing.BackendTestApplication;
import org.xiaohao.testing.BackendTestConfiguration;
import org.xiaohao.testing.CleanSlate;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.Lifeline;
import org.xiaohao.testing.PlanFixture;
import org.xiaohao.testing.TestDatabase;

/** A backend that listens, with its MCP server on, and the client of the reference SDK to ask it. */
@SpringBootTest(
        classes = {BackendTestApplication.class, BackendTestConfiguration.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=backend",
            TestDatabase.DATA_DIR,
            "server.address=127.0.0.1",
            "db-scheduler.enabled=false",
            "xiaohao.reading.look-every=1h",
            "xiaohao.evidence-text.look-every=1h",
            "xiaohao.mcp.enabled=true"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Lifeline.class)
@ExtendWith(CleanSlate.class)
@Tag("slow")
abstract class McpServerRuns {

    @Autowired
    Fixtures fixtures;

    @Autowired
    PlanFixture plans;

    @Autowired
    AccessTokenService tokens;

    @LocalServerPort
    private int port;

    private final Map<String, McpSyncClient> clients = new HashMap<>();

    @AfterEach
    void theClientsGo() {
        clients.values().forEach(McpSyncClient::close);
        clients.clear();
    }

    NewAccessToken token(Actor owner, AccessScope scope) {
        return fixtures.callAs(owner, () -> tokens.make(new MakeAccessToken("助手" + scope, scope, 30)));
    }

    /** A client that has not said anything yet. */
    McpSyncClient client(String secret) {
        var transport = HttpClientStreamableHttpTransport.builder(address(""))
                .endpoint(McpConfiguration.ADDRESS)
                .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + secret))
                .build();
        return McpClient.sync(transport)
                .requestTimeout(Duration.ofSeconds(60))
                .initializationTimeout(Duration.ofSeconds(60))
                .build();
    }

    /** What a tool answers somebody's program. */
    CallToolResult call(String secret, String tool, Map<String, Object> arguments) {
        McpSyncClient client = clients.computeIfAbsent(secret, missing -> {
            McpSyncClient made = client(missing);
            made.initialize();
            return made;
        });
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    /** The record that a tool answers. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> said(CallToolResult result) {
        return (Map<String, Object>) result.structuredContent();
    }

    static boolean isRefused(CallToolResult result) {
        return Boolean.TRUE.equals(result.isError());
    }

    static @Nullable Object code(CallToolResult result) {
        return said(result).get("code");
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** A request as any program could send it. */
    HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(URI.create(address(McpConfiguration.ADDRESS)))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
