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
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.samples.TruthForm;
import org.xiaohao.text.PlainForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well the documents of a folder are read, against the truths beside them: the shares of tasks that are found, of
 * fields that are right, of right fields that raise no question, and of wrong ones that do.
 */
final class CorpusScore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> UNITS = List.of("lead", "responsible", "supporting");
    private static final List<String> FIELDS =
            List.of("number", "section", "title", "lead", "responsible", "supporting", "deadline", "long_term");
    /** Dates that follow from another one are not scored, nor are sections that a document does not have. */
    private static final Set<String> UNSCORED_KINDS = Set.of("horizon", "relative", "immediate");

    private final Map<String, Share> shares = new LinkedHashMap<>();
    private final List<String> misread = new ArrayList<>();

    private record Share(int hits, int of) {
        Share plus(boolean hit) {
            return new Share(hits + (hit ? 1 : 0), of + 1);
        }

        boolean atLeast(int percent) {
            return hits * 100L >= (long) of * percent;
        }
    }

    private CorpusScore() {}

    static CorpusScore of(Path folder) throws IOException {
        CorpusScore score = new CorpusScore();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                score.score(file);
            }
        }
        return score;
    }

    /** How many were counted. */
    int counted(String what) {
        return shares.getOrDefault(what, new Share(0, 0)).of();
    }

    /** Fails where a share is less than so many of a hundred. */
    void assertShare(String what, int percent) {
        Share share = shares.getOrDefault(what, new Share(0, 0));

        assertThat(share.atLeast(percent)).as("%s %s: %s", what, share, misread).isTrue();
    }

    private void score(Path file) throws IOException {
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

    private void scoreFields(Path file, JsonNode expected, int index, JsonNode parsed, JsonNode alternatives) {
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
                boolean asked = isQuestioned(parsed, index, field);
                count(right ? "quiet" : "asked", right != asked, right ? "" : file + " in silence: " + field);
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
        String words = PlainForm.of(node.path(field).asString("")).replaceFirst("[。.;,:]+$", "");
        return switch (field) {
            case "number" -> words.replaceAll("[().、]", "");
            case "section" -> words.replaceFirst("^.{0,6}、", "");
            default -> words;
        };
    }

    private void count(String what, boolean hit, String wrong) {
        shares.merge(what, new Share(0, 0).plus(hit), (known, one) -> known.plus(hit));
        if (!hit && !wrong.isEmpty()) {
            misread.add(wrong);
        }
    }
}
