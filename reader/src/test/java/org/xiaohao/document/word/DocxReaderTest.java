package org.xiaohao.document.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.DocumentReader;
import org.xiaohao.document.ground.NoteCode;
import org.xiaohao.document.ground.ReaderNote;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.parsing.PlanParser;
import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.parsing.result.DiagnosticCode;
import org.xiaohao.samples.TestPackages;

class DocxReaderTest {

    private static final String DELETED_END = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>";

    @Test
    void trackedChangesAreReadAsAccepted() {
        SourceText source = read("<w:p>" + run("1.做") + "<w:del><w:r><w:delText>坏</w:delText></w:r></w:del><w:ins>"
                + run("好") + "</w:ins><w:moveFrom>" + run("旧") + "</w:moveFrom><w:moveTo>" + run("事")
                + "</w:moveTo></w:p>");

        assertThat(source.text()).isEqualTo("1.做好事\n");
        assertThat(source.notes()).extracting(ReaderNote::code).containsExactly(NoteCode.CHANGES_ACCEPTED);
    }

    @Test
    void aParagraphWhoseEndWasDeletedGoesOnInTheNext() {
        assertThat(read("<w:p>" + DELETED_END + run("前半，") + "</w:p>" + paragraph("后半"))
                        .text())
                .isEqualTo("前半，后半\n");
    }

    @Test
    void deletedRowsAreDropped() {
        String row = "<w:tr>%s<w:tc>" + paragraph("%s") + "</w:tc><w:tc>" + paragraph("乙") + "</w:tc></w:tr>";

        assertThat(read("<w:tbl>" + row.formatted("", "甲") + row.formatted("<w:trPr><w:del/></w:trPr>", "丙")
                                + "</w:tbl>")
                        .text())
                .isEqualTo("| 甲 | 乙 |\n");
    }

    @Test
    void fieldsShowTheirResultsAndHiddenTextStaysHidden() {
        SourceText source =
                read("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("第3项")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
                        + "<w:fldSimple>" + run("完") + "</w:fldSimple><w:hyperlink>" + run("链接")
                        + "</w:hyperlink></w:p>");

        assertThat(source.text()).isEqualTo("第3项完链接\n");
    }

    @Test
    void textBoxesAreReadOnceBehindTheirParagraph() {
        String box = "<%s><wps:txbx><w:txbxContent>" + paragraph("框内") + "</w:txbxContent></wps:txbx></%s>";

        assertThat(read("<w:p>" + run("正文") + "<w:r><mc:AlternateContent>" + box.replace("%s", "mc:Choice")
                                + box.replace("%s", "mc:Fallback") + "</mc:AlternateContent></w:r></w:p>"
                                + paragraph("后文"))
                        .text())
                .isEqualTo("正文\n框内\n后文\n");
    }

    @Test
    void contentControlsAreReadThrough() {
        assertThat(read("<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>" + paragraph("甲")
                                + "</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent>" + run("乙")
                                + "</w:sdtContent></w:sdt></w:p>")
                        .text())
                .isEqualTo("甲\n乙\n");
    }

    @Test
    void barsAndTabsInWordsAreNoCells() {
        assertThat(read("<w:p><w:r><w:t>a|b|c</w:t><w:tab/><w:t>d</w:t><w:tab/><w:t>e</w:t></w:r></w:p>")
                        .text())
                .isEqualTo("a｜b｜c\u3000d\u3000e\n");
    }

    @Test
    void mergedCellsAreSpreadAndTheTitleRowIsAParagraph() {
        String title = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr>" + paragraph("任务清单") + "</w:tc></w:tr>";
        String first = "<w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", "任务甲") + cell("", "措施一")
                + cell("<w:vMerge w:val=\"restart\"/>", "区司法局") + "</w:tr>";
        String second = "<w:tr>" + cell("<w:vMerge/>", "") + cell("", "措施二") + cell("<w:vMerge/>", "") + "</w:tr>";
        String wide = "<w:tr>" + cell("", "任务乙") + cell("<w:gridSpan w:val=\"2\"/>", "区财政局") + "</w:tr>";

        assertThat(read("<w:tbl>" + title + first + second + wide + "</w:tbl>").text())
                .isEqualTo("""
                任务清单
                | 任务甲 | 措施一 | 区司法局 |
                | 任务甲 | 措施二 | 区司法局 |
                | 任务乙 | 区财政局 | 区财政局 |
                """);
    }

    @Test
    void aTableOfOneColumnIsAFrame() {
        String inner = "<w:tbl><w:tr>" + cell("", "任务") + cell("", "责任单位") + "</w:tr></w:tbl>";

        assertThat(read("<w:tbl><w:tr><w:tc>" + paragraph("框内") + inner + paragraph("框末") + "</w:tc></w:tr></w:tbl>")
                        .text())
                .isEqualTo("框内\n| 任务 | 责任单位 |\n框末\n");
    }

    @Test
    void notesCommentsMacrosAndOutsideContentAreLeftOutAndSaid() {
        String outside = "<Relationships>"
                + TestPackages.relation(
                        "1", "attachedTemplate", "http://plan.example/t.dotm", "TargetMode=\"External\"")
                + TestPackages.relation("2", "comments", "comments.xml", "") + "</Relationships>";
        SourceText source = read(
                "<w:p>" + run("做事") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p><w:altChunk/>",
                Map.of(
                        "_rels/document.xml.rels",
                        outside,
                        "comments.xml",
                        TestPackages.word("comments", paragraph("批注")),
                        "footnotes.xml",
                        TestPackages.word("footnotes", paragraph("脚注")),
                        "vbaProject.bin",
                        "x"));

        assertThat(source.text()).isEqualTo("做事\n");
        assertThat(source.notes())
                .extracting(ReaderNote::code)
                .containsExactlyInAnyOrder(
                        NoteCode.NOTES_LEFT_OUT,
                        NoteCode.COMMENTS_LEFT_OUT,
                        NoteCode.EMBEDDED_LEFT_OUT,
                        NoteCode.EXTERNAL_LEFT_OUT,
                        NoteCode.MACROS_LEFT_OUT);
        assertThat(new PlanParser().parse(source).diagnostics())
                .extracting(Diagnostic::code)
                .contains(DiagnosticCode.MACROS_LEFT_OUT);
    }

    @Test
    void entitiesAreRefused() {
        Map<String, String> parts = Map.of(
                "word/document.xml",
                "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                        + TestPackages.word("document", "<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body>"));

        assertThatThrownBy(() -> new DocumentReader().read(TestPackages.zip(parts), "a.docx"))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.ENTITIES));
    }

    private static String run(String words) {
        return "<w:r><w:t>" + words + "</w:t></w:r>";
    }

    private static String paragraph(String words) {
        return "<w:p>" + run(words) + "</w:p>";
    }

    private static String cell(String properties, String words) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(words) + "</w:tc>";
    }

    private static SourceText read(String body) {
        return read(body, Map.of());
    }

    private static SourceText read(String body, Map<String, String> parts) {
        return new DocumentReader().read(TestPackages.docx(body, parts), "");
    }
}
