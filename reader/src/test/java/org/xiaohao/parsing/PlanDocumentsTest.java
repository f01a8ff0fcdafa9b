package org.xiaohao.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.parsing.result.Severity;
import org.xiaohao.samples.TruthForm;
import org.xiaohao.text.PlainForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares our own documents of many shapes with the truth made by hand, field by field. */
class PlanDocumentsTest {

    private static final Path DOCUMENTS = Path.of("src", "test", "resources", "plans");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> WORDS =
            List.of("number", "section", "subsection", "part", "title", "deadline", "deadline_text", "deadline_kind");
    private static final List<String> UNITS = List.of("lead", "responsible", "supporting");
    private static final List<String> SCORED =
            List.of("number", "section", "title", "lead", "responsible", "supporting", "deadline", "long_term");

    @TestFactory
    List<DynamicTest> everyDocumentIsReadAsItsTruthSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : documents()) {
            tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(50);
        return tests;
    }

    @Test
    void fieldsThatAreReadRightAreSeldomQuestioned() throws IOException {
        int fields = 0;
        int questioned = 0;
        for (Path file : documents()) {
            ParsedPlan parsed = parse(file);
            fields += parsed.tasks().size() * SCORED.size();
            Set<String> asked = new TreeSet<>();
            for (Diagnostic note : parsed.diagnostics()) {
                if (note.task() != null && note.severity() != Severity.INFO) {
                    SCORED.stream()
                            .filter(field -> note.field() == null
                                    || note.field().jsonName().equals(field))
                            .forEach(field -> asked.add(note.task() + field));
                }
            }
            questioned += asked.size();
        }

        // One in fifty: beside what is doubtful in itself, it is asked where a task differs from all others (Q05, Q10),
        // where words are in no statement (Q09), and where a label, a column or an order is not known (Q17 to Q19).
        assertThat(questioned * 50).as("of %d fields", fields).isLessThan(fields);
    }

    private static void compare(Path file) throws IOException {
        JsonNode truth = truth(file);
        JsonNode parsed = TruthForm.of(parse(file));

        assertThat(parsed.get("year")).isEqualTo(truth.get("year"));
        assertThat(words(parsed, "title")).isEqualTo(words(truth, "title"));
        assertThat(words(parsed, "level")).isEqualTo(words(truth, "level"));
        assertThat(parsed.get("tasks").size()).isEqualTo(truth.get("tasks").size());
        for (int i = 0; i < truth.get("tasks").size(); i++) {
            JsonNode expected = truth.get("tasks").get(i);
            if (!expected.path("ambiguous").asBoolean(false)) {
                compareTask("task " + i, expected, parsed.get("tasks").get(i), truth.path("unit_alternatives"));
            }
        }
    }

    private static void compareTask(String place, JsonNode expected, JsonNode parsed, JsonNode alternatives) {
        for (String field : WORDS) {
            assertThat(words(parsed, field)).as(place + " " + field).isEqualTo(words(expected, field));
        }
        for (String field : UNITS) {
            assertThat(units(parsed, field, alternatives))
                    .as(place + " " + field)
                    .isEqualTo(units(expected, field, alternatives));
        }
        for (String field : List.of("long_term", "and_others")) {
            assertThat(parsed.path(field).asBoolean(false))
                    .as(place + " " + field)
                    .isEqualTo(expected.path(field).asBoolean(false));
        }
        if (expected.has("posts")) {
            assertThat(parsed.path("posts")).as(place + " posts").isEqualTo(expected.path("posts"));
        }
    }

    /** The words without regard to the width of marks, to blanks and to a full stop at the end. */
    private static String words(JsonNode node, String field) {
        return PlainForm.of(node.path(field).asString("")).replaceFirst("。$", "");
    }

    /** Names in their normal form, an equally right split of a collective put in its place. */
    static Set<String> units(JsonNode node, String field, JsonNode alternatives) {
        Set<String> names = new TreeSet<>();
        for (JsonNode name : node.path(field)) {
            JsonNode parts = alternatives.path(name.asString());
            if (parts.isMissingNode()) {
                names.add(PlainForm.of(name.asString()));
            }
            parts.forEach(part -> names.add(PlainForm.of(part.asString())));
        }
        return names;
    }

    private static ParsedPlan parse(Path file) throws IOException {
        return new PlanParser().parse(SourceText.plain(Files.readString(file)));
    }

    private static JsonNode truth(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".txt", ".expected.json");
        return JSON.readTree(Files.readString(file.resolveSibling(name)));
    }

    private static List<Path> documents() throws IOException {
        try (var files = Files.list(DOCUMENTS)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
