package org.xiaohao.document.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaohao.document.DocumentReader;
import org.xiaohao.document.ground.ListNumbers;
import org.xiaohao.samples.TestPackages;

class DocxNumbersTest {

    private static final String TWO_LEVELS = level(0, "chineseCounting", "（%1）", "") + level(1, "decimal", "%2.", "");

    @ParameterizedTest
    @CsvSource({
        "chineseCounting,一,二十一",
        "chineseCountingThousand,一,二十一",
        "decimalEnclosedCircle,①,21",
        "decimalEnclosedParen,⑴,21",
        "decimalFullWidth,１,２１",
        "ideographTraditional,甲,甲",
        "upperRoman,I,XXI",
        "lowerLetter,a,u",
        "decimalZero,01,21",
        "somethingNew,1,21"
    })
    void knowsTheFormatsOfChineseDocuments(String format, String first, String twentyFirst) {
        assertThat(ListNumbers.format(1, format)).isEqualTo(first);
        assertThat(ListNumbers.format(21, format)).isEqualTo(twentyFirst);
    }

    @Test
    void deeperLevelsBeginAgainBelowTheNextHeading() {
        assertThat(read(list(TWO_LEVELS), "", item(0, ""), item(1, ""), item(1, ""), item(0, ""), item(1, "")))
                .isEqualTo("（一）甲\n1.甲\n2.甲\n（二）甲\n1.甲\n");
    }

    @Test
    void aLevelMayCountOnThroughTheHeadings() {
        String levels =
                level(0, "chineseCounting", "%1、", "") + level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>");

        assertThat(read(list(levels), "", item(0, ""), item(1, ""), item(0, ""), item(1, "")))
                .isEqualTo("一、甲\n1.甲\n二、甲\n2.甲\n");
    }

    @Test
    void legalLevelsShowAllNumbersInArabicDigits() {
        String levels = level(0, "chineseCounting", "%1、", "") + level(1, "decimal", "%1.%2", "<w:isLgl/>");

        assertThat(read(list(levels), "", item(0, ""), item(0, ""), item(1, "")))
                .isEqualTo("一、甲\n二、甲\n2.1 甲\n");
    }

    @Test
    void aUseOfAListMayStartAnew() {
        String numbering = list(TWO_LEVELS)
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>"
                + "</w:lvlOverride></w:num>";

        assertThat(read(numbering, "", item(0, ""), item(0, ""), item(0, "2"), item(0, "2")))
                .isEqualTo("（一）甲\n（二）甲\n（一）甲\n（二）甲\n");
    }

    @Test
    void styleAndLevelMayBeBoundToEachOther() {
        String levels = level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"H1\"/>")
                + level(1, "decimal", "%2.", "<w:pStyle w:val=\"H2\"/>");
        String styles = style("H1", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
                + style("H2", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
                + style("H3", "H2", "");

        assertThat(read(list(levels), styles, styled("H1"), styled("H2"), styled("H3")))
                .isEqualTo("一、甲\n1.甲\n2.甲\n");
    }

    @Test
    void aParagraphMaySwitchTheNumberOfItsStyleOff() {
        String styles = style("H1", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>");
        String off = "<w:p><w:pPr><w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>"
                + "<w:r><w:t>乙</w:t></w:r></w:p>";

        assertThat(read(list(TWO_LEVELS), styles, styled("H1"), off, styled("H1")))
                .isEqualTo("（一）甲\n乙\n（二）甲\n");
    }

    @Test
    void bulletsAreNoNumbers() {
        assertThat(read(list(level(0, "bullet", "●", "")), "", item(0, ""))).isEqualTo("甲\n");
    }

    private static String level(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/>%s<w:lvlText w:val=\"%s\"/></w:lvl>"
                .formatted(level, format, more, text);
    }

    private static String list(String levels) {
        return "<w:abstractNum w:abstractNumId=\"0\">" + levels
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    }

    private static String style(String id, String basedOn, String properties) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\">"
                + (basedOn.isEmpty() ? "" : "<w:basedOn w:val=\"" + basedOn + "\"/>") + "<w:pPr>" + properties
                + "</w:pPr></w:style>";
    }

    private static String item(int level, String use) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%s\"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"
                .formatted(level, use.isEmpty() ? "1" : use);
    }

    private static String styled(String style) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>";
    }

    private static String read(String numbering, String styles, String... paragraphs) {
        Map<String, String> parts = Map.of(
                "numbering.xml",
                TestPackages.word("numbering", numbering),
                "styles.xml",
                TestPackages.word("styles", styles));
        return new DocumentReader()
                .read(TestPackages.docx(String.join("", paragraphs), parts), "")
                .text();
    }
}
