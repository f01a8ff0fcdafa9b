package org.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.report.ExportReport.Format;
import org.xiaohao.review.ReviewService;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;

/** A report leaves as Word, PDF, web page or OFD: the same text, and in Word what it rests on. */
@Tag("slow")
@BackendTest
class ReportExportTest {

    private static final String LONG_WORDS =
            "以“一网通办”为抓手，推行<清单>管理&“减证便民”（含镇、街道），压减材料12,345.67件，占83.5%——群众少跑腿。".repeat(30);

    private final ReportService reports;
    private final ReportExportService exports;
    private final SecrecyService secrecy;
    private final Fixtures fixtures;
    private final ReportedPlan reported;
    private final JdbcClient jdbc;
    private TestJurisdiction here;
    private long entry;
    private ReportDetails report;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ReportExportTest(
            ReportService reports,
            ReportExportService exports,
            SecrecyService secrecy,
            PlanService plans,
            TaskService tasks,
            AssignmentService assignments,
            ProgressService progress,
            ReviewService review,
            Fixtures fixtures,
            JdbcClient jdbc) {
        this.reports = reports;
        this.exports = exports;
        this.secrecy = secrecy;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.reported = new ReportedPlan(plans, tasks, assignments, progress, review, fixtures);
    }

    @BeforeEach
    void aReportIsDrafted() {
        here = fixtures.jurisdiction();
        ReportedPlan.Made plan = reported.issue(here);
        entry = reported.report(plan, "压减审批材料", ReportedPlan.JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料46件。"));
        reported.report(plan, "统一执法文书", ReportedPlan.JUSTICE, 1, EntryText.of("制定执法文书样式18种，在全区推行使用。"));
        fixtures.actingAs(here.office());
        report = reports.find(reports.draft(new DraftReport(2026, "five-parts", List.of(plan.planId()), null)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void allFormatsHoldTheSameText(boolean clean) throws IOException {
        fill();
        List<String> word = word(export(Format.DOCX, clean));
        assertThat(word.getFirst()).isEqualTo(report.title());
        assertThat(word).contains("（一）" + heading(), squeezed(LONG_WORDS)).hasSizeGreaterThan(10);
        assertThat(pdf(export(Format.PDF, clean))).isEqualTo(word);
        assertThat(html(export(Format.HTML, clean))).isEqualTo(word);
        assertThat(OfdText.paragraphs(export(Format.OFD, clean).bytes())).isEqualTo(word);
    }

    @Test
    void theFontsComeWithTheFile() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(export(Format.PDF, false).bytes())) {
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font =
                        Objects.requireNonNull(pdf.getPage(0).getResources().getFont(name));
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+Noto.*");
            }
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).isNotEmpty();
        }
    }

    @Test
    void theWebPageRunsNothingAndLoadsNothing() {
        fill();
        String page = new String(export(Format.HTML, false).bytes(), StandardCharsets.UTF_8);
        assertThat(page)
                .doesNotContain("<script", "http:", "https:", "src=", "<清单>")
                .contains("&lt;清单&gt;");
    }

    @Test
    void theWorkingVersionTellsWhatEachNumberRestsOn() throws IOException {
        try (XWPFDocument word = open(export(Format.DOCX, false))) {
            assertThat(Stream.of(word.getComments()).map(XWPFComment::getText))
                    .anyMatch(words -> words.startsWith("依据：") && words.contains("压减审批材料"))
                    .anyMatch(words ->
                            words.contains("原数：46") && words.contains(ReportedPlan.JUSTICE) && words.contains("第2季度"));
        }
    }

    @Test
    void theCleanVersionTellsNothingOfIt() throws IOException {
        fill();
        try (XWPFDocument word = open(export(Format.DOCX, true))) {
            assertThat(word.getDocComments()).isNull();
            assertThat(word.getTables()).isEmpty();
        }
    }

    @Test
    void theListOfProofsNamesSourcesAndEvidenceWithItsHash() throws IOException {
        jdbc.sql("insert into attachment (id, jurisdiction_id, file_name, media_type, size_bytes, sha256, storage_key,"
                        + " purpose, uploaded_by, uploaded_at)"
                        + " values (:id, :place, '清单.pdf', 'application/pdf', 1, :hash, :key, 'EVIDENCE', 1, :at)")
                .param("id", entry + 1)
                .param("place", here.id())
                .param("hash", "ab".repeat(32))
                .param("key", "k" + entry)
                .param("at", java.time.LocalDateTime.of(2026, 4, 1, 8, 0))
                .update();
        jdbc.sql("insert into evidence (id, entry_id, attachment_id, position) values (:id, :entry, :file, 0)")
                .param("id", entry + 2)
                .param("entry", entry)
                .param("file", entry + 1)
                .update();
        ReportFile file = exports.export(report.id(), new ExportReport(Format.DOCX, false, true));
        try (XWPFDocument word = open(file)) {
            XWPFTable table = word.getTables().getFirst();
            assertThat(table.getRows())
                    .filteredOn(row -> row.getCell(1).getText().equals("46"))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.getCell(2).getText()).isEqualTo("原数：46");
                        assertThat(row.getCell(3).getText()).contains(ReportedPlan.JUSTICE, "第2季度", "压减审批材料");
                        assertThat(row.getCell(4).getText()).isEqualTo("清单.pdf " + "ab".repeat(32));
                    });
        }
    }

    @Test
    void aCleanVersionIsRefusedWhileAPartIsEmptyAndTheWorkingOneSaysWhereSomethingIsToBeWritten() throws IOException {
        assertThat(report.missingParts()).contains(PartKind.RESPONSIBILITY);
        for (Format format : Format.values()) {
            assertThatThrownBy(() -> export(format, true)).isInstanceOf(ReportNotReadyException.class);
        }
        List<String> texts = word(export(Format.DOCX, false));
        String heading = texts.stream()
                .filter(text -> text.contains("第一责任人职责情况"))
                .findFirst()
                .orElseThrow();
        assertThat(texts.get(texts.indexOf(heading) + 1)).isEqualTo("（待补充）");
    }

    @Test
    void theNameTellsReportAndVersion() {
        fill();
        assertThat(export(Format.PDF, true).fileName()).isEqualTo(report.title() + "（清样，未签批）.pdf");
        assertThat(export(Format.OFD, false).fileName()).isEqualTo(report.title() + "（工作稿）.ofd");
    }

    /** Something stands in every part, among it what a format might stumble over. */
    private void fill() {
        for (ReportStatement statement : report.statements()) {
            if (statement.missing()) {
                reports.editStatement(new EditStatement(statement.id(), statement.version(), "", LONG_WORDS));
            }
        }
        report = reports.find(report.id());
        assertThat(report.missingParts()).isEmpty();
        secrecy.check(report.id(), secrecy.review(report.id()).textHash());
    }

    private String heading() {
        return report.statements().stream()
                .map(ReportStatement::text)
                .filter(text -> text.startsWith("（一）"))
                .findFirst()
                .orElseThrow()
                .substring(3);
    }

    private ReportFile export(Format format, boolean clean) {
        return exports.export(report.id(), new ExportReport(format, clean, false));
    }

    private static XWPFDocument open(ReportFile file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file.bytes()));
    }

    private static List<String> word(ReportFile file) throws IOException {
        try (XWPFDocument document = open(file)) {
            return document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .map(text -> squeezed(text.replaceAll("\\[\\d+\\]", "")))
                    .toList();
        }
    }

    private static List<String> html(ReportFile file) {
        Document page = Jsoup.parse(new String(file.bytes(), StandardCharsets.UTF_8));
        return page.select("article > *").stream()
                .map(Element::text)
                .map(ReportExportTest::squeezed)
                .toList();
    }

    /** A paragraph begins two characters in; the title, too, stands further in than the edge. */
    private static List<String> pdf(ReportFile file) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file.bytes())) {
            for (PdfLines.Line line : PdfLines.of(pdf)) {
                if (line.left() > PdfLines.EDGE + 1 || paragraphs.isEmpty()) {
                    paragraphs.add(squeezed(line.text()));
                } else {
                    paragraphs.set(paragraphs.size() - 1, paragraphs.getLast() + squeezed(line.text()));
                }
            }
        }
        return paragraphs;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
