package org.xiaohao.mcp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a tool may be told, as JSON Schema. What is not named is refused. */
final class Arguments {

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    /** The id of something, as text: it has 64 bits, a JavaScript number has 53. */
    Arguments id(String name, String words) {
        return put(name, "string", words, Map.of("pattern", "^[0-9]{1,19}$"));
    }

    Arguments text(String name, int max, String words) {
        return put(name, "string", words, Map.of("maxLength", max));
    }

    Arguments flag(String name, String words) {
        return put(name, "boolean", words, Map.of());
    }

    Arguments number(String name, int min, int max, String words) {
        return put(name, "integer", words, Map.of("minimum", min, "maximum", max));
    }

    /** Some of the constants of an enum. */
    Arguments some(String name, Class<? extends Enum<?>> type, String words) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return put(
                name,
                "array",
                words,
                Map.of("items", Map.of("type", "string", "enum", names), "maxItems", names.size()));
    }

    /** Which page of how many rows. */
    Arguments paged() {
        return number("page", 0, Paging.MAX_PAGE, "第几页，从0起 (page, from 0)")
                .number("size", 1, Paging.MAX_SIZE, "每页几行，默认" + Paging.SIZE + " (rows of a page)");
    }

    /** The arguments named so far that cannot be left out. */
    Arguments required(String... names) {
        required.addAll(List.of(names));
        return this;
    }

    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private Arguments put(String name, String type, String words, Map<String, Object> limits) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("type", type);
        property.put("description", words);
        property.putAll(limits);
        properties.put(name, property);
        return this;
    }
}
