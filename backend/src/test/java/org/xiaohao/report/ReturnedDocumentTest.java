package org.xiaohao.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiaohao.intake.DocumentRefusedException;
import org.xiaohao.plan.AssignmentService;
import org.xiaohao.plan.PlanService;
import org.xiaohao.plan.TaskService;
import org.xiaohao.progress.EntryText;
import org.xiaohao.progress.ProgressService;
import org.xiaohao.report.ExportReport.Format;
import org.xiaohao.report.ReturnedChange.Hindrance;
import org.xiaohao.report.ReturnedChange.ReturnDecision;
import org.xiaohao.report.returned.Change.EditKind;
import org.xiaohao.review.ReviewService;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.StaleDataException;
import org.xiaohao.testing.BackendTest;
import org.xiaohao.testing.Fixtures;
import org.xiaohao.testing.TestJurisdiction;

/** A leader edits the Word file and sends it back; the office accepts what was done, and every word keeps its sources. */
@Tag("slow")
@BackendTest
class ReturnedDocumentTest {

    private final ReportService reports;
    private final ReportExportService exports;
    private final ReturnedDocumentService returned;
    private final Fixtures fixtures;
    private final ReportedPlan reported;
    private long report;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    ReturnedDocumentTest(
            ReportService reports,
            ReportExportService exports,
            ReturnedDocumentService returned,
            PlanService plans,
            TaskService tasks,
            AssignmentService assignments,
            ProgressService progress,
            ReviewService review,
            Fixtures fixtures) {
        this.reports = reports;
        this.exports = exports;
        this.returned = returned;
        this.fixtures = fixtures;
        this.reported = new ReportedPlan(plans, tasks, assignments, progress, review, fixtures);
    }

    @BeforeEach
    void aReportIsDrafted() {
        TestJurisdiction here = fixtures.jurisdiction();
        ReportedPlan.Made plan = reported.issue(here);
        reported.report(plan, "压减审批材料", ReportedPlan.JUSTICE, 1, EntryText.of("建立材料清单制度，压减审批材料46件。推行容缺受理，服务企业31家。"));
        reported.report(plan, "统一执法文书", ReportedPlan.JUSTICE, 1, EntryText.of("制定执法文书样式18种，在全区推行使用。"));
        reported.report(plan, "清理罚款事项", ReportedPlan.JUSTICE, 1, EntryText.of("清理罚款事项75项，取消不合理罚款9项。"));
        fixtures.actingAs(here.office());
        report = reports.draft(new DraftReport(2026, "five-parts", List.of(plan.planId()), null));
    }

    @Test
    void aFileAsItWasGivenChangesNothing() {
        for (Format format : List.of(Format.DOCX, Format.HTML)) {
            assertThat(take(export(format), "报告." + format).changes()).isEmpty();
        }
    }

    @Test
    void aListOfProofsAtTheEndIsNoPartOfTheText() {
        byte[] file = exports.export(report, new ExportReport(Format.DOCX, false, true))
                .bytes();
        assertThat(take(file, "报告.docx").changes()).isEmpty();
    }

    @Test
    void trackedChangesAreReadAsAcceptedAndRewordedWordsKeepTheirNumbers() {
        byte[] file = edited(word -> {
            XWPFParagraph paragraph = paragraph(word, "18种");
            var inserted = paragraph.getCTP().addNewIns();
            inserted.setAuthor("领导");
            inserted.addNewR().addNewT().setStringValue("基层普遍欢迎。");
        });
        ReturnedDetails details = take(file, "报告.docx");
        ReturnedChange change = single(details);
        assertThat(change.kinds()).containsExactly(EditKind.REWORDED);
        assertThat(change.after()).endsWith("基层普遍欢迎。").contains("18种");
        ReportStatement before = statement("18种");

        returned.decide(report, Set.of(change.number()), true);

        ReportStatement after = statement("18种");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.lead() + after.text()).isEqualTo(change.after());
        assertThat(after.sources()).isEqualTo(before.sources());
        assertThat(after.figures())
                .hasSameSizeAs(before.figures())
                .allSatisfy(figure -> assertThat(after.text().substring(figure.start(), figure.end()))
                        .isEqualTo("18"));
        assertThat(returned.find(report).orElseThrow().open()).isZero();
    }

    @Test
    void joinedParagraphsKeepTheSourcesOfBoth() {
        ReportStatement first = statement("46件");
        ReportStatement second = statement("18种");
        List<String> lines = lines();
        int from = indexOf(lines, "18种");
        String moved = lines.remove(from);
        int into = indexOf(lines, "46件");
        lines.set(into, lines.get(into) + moved);

        ReturnedDetails details = take(text(lines), "改稿.txt");
        ReturnedChange change = details.changes().stream()
                .filter(one -> one.kinds().contains(EditKind.MERGED))
                .findFirst()
                .orElseThrow();
        returned.decide(report, Set.of(change.number()), true);

        ReportStatement after = statement("46件");
        assertThat(after.text()).contains("18种");
        assertThat(after.sources()).containsAll(first.sources()).containsAll(second.sources());
        assertThat(after.figures())
                .extracting(figure -> after.text().substring(figure.start(), figure.end()))
                .contains("46", "18");
        assertThat(reports.find(report).statements())
                .extracting(ReportStatement::id)
                .doesNotContain(first.id() == after.id() ? second.id() : first.id());
    }

    @Test
    void aDividedParagraphKeepsItsSourcesInEachPiece() {
        ReportStatement whole = statement("46件");
        List<String> lines = lines();
        int at = indexOf(lines, "46件");
        String line = lines.get(at);
        int cut = line.indexOf("推行容缺受理") > 0 ? line.indexOf("推行容缺受理") : line.indexOf('，') + 1;
        lines.set(at, line.substring(0, cut));
        lines.add(at + 1, line.substring(cut));

        ReturnedChange change = single(take(text(lines), "改稿.txt"));
        assertThat(change.kinds()).containsExactly(EditKind.SPLIT);
        returned.decide(report, null, true);

        List<String> now = texts();
        int first = indexOf(now, line.substring(0, cut));
        assertThat(now.get(first + 1)).isEqualTo(line.substring(cut));
        assertThat(statement(line.substring(cut).substring(0, 4)).sources()).isEqualTo(whole.sources());
    }

    @Test
    void aMovedParagraphStandsWhereTheFileHasIt() {
        List<String> lines = lines();
        String moved = lines.remove(indexOf(lines, "18种"));
        int to = indexOf(lines, "46件") + 1;
        lines.add(to, moved);
        ReturnedDetails details = take(text(lines), "改稿.txt");
        returned.decide(report, null, true);
        List<String> now = texts();
        assertThat(indexOf(now, "18种")).isEqualTo(indexOf(now, "46件") + 1);
        assertThat(details.changes()).allMatch(change -> change.kinds().contains(EditKind.MOVED));
    }

    @Test
    void whatIsNewGoesIntoItsPlaceAndWhatIsStruckGoesOut() {
        List<String> lines = lines();
        int at = indexOf(lines, "18种");
        lines.set(at, "市委书记批示肯定了我区做法，经验在全市推广，群众满意度持续上升。");
        lines.add(at + 1, "新增一段：数字法治平台上线运行，各镇街全部接入。");
        ReturnedDetails details = take(text(lines), "改稿.txt");
        returned.decide(report, null, true);
        List<String> now = texts();
        int first = indexOf(now, "市委书记批示");
        assertThat(now.get(first + 1)).startsWith("新增一段");
        assertThat(now).noneMatch(text -> text.contains("18种"));
        assertThat(details.changes()).isNotEmpty();
    }

    @Test
    void aRefusedChangeChangesNothing() {
        List<String> before = texts();
        List<String> lines = lines();
        lines.remove(indexOf(lines, "18种"));
        ReturnedChange change = single(take(text(lines), "改稿.txt"));
        assertThat(change.kinds()).containsExactly(EditKind.STRUCK);
        ReturnedDetails details = returned.decide(report, Set.of(change.number()), false);
        assertThat(details.changes().getFirst().decision()).isEqualTo(ReturnDecision.REFUSED);
        assertThat(texts()).isEqualTo(before);
        assertThatThrownBy(() -> returned.decide(report, Set.of(change.number()), true))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void wordsThatSomebodyChangedMeanwhileAreNotWrittenOver() {
        List<String> lines = lines();
        int at = indexOf(lines, "18种");
        lines.set(at, lines.get(at) + "效果很好。");
        ReturnedChange change = single(take(text(lines), "改稿.txt"));
        ReportStatement present = statement("18种");
        reports.editStatement(new EditStatement(present.id(), present.version(), present.lead(), "他人刚改的文字。"));
        assertThat(returned.find(report).orElseThrow().changes().getFirst().hindrance())
                .isEqualTo(Hindrance.OUTDATED);
        assertThatThrownBy(() -> returned.decide(report, Set.of(change.number()), true))
                .isInstanceOf(StaleDataException.class);
        assertThat(returned.decide(report, null, true).open()).isEqualTo(1);
        assertThat(texts()).contains("他人刚改的文字。");
    }

    @Test
    void aStruckHeadingStays() {
        List<String> lines = lines();
        lines.removeIf(line -> line.startsWith("四、"));
        ReturnedDetails details = take(text(lines), "改稿.txt");
        ReturnedChange struck = details.changes().stream()
                .filter(change -> change.kinds().contains(EditKind.STRUCK))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> returned.decide(report, Set.of(struck.number()), true))
                .isInstanceOf(InvalidInputException.class);
        assertThat(returned.decide(report, null, true).open()).isEqualTo(1);
    }

    @Test
    void aParagraphDividedInThreeStaysInItsOrderWhetherOrNotItWasMoved() {
        for (boolean moved : new boolean[] {false, true}) {
            String first = moved ? "清理罚款事项75项" : "制定执法文书样式18种";
            ReportStatement whole = statement(first);
            String words = first + "，其中行政处罚文书共有十一种。行政检查文书已经全部换用新的样式。各单位执法人员统一参加了填写培训。";
            reports.editStatement(new EditStatement(whole.id(), whole.version(), whole.lead(), words));
            List<String> lines = lines();
            int at = indexOf(lines, first);
            List<String> pieces = new ArrayList<>(List.of(lines.remove(at).split("(?<=。)")));
            int to = moved ? indexOf(lines, "46件") : at;
            lines.addAll(to, pieces);
            returned.take(report, text(lines), "改稿.txt");
            assertThat(returned.decide(report, null, true).open()).isZero();
            List<String> now = texts();
            assertThat(now.subList(indexOf(now, pieces.getFirst()), indexOf(now, pieces.getFirst()) + 3))
                    .isEqualTo(pieces);
            if (moved) {
                assertThat(indexOf(now, "46件")).isEqualTo(indexOf(now, pieces.getLast()) + 1);
            }
        }
    }

    @Test
    void theMarkThatSomethingIsToBeWrittenNeverBecomesText() {
        List<String> lines = lines();
        int mark = lines.indexOf(ReportText.TO_BE_WRITTEN);
        lines.set(mark, ReportText.TO_BE_WRITTEN + "党政主要负责人主持召开专题会议。");
        returned.take(report, text(lines), "改稿.txt");
        returned.decide(report, null, true);
        assertThat(texts()).contains("党政主要负责人主持召开专题会议。").noneMatch(text -> text.contains("待补充"));

        List<String> anew = lines();
        int other = anew.indexOf(ReportText.TO_BE_WRITTEN);
        if (other >= 0) {
            anew.add(indexOf(anew, "46件"), anew.remove(other));
            returned.take(report, text(anew), "改稿.txt");
            returned.decide(report, null, true);
            assertThat(texts()).noneMatch(text -> text.contains("待补充"));
        }
    }

    @Test
    void aRunInTitleWithoutTextIsNoObstacle() {
        ReportStatement told = statement("18种");
        reports.editStatement(new EditStatement(told.id(), told.version(), "统一执法文书样式并全面推行。", ""));
        List<String> lines = lines();
        int at = indexOf(lines, "统一执法文书样式并全面推行");
        lines.set(at, lines.get(at) + "制定样式21种，基层普遍欢迎。");
        ReturnedChange change = single(take(text(lines), "改稿.txt"));
        returned.decide(report, Set.of(change.number()), true);
        ReportStatement after = statement("21种");
        assertThat(after.lead()).isEqualTo("统一执法文书样式并全面推行。");
        assertThat(after.text()).isEqualTo("制定样式21种，基层普遍欢迎。");
    }

    @Test
    void oneChangeThatIsTooLongIsRefusedAloneAndSaysWhy() {
        List<String> lines = lines();
        int heading = indexOf(lines, "四、");
        lines.set(heading, lines.get(heading) + "，标题后面又写了很多很多字".repeat(40));
        int told = indexOf(lines, "18种");
        lines.set(told, lines.get(told) + "效果很好。");
        take(text(lines), "改稿.txt");
        ReturnedDetails details = returned.decide(report, null, true);
        assertThat(texts()).anyMatch(text -> text.endsWith("效果很好。"));
        assertThat(details.changes())
                .filteredOn(change -> change.decision() == ReturnDecision.OPEN)
                .singleElement()
                .satisfies(change -> assertThat(change.hindrance()).isEqualTo(Hindrance.TOO_LONG));
    }

    @Test
    void numbersStandWhereTheyAreSaidToWhereABlankWasTakenAway() {
        ReportStatement told = statement("18种");
        reports.editStatement(new EditStatement(told.id(), told.version(), "统一文书。", told.text()));
        List<String> lines = lines();
        int at = indexOf(lines, "18种");
        lines.set(at, lines.get(at).replace("统一文书。", "统一文书。 ") + "效果很好。");
        ReturnedChange change = single(take(text(lines), "改稿.txt"));
        returned.decide(report, Set.of(change.number()), true);
        ReportStatement after = statement("18种");
        assertThat(after.text()).endsWith("效果很好。");
        assertThat(after.figures())
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(after.text().substring(figure.start(), figure.end()))
                        .isEqualTo("18"));
    }

    @Test
    void whatStandsInAFileAndChangesNothingIsSaid() {
        byte[] file = edited(word -> {
            XWPFRun title = word.getParagraphs().getFirst().getRuns().getFirst();
            title.setText("示范区法治政府建设情况的报告", 0);
            word.createTable(1, 2).getRow(0).getCell(0).setText("补充的表格");
        });
        ReturnedDetails details = take(file, "报告.docx");
        assertThat(details.changes()).isEmpty();
        assertThat(details.title()).isEqualTo("示范区法治政府建设情况的报告");
        assertThat(details.tables()).singleElement().asString().contains("补充的表格");
        assertThat(take(export(Format.DOCX), "报告.docx").title()).isNull();
    }

    @Test
    void anAutomaticNumberIsReadAsItIsShown() {
        byte[] file = edited(word -> {
            XWPFNumbering numbering = word.createNumbering();
            CTAbstractNum list = CTAbstractNum.Factory.newInstance();
            list.setAbstractNumId(BigInteger.ZERO);
            CTLvl level = list.addNewLvl();
            level.setIlvl(BigInteger.ZERO);
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
            level.addNewLvlText().setVal("%1.");
            BigInteger number = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
            paragraph(word, "18种").setNumID(number);
        });
        assertThat(single(take(file, "报告.docx")).after()).startsWith("1.").contains("18种");
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        assertThatThrownBy(() -> take(new byte[] {0, 1, 2, 3, 4, 5}, "报告.docx"))
                .isInstanceOf(DocumentRefusedException.class);
        assertThatThrownBy(
                        () -> take("字".repeat(ForeignReports.MAX_TEXT + 1).getBytes(StandardCharsets.UTF_8), "a.txt"))
                .isInstanceOf(InvalidInputException.class);
    }

    private ReturnedDetails take(byte[] file, String name) {
        return returned.take(report, file, name);
    }

    private byte[] export(Format format) {
        return exports.export(report, new ExportReport(format, false, false)).bytes();
    }

    private byte[] edited(Consumer<XWPFDocument> edit) {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(export(Format.DOCX)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(word);
            word.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument word, String words) {
        return word.getParagraphs().stream()
                .filter(paragraph -> text(paragraph).contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static String text(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (XWPFRun run : paragraph.getRuns()) {
            if (run.getCTR().sizeOfTArray() > 0) {
                text.append(run.getCTR().getTArray(0).getStringValue());
            }
        }
        return text.toString();
    }

    /** The paragraphs of the file, as somebody would type them anew. */
    private List<String> lines() {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(export(Format.DOCX)))) {
            return new ArrayList<>(word.getParagraphs().stream()
                    .map(ReturnedDocumentTest::text)
                    .toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] text(List<String> lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static int indexOf(List<String> lines, String words) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static ReturnedChange single(ReturnedDetails details) {
        assertThat(details.changes()).hasSize(1);
        return details.changes().getFirst();
    }

    private List<String> texts() {
        return reports.find(report).statements().stream()
                .map(statement -> statement.lead() + statement.text())
                .toList();
    }

    private ReportStatement statement(String words) {
        return reports.find(report).statements().stream()
                .filter(statement -> (statement.lead() + statement.text()).contains(words))
                .findFirst()
                .orElseThrow();
    }
}
