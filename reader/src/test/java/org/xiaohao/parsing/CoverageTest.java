package org.xiaohao.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xiaohao.document.DocumentReader;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.ParsedPlan;

/** Nothing of a document is lost in silence. */
@Tag("slow")
class CoverageTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources");

    @TestFactory
    List<DynamicTest> everyWordOfEveryDocumentIsAccountedFor() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String corpus : List.of("plans", "plans-of-others", "plans-at-first-sight")) {
            tests.addAll(of(RESOURCES.resolve(corpus)));
        }
        assertThat(tests).hasSizeGreaterThan(60);
        return tests;
    }

    @TestFactory
    List<DynamicTest> everyWordOfTheRealDocumentsIsAccountedFor() throws IOException {
        String shared = System.getProperty("xiaohao.shared");
        Path samples = (shared == null ? Path.of("..", "..", "shared") : Path.of(shared)).resolve("samples");
        assumeTrue(Files.isDirectory(samples), () -> "no samples at " + samples);
        List<DynamicTest> tests = new ArrayList<>();
        for (String corpus : List.of("plans", "plans-2", "plans-composed", "formats-2")) {
            tests.addAll(of(samples.resolve(corpus)));
        }
        return tests;
    }

    private static List<DynamicTest> of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        SourceText source = new DocumentReader()
                                .read(
                                        Files.readAllBytes(file),
                                        file.getFileName().toString());
                        assertThat(Coverage.unaccounted(source, new PlanParser().parse(source)))
                                .isEmpty();
                    }))
                    .toList();
        }
    }

    @Test
    void whatStandsBesideATaskOnItsLineIsNamed() {
        String text = "示范区2026年工作要点\n1.开展检查。（责任单位：区司法局）另有几句话写在后面\n2.清理清单。（责任单位：区财政局）\n三个没有编号的词\n";

        assertThat(leftOver(text)).contains("另有几句话写在后面").contains("三个没有编号的词");
    }

    @Test
    void linesOfPagesThatGoAreSaid() {
        ParsedPlan plan = new PlanParser()
                .parse(SourceText.plain("示范区2026年工作要点\n1.开展检查。（责任单位：区司法局）\n— 1 —\n2.清理清单。（责任单位：区财政局）\n— 2 —\n"));

        assertThat(plan.diagnostics())
                .filteredOn(note -> note.code() == DiagnosticCode.PAGE_MARKS_LEFT_OUT)
                .singleElement()
                .satisfies(note -> assertThat(note.message()).contains("\u201C— 1 —\u201D×2"));
    }

    @Test
    void headsOfPagesThatGoAreNamed() {
        ParsedPlan plan = new PlanParser()
                .parse(
                        SourceText.plain(
                                "示范区2026年工作要点\n1.开展检查。（责任单位：区司法局）\n示范区公报\n— 1 —\n2.清理清单。（责任单位：区财政局）\n示范区公报\n— 2 —\n3.核对台账。（责任单位：区财政局）\n"));

        assertThat(plan.diagnostics())
                .filteredOn(note -> note.code() == DiagnosticCode.PAGE_MARKS_LEFT_OUT)
                .singleElement()
                .satisfies(note -> assertThat(note.message()).contains("示范区公报\u201D×2"));
    }

    private static String leftOver(String text) {
        StringBuilder named = new StringBuilder();
        new PlanParser()
                .parse(SourceText.plain(text)).diagnostics().stream()
                        .filter(note -> note.code() == DiagnosticCode.LEFT_OVER)
                        .forEach(note ->
                                named.append(text, note.start(), note.end()).append('|'));
        return named.toString();
    }
}
