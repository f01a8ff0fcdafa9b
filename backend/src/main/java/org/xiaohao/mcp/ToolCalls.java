package org.xiaohao.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.xiaohao.account.TokenDoor;
import org.xiaohao.shared.ErrorTexts;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.Problems;
import org.xiaohao.shared.Refusals;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Calls the tools, and puts what they answer or refuse into the words of the protocol. */
class ToolCalls {

    /** The attribute of a request in which a tool found the service unavailable. */
    static final String OUTAGE = ToolCalls.class.getName() + ".outage";

    private static final String REQUEST = "request";
    private static final int MAX_NAME = 40;

    private final TokenDoor door;
    private final Refusals refusals;
    private final Problems problems;
    private final ErrorTexts texts;
    private final JsonMapper json;
    private final JsonMapper strict;

    ToolCalls(TokenDoor door, Refusals refusals, Problems problems, ErrorTexts texts, JsonMapper json) {
        this.door = door;
        this.refusals = refusals;
        this.problems = problems;
        this.texts = texts;
        this.json = json;
        this.strict = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** What the tools are told of the request that calls them. */
    static McpTransportContext context(HttpServletRequest request) {
        return McpTransportContext.create(Map.of(REQUEST, request));
    }

    <A> SyncToolSpecification specification(Tool<A> tool) {
        return SyncToolSpecification.builder()
                .tool(McpSchema.Tool.builder(tool.name(), tool.arguments().schema())
                        .title(tool.title())
                        .description(tool.words())
                        .annotations(McpSchema.ToolAnnotations.builder()
                                .title(tool.title())
                                .readOnlyHint(!tool.writes())
                                .destructiveHint(false)
                                .idempotentHint(!tool.writes())
                                .openWorldHint(false)
                                .build())
                        .build())
                .callHandler((context, asked) -> call(tool, (HttpServletRequest) context.get(REQUEST), asked))
                .build();
    }

    private <A> CallToolResult call(Tool<A> tool, HttpServletRequest request, CallToolRequest asked) {
        Locale locale = locale(request);
        String target = request.getMethod() + " " + request.getRequestURI() + " " + tool.name();
        try {
            if (tool.writes() && !door.mayWrite()) {
                refusals.denied(target);
                return refused(problem(HttpStatus.FORBIDDEN, "token-reads-only", locale));
            }
            A arguments = arguments(tool, asked.arguments());
            Object answer = tool.work().apply(arguments, new Labels(texts, locale));
            return result(answer, json.writeValueAsString(answer), false);
        } catch (AccessDeniedException notForThisRole) {
            return refused(problem(HttpStatus.FORBIDDEN, "forbidden", locale));
        } catch (Exception failed) {
            if (failed instanceof NotFoundException) {
                refusals.missing(target);
            }
            return failed(problems.of(failed, locale), request, locale);
        }
    }

    private <A> A arguments(Tool<A> tool, @Nullable Map<String, Object> given) {
        try {
            return strict.convertValue(given == null ? Map.of() : given, tool.type());
        } catch (JacksonException | IllegalArgumentException wrong) {
            throw new InvalidInputException("arguments", "arguments", place(wrong));
        }
    }

    /** The argument that is wrong, as far as it is known. */
    private static String place(Exception wrong) {
        if (!(wrong instanceof DatabindException bound) || bound.getPath().isEmpty()) {
            return "";
        }
        String name = String.valueOf(bound.getPath().getFirst().getPropertyName());
        return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    }

    private CallToolResult failed(ProblemDetail problem, HttpServletRequest request, Locale locale) {
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            request.setAttribute(OUTAGE, problem);
        }
        if (problem.getDetail() == null) {
            problem.setDetail(texts.text("unexpected", locale, String.valueOf(property(problem, "id"))));
        }
        return refused(problem);
    }

    private ProblemDetail problem(HttpStatus status, String code, Locale locale) {
        ProblemDetail problem = problems.of(status, code);
        problem.setDetail(texts.text(code, locale));
        return problem;
    }

    private CallToolResult refused(ProblemDetail problem) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("code", String.valueOf(property(problem, "code")));
        said.put("detail", String.valueOf(problem.getDetail()));
        Object field = property(problem, "field");
        if (field != null) {
            said.put("field", field);
        }
        return result(said, (field == null ? "" : field + ": ") + problem.getDetail(), true);
    }

    private static @Nullable Object property(ProblemDetail problem, String name) {
        Map<String, Object> properties = problem.getProperties();
        return properties == null ? null : properties.get(name);
    }

    private CallToolResult result(Object answer, String text, boolean error) {
        return CallToolResult.builder()
                .addTextContent(text)
                .structuredContent(json.convertValue(answer, Map.class))
                .isError(error)
                .build();
    }

    /** Chinese where the program does not say. */
    private static Locale locale(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.SIMPLIFIED_CHINESE : request.getLocale();
    }
}
