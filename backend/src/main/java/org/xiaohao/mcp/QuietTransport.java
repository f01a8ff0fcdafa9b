package org.xiaohao.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * A transport that answers what the server does not know in the words of the protocol, where the server would fail, and
 * takes notice of nothing, where it would warn of every client that says that it is ready.
 */
record QuietTransport(McpStatelessServerTransport transport) implements McpStatelessServerTransport {

    @Override
    public void setMcpHandler(McpStatelessServerHandler handler) {
        transport.setMcpHandler(new Quiet(handler));
    }

    @Override
    public Mono<Void> closeGracefully() {
        return transport.closeGracefully();
    }

    @Override
    public List<String> protocolVersions() {
        return transport.protocolVersions();
    }

    private record Quiet(McpStatelessServerHandler handler) implements McpStatelessServerHandler {

        @Override
        public Mono<JSONRPCResponse> handleRequest(McpTransportContext context, JSONRPCRequest request) {
            return handler.handleRequest(context, request)
                    .onErrorResume(
                            McpError.class, unknown -> Mono.just(JSONRPCResponse.error(request.id(), error(unknown))));
        }

        private static JSONRPCError error(McpError unknown) {
            return unknown.getJsonRpcError();
        }

        @Override
        public Mono<Void> handleNotification(McpTransportContext context, JSONRPCNotification notification) {
            return Mono.empty();
        }
    }
}
