package org.xiaohao.shared;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the description of the REST API what the code cannot say by itself: ids are text, and errors are problems. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";
    private static final Map<String, String> ERRORS = Map.of(
            "400", "Something in the request is to be corrected",
            "401", "Nobody is signed in",
            "403", "This person may not do that",
            "404", "There is no such thing, or this person may not know of it",
            "503", "The database does not answer; ask again after the time of Retry-After");

    @Bean
    OpenApiCustomizer idsAndProblems() {
        return api -> {
            api.getComponents().getSchemas().values().forEach(ApiDescription::describeIds);
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getPaths().values().forEach(path -> path.readOperations().forEach(ApiDescription::describeErrors));
            removeUnused(api);
        };
    }

    /** As {@link IdsAsText} writes them. */
    @SuppressWarnings("rawtypes")
    private static void describeIds(Schema<?> schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            properties.replaceAll((name, property) -> isId(name, property) ? text("^[0-9]+$") : property);
        }
    }

    private static boolean isId(String name, Schema<?> property) {
        boolean number = "integer".equals(property.getType())
                || (property.getTypes() != null && property.getTypes().contains("integer"));
        return number && (name.equals("id") || name.endsWith("Id"));
    }

    private static void describeErrors(Operation operation) {
        ApiResponses responses = operation.getResponses();
        responses.keySet().removeIf(status -> status.startsWith("4") || status.startsWith("5"));
        ERRORS.forEach((status, words) -> responses.addApiResponse(status, error(words)));
        responses.addApiResponse("default", error("Any other refusal"));
    }

    private static ApiResponse error(String words) {
        return new ApiResponse()
                .description(words)
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema<?> problem() {
        Schema<Object> problem = new Schema<>();
        problem.setType("object");
        problem.setTypes(Set.of("object"));
        problem.setDescription("Problem details, RFC 9457");
        problem.addProperty("type", text(null));
        problem.addProperty("title", text(null));
        Schema<Object> status = new Schema<>();
        status.setType("integer");
        status.setTypes(Set.of("integer"));
        problem.addProperty("status", status);
        problem.addProperty("detail", text(null).description("What happened, in the reader's language"));
        problem.addProperty("instance", text(null));
        problem.addProperty("code", text(null).description("What happened, the same in every language"));
        problem.addProperty("field", text(null).description("The field that is to be corrected"));
        problem.addProperty("id", text(null).description("The number under which the log has the cause"));
        problem.setRequired(List.of("title", "status", "code"));
        return problem;
    }

    private static Schema<?> text(@org.jspecify.annotations.Nullable String pattern) {
        Schema<Object> text = new Schema<>();
        text.setType("string");
        text.setTypes(Set.of("string"));
        text.setPattern(pattern);
        return text;
    }

    /** The framework's own form of a problem, which has no code. */
    private static void removeUnused(OpenAPI api) {
        api.getComponents().getSchemas().remove("ProblemDetail");
    }
}
