package org.xiaohao.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xiaohao.document.DocumentReader;
import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.Severity;
import org.xiaohao.parsing.result.TaskField;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.samples.TruthForm;
import org.xiaohao.text.PlainForm;
import org.xiaohao.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares parsed sample documents with their checked truth, field by field. Skipped where the samples are absent. */
class SamplePlansTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> PRINTED = List.of("number", "section", "title", "deadline");

    @TestFactory
    List<DynamicTest> everySampleIsReadAsItsTruthSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String folder : List.of("plans", "plans-composed")) {
            Path samples = samples().resolve(folder);
            assumeTrue(Files.isDirectory(samples), () -> "no samples at " + samples);
            try (var files = Files.list(samples)) {
                files.filter(file -> file.toString().endsWith(".txt"))
                        .sorted()
                        .forEach(file -> tests.add(
                                DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file))));
            }
        }
        return tests;
    }

    /** The same words in six formats. */
    @TestFactory
    List<DynamicTest> everyFormatOfOneDocumentGivesTheSameTasks() throws IOException {
        Path formats = samples().resolve("formats-2");
        assumeTrue(Files.isDirectory(formats), () -> "no samples at " + formats);
        Path text = samples().resolve("plans-2/10-pingtan-ecology-2016.txt");
        List<List<String>> expected = told(parse(text));
        try (var files = Files.list(formats)) {
            return files.sorted()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(told(parse(file))).containsExactlyElementsOf(expected)))
                    .toList();
        }
    }

    private static List<List<String>> told(ParsedPlan plan) {
        return plan.tasks().stream()
                .map(task -> List.of(
                        String.valueOf(task.number()),
                        PlainForm.of(String.valueOf(task.section())),
                        PlainForm.of(task.title()),
                        String.valueOf(task.deadline()),
                        names(task.lead()),
                        names(task.responsible()),
                        names(task.supporting())))
                .toList();
    }

    private static String names(List<UnitMention> units) {
        return PlainForm.of(
                String.join("、", units.stream().map(UnitMention::name).toList()));
    }

    @Test
    void theOneTaskWithoutLeadIsTheOnlyBlockerOfTheTongzhouPlan() throws IOException {
        ParsedPlan plan = parse(tongzhou());

        List<Diagnostic> blockers = plan.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() != Severity.INFO)
                .toList();
        assertThat(blockers).singleElement().satisfies(blocker -> {
            assertThat(blocker.task()).isEqualTo(13);
            assertThat(blocker.field()).isEqualTo(TaskField.LEAD);
            assertThat(blocker.severity()).isEqualTo(Severity.BLOCKER);
            assertThat(blocker.code()).isEqualTo(DiagnosticCode.NO_LEAD);
        });
        assertThat(plan.sections()).hasSize(8);
        assertThat(plan.year()).isEqualTo(2023);
        assertThat(plan.level()).isEqualTo("区");
    }

    @Test
    void spansOfTheTongzhouPlanHoldWhatTheyNameAndNothingIsLeftOver() throws IOException {
        Path file = tongzhou();
        ParsedPlan plan = parse(file);
        String text = Files.readString(file);

        for (ParsedTask task : plan.tasks()) {
            for (List<UnitMention> units : List.of(task.lead(), task.responsible(), task.supporting())) {
                assertThat(units)
                        .allSatisfy(unit -> assertThat(text.substring(unit.start(), unit.end()))
                                .isEqualTo(unit.name()));
            }
            Span title = task.fieldSpans().getOrDefault(TaskField.TITLE, new Span(0, 0));
            assertThat(text.substring(title.start(), title.end())).isEqualTo(task.title());
            assertThat(text.substring(task.span().start(), task.span().end()))
                    .startsWith(String.valueOf(task.number()))
                    .endsWith(")");
        }
        assertThat(plan.diagnostics()).extracting(Diagnostic::code).doesNotContain(DiagnosticCode.LEFT_OVER);
        assertThat(plan.diagnostics()).extracting(Diagnostic::code).contains(DiagnosticCode.SIMILAR_UNITS);
    }

    private static void compare(Path file) throws IOException {
        JsonNode truth = JSON.readTree(Files.readString(
                file.resolveSibling(file.getFileName().toString().replace(".txt", ".expected.json"))));
        JsonNode parsed = TruthForm.of(parse(file));

        assertThat(parsed.get("year")).isEqualTo(truth.get("year"));
        assertThat(parsed.get("level")).isEqualTo(truth.get("level"));
        assertThat(parsed.get("tasks").size()).isEqualTo(truth.get("tasks").size());
        for (int i = 0; i < truth.get("tasks").size(); i++) {
            JsonNode expected = truth.get("tasks").get(i);
            if (!expected.path("ambiguous").asBoolean(false)) {
                compareTask(file + " task " + i, expected, parsed.get("tasks").get(i));
            }
        }
    }

    private static void compareTask(String place, JsonNode expected, JsonNode parsed) {
        for (String field : PRINTED) {
            assertThat(parsed.path(field)).as(place + " " + field).isEqualTo(expected.path(field));
        }
        for (String field : List.of("lead", "responsible", "supporting", "long_term", "deadline_kind")) {
            assertThat(parsed.path(field)).as(place + " " + field).isEqualTo(expected.path(field));
        }
        for (String field : List.of("part", "subsection")) {
            assertThat(parsed.path(field).asString(""))
                    .as(place + " " + field)
                    .isEqualTo(expected.path(field).asString(""));
        }
        assertThat(parsed.path("and_others").asBoolean(false))
                .as(place)
                .isEqualTo(expected.path("and_others").asBoolean(false));
    }

    private static ParsedPlan parse(Path file) throws IOException {
        return new PlanParser().parse(new DocumentReader().read(Files.readAllBytes(file), ""));
    }

    private static Path tongzhou() {
        Path file = samples().resolve("plans/01-tongzhou.txt");
        assumeTrue(Files.exists(file), () -> "no sample at " + file);
        return file;
    }

    private static Path samples() {
        String shared = System.getProperty("xiaohao.shared");
        Path folder = shared == null ? Path.of("..", "..", "shared") : Path.of(shared);
        return folder.resolve("samples").toAbsolutePath().normalize();
    }
}
