package org.xiaohao.intake;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How worksheets are written down. Whoever changes the JSON of a worksheet gives it the next number and turns the tree of
 * the form before into the new one in {@link #read}: what people have in work outlives every version of the program.
 * For each form ever written, a worksheet is kept with the tests.
 */
final class WorksheetFormat {

    /** The form that is written now. */
    static final int CURRENT = 2;

    /** The parts of a task since the second form. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "wording", List.of("number", "part", "section", "subsection", "title", "body"),
            "responsibilities", List.of("lead", "responsible", "supporting", "andOthers"),
            "timing", List.of("deadline", "deadlineText", "deadlineKind", "longTerm", "offeredDeadline"),
            "particulars", List.of("indicators", "posts", "rectification", "recurrence"),
            "place", List.of("span", "fieldSpans"));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WorksheetFormat() {}

    static String write(Worksheet worksheet) {
        return JSON.writeValueAsString(worksheet);
    }

    /** @throws NewerWorksheetException when a later version of the program wrote it */
    static Worksheet read(int format, String content) {
        if (format > CURRENT) {
            throw new NewerWorksheetException(format);
        }
        if (format == CURRENT) {
            return JSON.readValue(content, Worksheet.class);
        }
        JsonNode tree = JSON.readTree(content);
        if (format < 2) {
            tree.get("reading").get("tasks").forEach(WorksheetFormat::part);
            tree.get("tasks").forEach(task -> part(task.get("task")));
        }
        return JSON.treeToValue(tree, Worksheet.class);
    }

    /** In the first form a task had all its fields beside each other. */
    private static void part(JsonNode task) {
        PARTS.forEach((part, fields) -> {
            ObjectNode node = JSON.createObjectNode();
            fields.forEach(field -> node.set(field, ((ObjectNode) task).remove(field)));
            ((ObjectNode) task).set(part, node);
        });
    }
}
