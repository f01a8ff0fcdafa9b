package org.xiaohao.document.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.DocumentReader;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.samples.TestPackages;

class OfdReaderTest {

    @Test
    void linesAreMendedAndBordersMakeATable() {
        String lines = "";
        for (int row = 0; row < 3; row++) {
            lines += path(20, 50 + 10 * row, 150, 0.2, "M 0 0 L 150 0");
        }
        for (int column = 0; column < 4; column++) {
            lines += path(20 + 50 * column, 50, 0.2, 20, "M 0 0 L 0 20 C");
        }
        String cells = text(22, 57, "序号")
                + text(72, 57, "任务")
                + text(122, 57, "责任单位")
                + text(22, 67, "1")
                + text(72, 67, "做事")
                + text(122, 67, "区司法局");

        assertThat(read(text(30, 30, "工作台账") + lines + "<PageBlock>" + cells + "</PageBlock>")
                        .text())
                .isEqualTo("""
                工作台账
                | 序号 | 任务 | 责任单位 |
                | 1 | 做事 | 区司法局 |
                """);
    }

    @Test
    void distancesMayBeGivenInGroups() {
        String words =
                "<TextObject Boundary=\"30 30 100 6\" Size=\"4\"><TextCode X=\"0\" Y=\"4\" DeltaX=\"g 2 4 12 4\">甲乙丙丁</TextCode></TextObject>";

        assertThat(read(words).text()).isEqualTo("甲乙丙\u3000丁\n");
    }

    @Test
    void leaningMarksAreLeftOutAndAPictureAloneIsAScan() {
        String mark =
                "<TextObject Boundary=\"30 30 100 6\" Size=\"20\" CTM=\"0.7 0.7 -0.7 0.7 0 0\"><TextCode X=\"0\" Y=\"4\">机密</TextCode></TextObject>";

        assertThat(read(mark + text(30, 30, "正文")).text()).isEqualTo("正文\n");
        assertRefused(ofd("<ImageObject/>" + mark, Map.of()), Reason.SCANNED);
    }

    @Test
    void protectedDamagedAndUnsafeDocumentsAreRefused() {
        assertRefused(ofd(text(1, 1, "甲"), Map.of("Doc_0/Encryptions.xml", "<Encryptions/>")), Reason.ENCRYPTED);
        assertRefused(
                TestPackages.zip(Map.of("OFD.xml", "<OFD><DocBody><DocRoot>a.xml</DocRoot></DocBody></OFD>")),
                Reason.CORRUPT);
        assertRefused(TestPackages.zip(Map.of("OFD.xml", "<!DOCTYPE OFD><OFD/>")), Reason.ENTITIES);
    }

    private static String text(int x, int y, String words) {
        return "<TextObject Boundary=\"%d %d 100 6\" Size=\"4\"><TextCode X=\"0\" Y=\"4\">%s</TextCode></TextObject>"
                .formatted(x, y, words);
    }

    private static String path(double x, double y, double width, double height, String data) {
        return "<PathObject Boundary=\"%s %s %s %s\"><AbbreviatedData>%s</AbbreviatedData></PathObject>"
                .formatted(x, y, width, height, data);
    }

    private static byte[] ofd(String layer, Map<String, String> more) {
        Map<String, String> parts = new TreeMap<>(more);
        parts.put("OFD.xml", "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>");
        parts.put(
                "Doc_0/Document.xml",
                "<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea></CommonData>"
                        + "<Pages><Page BaseLoc=\"Pages/Page_0/Content.xml\"/></Pages></Document>");
        parts.put("Doc_0/Pages/Page_0/Content.xml", "<Page><Content><Layer>" + layer + "</Layer></Content></Page>");
        return TestPackages.zip(parts);
    }

    private static SourceText read(String layer) {
        return new DocumentReader().read(ofd(layer, Map.of()), "");
    }

    private static void assertRefused(byte[] content, Reason reason) {
        assertThatThrownBy(() -> new DocumentReader().read(content, "a.ofd"))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
