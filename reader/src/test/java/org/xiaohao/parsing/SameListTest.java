package org.xiaohao.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiaohao.document.DocumentReader;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.word.DocReaderTest;
import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.parsing.result.Severity;
import org.xiaohao.parsing.result.UnitMention;
import org.xiaohao.samples.SampleLedger;
import org.xiaohao.samples.SamplePage;
import org.xiaohao.samples.SamplePlan;
import org.xiaohao.samples.SampleText;
import org.xiaohao.samples.SampleWord;

/** The same plan gives the same tasks whatever kind of document it comes as. */
@Tag("slow")
public class SameListTest {

    private static final Charset GBK = Charset.forName("GBK");

    static Stream<Arguments> documents() throws IOException {
        return Stream.of(
                Arguments.of("text in GBK", SampleText.text().getBytes(GBK)),
                Arguments.of("text in UTF-8", SampleText.text().getBytes(StandardCharsets.UTF_8)),
                Arguments.of("csv", SampleText.csv().getBytes(GBK)),
                Arguments.of("html", SamplePage.html().getBytes(GBK)),
                Arguments.of("mht", SamplePage.mht()),
                Arguments.of("docx", SampleWord.docx()),
                Arguments.of("docx with a table", SampleWord.table()),
                Arguments.of("doc", fixture("plan.doc")),
                Arguments.of("doc with a table", fixture("table.doc")),
                Arguments.of("pdf", fixture("plan.pdf")),
                Arguments.of("pdf with a table", fixture("table.pdf")),
                Arguments.of("ofd", fixture("plan.ofd")),
                Arguments.of("xlsx", ledger(new XSSFWorkbook())),
                Arguments.of("xls", ledger(new HSSFWorkbook())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void givesTheSameTasks(String name, byte[] content) {
        SourceText source = new DocumentReader().read(content, "");
        ParsedPlan plan = new PlanParser().parse(source);

        assertThat(plan.tasks().stream().map(SameListTest::facts).toList())
                .isEqualTo(SamplePlan.tasks().stream().map(SameListTest::facts).toList());
        assertThat(plan.year()).isEqualTo(2026);
        for (ParsedTask task : plan.tasks()) {
            for (List<UnitMention> units : List.of(task.lead(), task.responsible(), task.supporting())) {
                assertThat(units)
                        .allSatisfy(unit -> assertThat(source.text().substring(unit.start(), unit.end()))
                                .isEqualTo(unit.name()));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void isReadWithoutAnyDoubt(String name, byte[] content) {
        ParsedPlan plan = new PlanParser().parse(new DocumentReader().read(content, ""));

        assertThat(plan.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() != Severity.INFO)
                .isEmpty();
        assertThat(plan.diagnostics()).extracting(Diagnostic::code).doesNotContain(DiagnosticCode.LEFT_OVER);
    }

    /** Writes what the fixtures are converted from; see the README beside them. */
    @Test
    @EnabledIfSystemProperty(named = "xiaohao.fixtures", matches = ".+")
    void writesTheSourcesOfTheFixtures() throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("xiaohao.fixtures", "target/fixtures")));
        Files.write(folder.resolve("plan.docx"), SampleWord.docx());
        Files.write(folder.resolve("table.docx"), SampleWord.table());
        Files.write(folder.resolve("irregular.docx"), DocReaderTest.source());
        Files.writeString(folder.resolve("plan.txt"), SampleText.text());
        assertThat(folder.resolve("plan.docx")).isNotEmptyFile();
    }

    private static List<Object> facts(SamplePlan.Task task) {
        return Arrays.asList(
                task.number(),
                task.section(),
                task.title(),
                task.body(),
                task.lead(),
                task.responsible(),
                task.supporting(),
                task.day(),
                task.deadline(),
                task.deadline().equals("长期坚持"));
    }

    private static List<Object> facts(ParsedTask task) {
        return Arrays.asList(
                task.number(),
                task.section(),
                task.title(),
                task.body(),
                names(task.lead()),
                names(task.responsible()),
                names(task.supporting()),
                task.deadline(),
                task.deadlineText() == null ? "" : task.deadlineText(),
                task.longTerm());
    }

    private static List<String> names(List<UnitMention> units) {
        return units.stream().map(UnitMention::name).toList();
    }

    private static byte[] ledger(Workbook workbook) throws IOException {
        try (workbook) {
            return SampleLedger.ledger(workbook);
        }
    }

    public static byte[] fixture(String name) throws IOException {
        try (InputStream file = SameListTest.class.getResourceAsStream("/importing/" + name)) {
            assertThat(file).as(name).isNotNull();
            return file.readAllBytes();
        }
    }
}
