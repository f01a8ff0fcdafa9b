package org.xiaohao.licences;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A library of a software bill of materials.
 *
 * @param name its Maven coordinates without the version, such as {@code org.jsoup:jsoup}
 * @param licences what it may be used under, one of them at the user's choice: SPDX identifiers, or names where the
 *     library gives no more
 */
record Component(String name, List<String> licences) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The components of a CycloneDX file. */
    static List<Component> of(Path file) {
        List<Component> all = new ArrayList<>();
        collect(JSON.readTree(file.toFile()).path("components"), all);
        return all;
    }

    private static void collect(JsonNode components, List<Component> all) {
        for (JsonNode component : components) {
            String group = component.path("group").asString("");
            String name = component.path("name").asString("");
            all.add(new Component(group.isEmpty() ? name : group + ":" + name, licences(component.path("licenses"))));
            collect(component.path("components"), all);
        }
    }

    private static List<String> licences(JsonNode listed) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : listed) {
            Stream.of(
                            one.path("expression"),
                            one.path("license").path("id"),
                            one.path("license").path("name"))
                    .map(value -> value.asString(""))
                    .filter(value -> !value.isBlank())
                    .findFirst()
                    .ifPresent(names::add);
        }
        return names;
    }
}
