package org.xiaohao.document.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.DocumentReader;
import org.xiaohao.document.ground.NoteCode;
import org.xiaohao.document.ground.ReaderNote;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.parsing.SameListTest;
import org.xiaohao.samples.TestPackages;

public class DocReaderTest {

    private static final String CHANGE = " w:id=\"1\" w:author=\"a\" w:date=\"2026-01-01T00:00:00Z\"";

    @Test
    void changesNotesFieldsNumbersAndMergedCellsAreReadAsInNewerDocuments() throws IOException {
        SourceText source = new DocumentReader().read(SameListTest.fixture("irregular.doc"), "方案.wps");

        // the field is the number of the page, which was computed anew when the document was converted
        assertThat(source.text()).isEqualTo("""
                做好事
                1完
                一、总则
                1.甲
                2.乙
                二、附则
                1.丙
                ①丁
                任务清单
                | 任务 | 措施 | 责任单位 |
                | 任务甲 | 措施一 | 区司法局 |
                | 任务甲 | 合并 | 合并 |
                表后
                """);
        assertThat(source.notes())
                .extracting(ReaderNote::code)
                .containsExactly(NoteCode.CHANGES_ACCEPTED, NoteCode.NOTES_LEFT_OUT);
        assertThat(source.titleHints()).containsExactly("方案");
    }

    /** What {@code irregular.doc} was converted from. */
    public static byte[] source() {
        String changed = run("做") + "<w:del" + CHANGE + "><w:r><w:delText>坏</w:delText></w:r></w:del><w:ins" + CHANGE
                + ">" + run("好") + "</w:ins>" + run("事") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
        String field = mark("begin") + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + mark("separate") + run("第3项")
                + mark("end") + run("完") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>";
        String list = item(0, "总则") + item(1, "甲") + item(1, "乙") + item(0, "附则") + item(1, "丙") + item(2, "丁");
        String table = "<w:tbl><w:tblPr><w:tblW w:w=\"6000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid>"
                + "<w:gridCol w:w=\"2000\"/>".repeat(3) + "</w:tblGrid>"
                + row(cell("<w:gridSpan w:val=\"3\"/>", "任务清单"))
                + row(cell("", "任务") + cell("", "措施") + cell("", "责任单位"))
                + row(cell("<w:vMerge w:val=\"restart\"/>", "任务甲") + cell("", "措施一") + cell("", "区司法局"))
                + row(cell("<w:vMerge/>", "") + cell("<w:gridSpan w:val=\"2\"/>", "合并")) + "</w:tbl>";
        String body =
                "<w:p>" + changed + "</w:p><w:p>" + field + "</w:p>" + list + table + "<w:p>" + run("表后") + "</w:p>";
        String levels = level(0, "chineseCounting", "%1、")
                + level(1, "decimal", "%2.")
                + level(2, "decimalEnclosedCircleChinese", "%3");
        return TestPackages.docx(
                body,
                Map.of(
                        "numbering.xml",
                        TestPackages.word(
                                "numbering",
                                "<w:abstractNum w:abstractNumId=\"0\">" + levels
                                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"),
                        "footnotes.xml",
                        TestPackages.word(
                                "footnotes",
                                "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>" + run("脚注")
                                        + "</w:p></w:footnote>")));
    }

    private static String run(String words) {
        return "<w:r><w:t>" + words + "</w:t></w:r>";
    }

    private static String mark(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    private static String item(int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                + run(words) + "</w:p>";
    }

    private static String row(String cells) {
        return "<w:tr>" + cells + "</w:tr>";
    }

    private static String cell(String properties, String words) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/>" + properties + "</w:tcPr><w:p>" + run(words)
                + "</w:p></w:tc>";
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
                .formatted(level, format, text);
    }
}
