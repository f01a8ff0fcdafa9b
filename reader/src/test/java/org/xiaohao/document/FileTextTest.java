package org.xiaohao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.ground.UnreadableDocumentException;

/** The words that a search is to find in a file. */
class FileTextTest {

    private static final String SLIDE = "<p:sld xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><p:cSld><p:spTree><p:sp><p:txBody>"
            + "<a:p><a:r><a:t>%s</a:t></a:r><a:r><a:t>%s</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>";

    private final FileText texts = new FileText();

    @Test
    void theSlidesOfAPresentationAreReadInTheirOrder() throws IOException {
        byte[] file = zip(Map.of(
                "ppt/presentation.xml", "<p/>",
                "ppt/slides/slide10.xml", SLIDE.formatted("第十", "页"),
                "ppt/slides/slide2.xml", SLIDE.formatted("执法培训", "照片"),
                "ppt/notesSlides/notesSlide1.xml", SLIDE.formatted("备注", "不读")));
        assertThat(texts.read(file, "培训.pptx", 1000)).isEqualTo("执法培训照片\n第十页\n");
    }

    @Test
    void noMoreThanSoManyCharactersAreKeptAndNoneIsHalved() {
        byte[] file = "一二三𠮷五".getBytes(StandardCharsets.UTF_8);
        assertThat(texts.read(file, "a.txt", 3)).isEqualTo("一二三");
        assertThat(texts.read(file, "a.txt", 4)).isEqualTo("一二三");
        assertThat(texts.read(file, "a.txt", 5)).isEqualTo("一二三𠮷");
    }

    @Test
    void aPresentationWithoutWordsAndABrokenOneAreRefused() throws IOException {
        byte[] empty = zip(Map.of("ppt/presentation.xml", "<p/>"));
        byte[] broken = zip(Map.of("ppt/presentation.xml", "<p/>", "ppt/slides/slide1.xml", "<a><b>"));
        byte[] hostile = zip(Map.of(
                "ppt/presentation.xml",
                "<p/>",
                "ppt/slides/slide1.xml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
        for (byte[] file : new byte[][] {empty, broken, hostile}) {
            assertThatThrownBy(() -> texts.read(file, "a.pptx", 1000)).isInstanceOf(UnreadableDocumentException.class);
        }
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
