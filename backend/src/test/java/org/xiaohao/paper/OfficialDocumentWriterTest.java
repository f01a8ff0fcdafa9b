package org.xiaohao.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

@Tag("slow")
class OfficialDocumentWriterTest {

    private static final OfficialDocument REPORT = OfficialDocument.titled("示范区2026年法治政府建设年度报告")
            .text("2026年，示范区29项任务办结26项，3项按规定延期。现将有关情况报告如下。")
            .heading(1, "一、主要举措和成效")
            .heading(2, "（一）转变政府职能")
            .heading(3, "1.清单管理")
            .heading(4, "（1）清单编制")
            .text("厘清职责。", "编制12个镇（街道）履行职责事项清单。")
            .attachment("任务完成情况表")
            .attachment("典型案例")
            .signed("示范区法治政府建设工作领导小组", LocalDate.of(2027, 1, 5))
            .build();

    private final OfficialDocumentWriter writer = new OfficialDocumentWriter();

    private XWPFDocument reopen(OfficialDocument document) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(writer.write(document)));
    }

    @Nested
    class Content {

        @Test
        void everyPartIsThereInOrderWithItsStyle() throws IOException {
            try (XWPFDocument word = reopen(REPORT)) {
                assertThat(word.getParagraphs().stream().map(p -> p.getStyleID() + " " + p.getText()))
                        .containsExactly(
                                "Title 示范区2026年法治政府建设年度报告",
                                "BodyText 2026年，示范区29项任务办结26项，3项按规定延期。现将有关情况报告如下。",
                                "Heading1 一、主要举措和成效",
                                "Heading2 （一）转变政府职能",
                                "Heading3 1.清单管理",
                                "Heading4 （1）清单编制",
                                "BodyText 厘清职责。编制12个镇（街道）履行职责事项清单。",
                                "AttachmentFirst 附件：1.任务完成情况表",
                                "AttachmentNext 2.典型案例",
                                "Signature 示范区法治政府建设工作领导小组",
                                "Date 2027年1月5日");
            }
        }

        @Test
        void runInTitleIsStrongByStyleAndTheRestIsNot() throws IOException {
            try (XWPFDocument word = reopen(REPORT)) {
                XWPFParagraph paragraph = word.getParagraphs().get(6);
                assertThat(paragraph.getRuns())
                        .extracting(run -> run.getStyle() + run.text())
                        .containsExactly("Strong厘清职责。", "编制12个镇（街道）履行职责事项清单。");
                assertThat(paragraph.getRuns())
                        .noneMatch(run -> run.getCTR().getRPr().sizeOfBArray() > 0);
            }
        }

        @Test
        void oneAttachmentHasNoNumber() throws IOException {
            OfficialDocument document =
                    OfficialDocument.titled("报告").attachment("情况表").build();
            try (XWPFDocument word = reopen(document)) {
                assertThat(word.getLastParagraph().getText()).isEqualTo("附件：情况表");
                assertThat(word.getLastParagraph().getStyleID()).isEqualTo("Attachment");
            }
        }

        @Test
        void titleKeepsItsLines() throws IOException {
            try (XWPFDocument word =
                    reopen(OfficialDocument.titled("示范区人民政府\n关于法治政府建设的报告").build())) {
                assertThat(word.getParagraphs()).hasSize(1);
                assertThat(word.getLastParagraph().getText()).isEqualTo("示范区人民政府\n关于法治政府建设的报告");
                assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo("示范区人民政府关于法治政府建设的报告");
            }
        }

        @Test
        void longReportIsWhole() throws IOException {
            OfficialDocument.Builder builder = OfficialDocument.titled("长报告");
            // Repeated text compresses so well that the reader would take the file for a zip bomb.
            var random = new Random(9704);
            for (int i = 1; i <= 2_000; i++) {
                builder.heading(3, i + ".第" + i + "项")
                        .text(random.ints(280, 0x4E00, 0x9FA5)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString());
            }
            try (XWPFDocument word = reopen(builder.build())) {
                assertThat(word.getParagraphs()).hasSize(4_001);
                assertThat(word.getParagraphs().get(3_999).getText()).isEqualTo("2000.第2000项");
                assertThat(word.getLastParagraph().getText()).hasSize(280);
            }
        }

        @Test
        void textIsNeverTakenForMarkupOrFields() throws IOException {
            String typed = "<w:b/>&amp; { PAGE } {HYPERLINK \"x\"} _x0041_ ]]> 𠮷 “引号”";
            try (XWPFDocument word =
                    reopen(OfficialDocument.titled("<&>").text(typed).build())) {
                assertThat(word.getParagraphs())
                        .extracting(XWPFParagraph::getText)
                        .containsExactly("<&>", typed);
                assertThat(word.getDocument().getBody().xmlText()).doesNotContain("instrText", "fldSimple");
            }
        }

        @Test
        void charactersThatXmlForbidsAreDropped() throws IOException {
            String typed = "甲\u0000乙\u0008丙\u001B丁\uFFFE戊\uD800己\u0085";
            try (XWPFDocument word =
                    reopen(OfficialDocument.titled("题\u0001目").text(typed).build())) {
                assertThat(word.getParagraphs())
                        .extracting(XWPFParagraph::getText)
                        .containsExactly("题目", "甲乙丙丁戊己");
            }
        }
    }

    @Nested
    class Page {

        @Test
        void isA4WithTheMarginsAndGridOfTheStandard() throws IOException {
            try (XWPFDocument word = reopen(REPORT)) {
                CTSectPr section = word.getDocument().getBody().getSectPr();
                assertThat(List.of(section.getPgSz().getW(), section.getPgSz().getH()))
                        .isEqualTo(List.of(BigInteger.valueOf(11906), BigInteger.valueOf(16838)));
                assertThat(millimetres(section.getPgMar().getTop())).isEqualTo(37);
                assertThat(millimetres(section.getPgMar().getLeft())).isEqualTo(28);
                assertThat(millimetres(section.getPgMar().getRight())).isEqualTo(26);
                assertThat(millimetres(section.getPgMar().getBottom())).isEqualTo(35);
                assertThat(section.getDocGrid().getType()).isEqualTo(STDocGrid.LINES);
                assertThat(section.getDocGrid().getLinePitch()).isEqualTo(BigInteger.valueOf(579));
            }
        }

        @Test
        void gridTakes22LinesOf28Characters() throws IOException {
            try (XWPFDocument word = reopen(REPORT)) {
                CTSectPr section = word.getDocument().getBody().getSectPr();
                double lines = (16838.0
                                - twips(section.getPgMar().getTop())
                                - twips(section.getPgMar().getBottom()))
                        / twips(section.getDocGrid().getLinePitch());
                double pitch = 16 + characterSpacing(word.getStyles().getStyle("Normal")) / 20.0;
                double characters = (11906
                                - twips(section.getPgMar().getLeft())
                                - twips(section.getPgMar().getRight()))
                        / 20.0
                        / pitch;
                assertThat(lines).isBetween(22.0, 22.5);
                assertThat(characters).isBetween(28.0, 28.2);
            }
        }

        private static int characterSpacing(XWPFStyle style) {
            return ((BigInteger) style.getCTStyle().getRPr().getSpacingArray(0).getVal()).intValueExact();
        }

        @Test
        void pageNumberIsOutsideOnOddAndEvenPages() throws IOException {
            try (XWPFDocument word = reopen(REPORT)) {
                assertThat(word.getEvenAndOddHeadings()).isTrue();
                assertPageNumber(word, word.getHeaderFooterPolicy().getDefaultFooter(), STJc.RIGHT);
                assertPageNumber(word, word.getHeaderFooterPolicy().getEvenPageFooter(), STJc.LEFT);
                assertThat(word.getHeaderFooterPolicy().getFirstPageFooter()).isNull();
            }
        }

        private static void assertPageNumber(XWPFDocument word, XWPFFooter footer, STJc.Enum side) {
            XWPFParagraph paragraph = footer.getParagraphs().getFirst();
            assertThat(footer.getParagraphs()).hasSize(1);
            assertThat(paragraph.getText()).matches("— \\d —");
            assertThat(paragraph.getRuns())
                    .flatExtracting(run -> run.getCTR().getInstrTextList())
                    .extracting(field -> field.getStringValue())
                    .containsExactly("PAGE");
            XWPFStyle style = word.getStyles().getStyle(paragraph.getStyleID());
            assertThat(style.getCTStyle().getPPr().getJc().getVal()).isEqualTo(side);
            CTInd indent = style.getCTStyle().getPPr().getInd();
            assertThat(side == STJc.RIGHT ? indent.getRightChars() : indent.getLeftChars())
                    .isEqualTo(BigInteger.valueOf(100));
            XWPFStyle base = word.getStyles().getStyle(style.getBasisStyleID());
            assertThat(fonts(base).getAscii()).isEqualTo("宋体");
            assertThat(base.getCTStyle().getRPr().getSzArray(0).getVal()).isEqualTo(BigInteger.valueOf(28));
        }

        private static long millimetres(Object twips) {
            return Math.round(twips(twips) * 25.4 / 1440);
        }

        private static double twips(Object value) {
            return Double.parseDouble(value.toString());
        }
    }

    @Nested
    class Styles {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"Heading1|黑体|0", "Heading2|楷体_GB2312|1", "Heading3|仿宋_GB2312|2", "Heading4|仿宋_GB2312|3"})
        void headingsHaveTheirFontAndOutlineLevel(String id, String font, int level) throws IOException {
            try (XWPFDocument word = reopen(REPORT)) {
                XWPFStyle style = word.getStyles().getStyle(id);
                assertThat(fonts(style).getEastAsia()).isEqualTo(font);
                assertThat(style.getCTStyle().getPPr().getOutlineLvl().getVal()).isEqualTo(BigInteger.valueOf(level));
                assertThat(style.getCTStyle().getPPr().getInd().getFirstLineChars())
                        .isEqualTo(BigInteger.valueOf(200));
                assertThat(style.getCTStyle().getRPr().sizeOfBArray()).isZero();
            }
        }

        @Test
        void titleAndBodyHaveTheirFontAndSize() throws IOException {
            try (XWPFDocument word = reopen(REPORT)) {
                XWPFStyle title = word.getStyles().getStyle("Title");
                assertThat(fonts(title).getEastAsia()).isEqualTo("方正小标宋简体");
                assertThat(title.getCTStyle().getRPr().getSzArray(0).getVal()).isEqualTo(BigInteger.valueOf(44));
                assertThat(title.getCTStyle().getPPr().getJc().getVal()).isEqualTo(STJc.CENTER);
                XWPFStyle body = word.getStyles().getStyle("BodyText");
                assertThat(fonts(body).getEastAsia()).isEqualTo("仿宋_GB2312");
                assertThat(fonts(body).getAscii()).isEqualTo("Times New Roman");
                assertThat(fonts(body).getHAnsi()).isEqualTo("Times New Roman");
                assertThat(body.getCTStyle().getRPr().getSzArray(0).getVal()).isEqualTo(BigInteger.valueOf(32));
                assertThat(body.getCTStyle().getPPr().getInd().getFirstLineChars())
                        .isEqualTo(BigInteger.valueOf(200));
            }
        }

        @Test
        void linesAndCharactersKeepThePitchWithoutSnappingToTheGrid() throws IOException {
            try (XWPFDocument word = reopen(REPORT)) {
                CTStyle normal = word.getStyles().getStyle("Normal").getCTStyle();
                assertThat(normal.getPPr().getSpacing().getLine()).isEqualTo(BigInteger.valueOf(579));
                assertThat(normal.getPPr().getSpacing().getLineRule()).isEqualTo(STLineSpacingRule.EXACT);
                assertThat(normal.getPPr().getSnapToGrid().getVal()).isEqualTo(false);
                double character = 16
                        + Double.parseDouble(normal.getRPr()
                                        .getSpacingArray(0)
                                        .getVal()
                                        .toString())
                                / 20;
                assertThat(156 / 25.4 * 72 / character).isBetween(28.0, 28.5);
            }
        }

        @Test
        void everyPartFollowsTheSchema() throws IOException {
            try (XWPFDocument word = reopen(REPORT)) {
                List<XmlError> errors = new ArrayList<>();
                XmlOptions options = new XmlOptions().setErrorListener(errors);
                word.getDocument().validate(options);
                word.getSettings().getCTSettings().validate(options);
                for (XWPFFooter footer : word.getFooterList()) {
                    footer._getHdrFtr().validate(options);
                }
                for (XWPFStyle style : word.getStyles().getStyles()) {
                    style.getCTStyle().validate(options);
                }
                assertThat(errors).isEmpty();
            }
        }
    }

    @Nested
    class SignatureBlock {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"示范区法治政府建设工作领导小组|2027-01-05||900", "区司法局|2027-12-31|700|"})
        void dateStartsTwoCharactersAfterTheSignature(String unit, LocalDate day, Integer unitRight, Integer dayRight)
                throws IOException {
            try (XWPFDocument word =
                    reopen(OfficialDocument.titled("报告").signed(unit, day).build())) {
                assertThat(rightChars(word.getParagraphs().get(1))).isEqualTo(Optional.ofNullable(unitRight));
                assertThat(rightChars(word.getParagraphs().get(2))).isEqualTo(Optional.ofNullable(dayRight));
                assertThat(word.getStyles()
                                .getStyle("Date")
                                .getCTStyle()
                                .getPPr()
                                .getJc()
                                .getVal())
                        .isEqualTo(STJc.RIGHT);
            }
        }

        @Test
        void dateAloneTakesThePlaceOfTheSignature() throws IOException {
            OfficialDocument document = OfficialDocument.titled("报告")
                    .signed(null, LocalDate.of(2027, 3, 1))
                    .build();
            try (XWPFDocument word = reopen(document)) {
                assertThat(word.getLastParagraph().getText()).isEqualTo("2027年3月1日");
                assertThat(word.getLastParagraph().getStyleID()).isEqualTo("Signature");
            }
        }

        private static Optional<Integer> rightChars(XWPFParagraph paragraph) {
            return Optional.ofNullable(paragraph.getCTPPr().getInd())
                    .map(indent -> indent.getRightChars().intValueExact());
        }
    }

    @Nested
    class Package {

        @Test
        void sameDocumentGivesSameBytes() {
            assertThat(writer.write(REPORT)).isEqualTo(new OfficialDocumentWriter().write(REPORT));
        }

        @Test
        void saysTheTitleAndNothingOfPersonTimeOrMachine() throws IOException {
            Map<String, String> parts = parts(writer.write(REPORT));
            String core = parts.get("docProps/core.xml");
            assertThat(core).contains("示范区2026年法治政府建设年度报告");
            assertThat(core).doesNotContain("creator>", "lastModifiedBy", "created", "modified");
            assertThat(parts.get("docProps/app.xml")).contains(">Xiaohao<").doesNotContain("Apache");
            assertThat(parts).containsKey("[Content_Types].xml");
            assertThat(String.join("", parts.values()))
                    .doesNotContain(System.getProperty("user.home"), System.getProperty("user.dir"));
        }

        private static Map<String, String> parts(byte[] file) throws IOException {
            Map<String, String> parts = new LinkedHashMap<>();
            try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
                    parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return parts;
        }
    }

    private static CTFonts fonts(XWPFStyle style) {
        return style.getCTStyle().getRPr().getRFontsArray(0);
    }
}
