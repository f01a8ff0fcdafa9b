package org.xiaohao.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.samples.TruthForm;
import org.xiaohao.text.PlainForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents in the manner of many offices, written by people who did not know the rules of the parser. Not each of them
 * must be read without fault; together they must keep the floors that a careful clerk would, and what is read wrong must
 * be asked about.
 */
class OtherHandsTest {

    private static final Path DOCUMENTS = Path.of("src", "test", "resources", "plans-of-others");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> UNITS = List.of("lead", "responsible", "supporting");
    private static final List<String> FIELDS =
            List.of("number", "section", "title", "lead", "responsible", "supporting", "deadline", "long_term");
    /** Dates that follow from another one are not scored, nor are sections that a document does not have. */
    private static final Set<String> UNSCORED_KINDS = Set.of("horizon", "relative", "immediate");

    private static final Map<String, Share> SHARES = new LinkedHashMap<>();
    private static final List<String> WRONG = new ArrayList<>();

    private record Share(int hits, int of) {
        Share plus(boolean hit) {
            return new Share(hits + (hit ? 1 : 0), of + 1);
        }

        boolean atLeast(int percent) {
            return hits * 100L >= (long) of * percent;
        }
    }

    @BeforeAll
    static void score() throws IOException {
        try (var files = Files.list(DOCUMENTS)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                score(file);
            }
        }
    }

    @Test
    void tasksAreFoundAndHardlyAnyIsMadeUp() {
        assertShare("found", 99);
        assertShare("precise", 97);
    }

    @Test
    void fieldsAreReadAsTheirTruthSays() {
        for (String field : UNITS) {
            assertShare(field, 98);
        }
        for (String field : List.of("number", "section", "title", "deadline", "long_term")) {
            assertShare(field, 97);
        }
    }

    @Test
    void whatIsReadRightIsSeldomQuestioned() {
        assertShare("quiet", 95);
    }

    private static void assertShare(String what, int percent) {
        Share share = SHARES.getOrDefault(what, new Share(0, 0));

        assertThat(share.of()).as(what).isGreaterThan(100);
        assertThat(share.atLeast(percent)).as("%s %s: %s", what, share, WRONG).isTrue();
    }

    private static void score(Path file) throws IOException {
        JsonNode truth = JSON.readTree(Files.readString(
                file.resolveSibling(file.getFileName().toString().replace(".txt", ".expected.json"))));
        JsonNode parsed = TruthForm.of(new PlanParser().parse(SourceText.plain(Files.readString(file))));
        Set<Integer> taken = new TreeSet<>();
        int next = 0;
        for (JsonNode expected : truth.get("tasks")) {
            int index = find(expected, parsed.get("tasks"), next);
            boolean sure = !expected.path("ambiguous").asBoolean(false);
            if (index >= 0) {
                taken.add(index);
                next = index + 1;
            }
            if (sure) {
                count("found", index >= 0, file + " " + expected.get("title"));
                count("precise", index >= 0, "");
            }
            if (sure && index >= 0) {
                scoreFields(file, expected, index, parsed, truth.path("unit_alternatives"));
            }
        }
        for (int i = 0; i < parsed.get("tasks").size(); i++) {
            if (!taken.contains(i)) {
                count(
                        "precise",
                        false,
                        file + " made up " + parsed.get("tasks").get(i).get("title"));
            }
        }
    }

    /** The next task with the title, or close by with the number, since both may be misread. */
    private static int find(JsonNode expected, JsonNode tasks, int from) {
        for (int i = from; i < tasks.size(); i++) {
            if (same("title", expected, tasks.get(i), JSON.createObjectNode())) {
                return i;
            }
        }
        for (int i = from; i < Math.min(from + 2, tasks.size()); i++) {
            boolean numbered = !expected.path("number").asString("").isEmpty();
            if (numbered && same("number", expected, tasks.get(i), JSON.createObjectNode())) {
                return i;
            }
        }
        return -1;
    }

    private static void scoreFields(Path file, JsonNode expected, int index, JsonNode parsed, JsonNode alternatives) {
        JsonNode task = parsed.get("tasks").get(index);
        for (String field : FIELDS) {
            boolean open = field.equals("deadline")
                            && UNSCORED_KINDS.contains(
                                    expected.path("deadline_kind").asString(""))
                    || (field.equals("number") || field.equals("section"))
                            && expected.path(field).asString("").isEmpty()
                    || isOpen(expected, field);
            if (!open) {
                boolean right = same(field, expected, task, alternatives);
                count(field, right, file + " " + expected.get("number") + " " + field + " " + task.get(field));
                if (right) {
                    count("quiet", !isQuestioned(parsed, index, field), "");
                }
            }
        }
    }

    /** Whether the truth leaves a field open, because a careful reader would ask. */
    private static boolean isOpen(JsonNode expected, String field) {
        for (JsonNode open : expected.path("open")) {
            if (open.asString().equals(field)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuestioned(JsonNode parsed, int task, String field) {
        for (JsonNode note : parsed.get("diagnostics")) {
            boolean meant = note.path("task").asInt(-1) == task
                    && note.path("field").asString(field).equals(field);
            if (meant && !note.get("severity").asString().equals("info")) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(String field, JsonNode expected, JsonNode parsed, JsonNode alternatives) {
        if (UNITS.contains(field)) {
            return PlanDocumentsTest.units(expected, field, alternatives)
                    .equals(PlanDocumentsTest.units(parsed, field, alternatives));
        }
        if (field.equals("long_term")) {
            return expected.path(field).asBoolean(false) == parsed.path(field).asBoolean(false);
        }
        return words(expected, field).equals(words(parsed, field));
    }

    private static String words(JsonNode node, String field) {
        String words = PlainForm.of(node.path(field).asString("")).replaceFirst("[。.;,]+$", "");
        return switch (field) {
            case "number" -> words.replaceAll("[().、]", "");
            case "section" -> words.replaceFirst("^.{0,6}、", "");
            default -> words;
        };
    }

    private static void count(String what, boolean hit, String wrong) {
        SHARES.merge(what, new Share(0, 0).plus(hit), (known, one) -> known.plus(hit));
        if (!hit && !wrong.isEmpty()) {
            WRONG.add(wrong);
        }
    }
}
