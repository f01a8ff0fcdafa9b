package org.xiaohao.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The OpenAPI description of the running application, against which answers are compared. */
final class ApiContract {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode api;

    ApiContract(JsonNode api) {
        this.api = api;
    }

    /** Such as {@code GET /api/plans}. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method ->
                                operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    Set<String> requestTypes(String operation) {
        return new TreeSet<>(operation(operation).at("/requestBody/content").propertyNames());
    }

    /** The names that a JSON request may have. */
    Set<String> requestFields(String operation) {
        JsonNode schema = resolve(operation(operation).at("/requestBody/content/application~1json/schema"));
        return new TreeSet<>(schema.path("properties").propertyNames());
    }

    /** What in an answer differs from the description; empty when nothing does. */
    List<String> problems(String operation, int status, String type, @Nullable JsonNode body) {
        JsonNode responses = operation(operation).get("responses");
        JsonNode response = responses.has(String.valueOf(status))
                ? responses.get(String.valueOf(status))
                : responses.path("default");
        JsonNode content = response.path("content");
        if (!content.has(type)) {
            return List.of(status + " " + type + " is not among " + content.propertyNames());
        }
        List<String> problems = new ArrayList<>();
        if (body != null) {
            compare("$", content.get(type).path("schema"), body, problems);
        }
        return problems;
    }

    private JsonNode operation(String operation) {
        String[] words = operation.split(" ", 2);
        return api.get("paths").get(words[1]).get(words[0].toLowerCase(java.util.Locale.ROOT));
    }

    private JsonNode resolve(JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        return reference.isMissingNode() ? schema : api.at(reference.asString().substring(1));
    }

    private void compare(String at, JsonNode given, JsonNode value, List<String> problems) {
        JsonNode schema = resolve(given);
        if (schema.isMissingNode() || schema.isEmpty()) {
            problems.add(at + " is not described");
            return;
        }
        if (value.isNull()) {
            // Java knows which fields may be null, the description does not.
            return;
        }
        if (schema.has("oneOf")) {
            boolean one = schema.get("oneOf").valueStream().anyMatch(choice -> fits(choice, value));
            if (!one) {
                problems.add(at + " is none of " + schema.get("oneOf") + ": " + value);
            }
            return;
        }
        String type = schema.path("type").asString("");
        boolean fits =
                switch (type) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isString();
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    default -> false;
                };
        if (!fits) {
            problems.add(at + " is described as " + schema + " and is " + value);
        } else if (value.isObject()) {
            compareFields(at, schema, value, problems);
        } else if (value.isArray()) {
            value.forEach(item -> compare(at + "[]", schema.path("items"), item, problems));
        } else if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            problems.add(at + " is none of " + schema.get("enum") + ": " + value);
        }
    }

    private boolean fits(JsonNode schema, JsonNode value) {
        List<String> problems = new ArrayList<>();
        compare("$", schema, value, problems);
        return problems.isEmpty();
    }

    private void compareFields(String at, JsonNode schema, JsonNode value, List<String> problems) {
        JsonNode more = schema.path("additionalProperties");
        value.properties().forEach(field -> {
            JsonNode property = schema.path("properties").path(field.getKey());
            if (property.isMissingNode() && more.isObject()) {
                compare(at + "." + field.getKey(), more, field.getValue(), problems);
            } else {
                compare(at + "." + field.getKey(), property, field.getValue(), problems);
            }
        });
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                problems.add(at + "." + name.asString() + " is missing");
            }
        });
    }
}
