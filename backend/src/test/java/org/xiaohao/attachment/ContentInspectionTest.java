package org.xiaohao.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentInspectionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void takes(String name, byte[] content, AttachmentType type) throws Exception {
        assertThat(inspect(name, content)).isEqualTo(type);
    }

    static Stream<Arguments> good() throws Exception {
        return Stream.of(
                arguments("a.pdf", SampleFiles.pdf(), AttachmentType.PDF),
                arguments("A.PDF", SampleFiles.pdf(), AttachmentType.PDF),
                arguments("a.docx", SampleFiles.docx(), AttachmentType.DOCX),
                arguments("a.xlsx", SampleFiles.xlsx(), AttachmentType.XLSX),
                arguments("a.pptx", SampleFiles.pptx(), AttachmentType.PPTX),
                arguments("a.doc", SampleFiles.doc(), AttachmentType.DOC),
                arguments("a.wps", SampleFiles.doc(), AttachmentType.WPS),
                arguments("a.xls", SampleFiles.xls(), AttachmentType.XLS),
                arguments("a.ofd", SampleFiles.ofd(), AttachmentType.OFD),
                arguments("a.jpg", SampleFiles.jpeg(), AttachmentType.JPEG),
                arguments("a.jpeg", SampleFiles.jpeg(), AttachmentType.JPEG),
                arguments("a.png", SampleFiles.png(), AttachmentType.PNG),
                arguments("a.gif", SampleFiles.gif(), AttachmentType.GIF),
                arguments("a.webp", SampleFiles.webp(), AttachmentType.WEBP),
                arguments("a.txt", SampleFiles.text("一、加强领导\n1. 做好工作", "UTF-8"), AttachmentType.TXT),
                arguments("b.txt", SampleFiles.text("一、加强领导\r\n1. 做好工作", "GB18030"), AttachmentType.TXT),
                arguments("c.txt", SampleFiles.text("\uFEFF一、加强领导", "UTF-16LE"), AttachmentType.TXT),
                arguments("a.csv", SampleFiles.text("单位,件数\n甲,3\n", "GB18030"), AttachmentType.CSV));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("bad")
    void refuses(String name, byte[] content, Refusal refusal) {
        assertThatThrownBy(() -> inspect(name, content))
                .isInstanceOfSatisfying(
                        RefusedContentException.class,
                        e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    static Stream<Arguments> bad() throws Exception {
        byte[] docx = SampleFiles.docx();
        byte[] project = {1, 2, 3};
        return Stream.of(
                arguments("renamed program.pdf", SampleFiles.exe(), Refusal.TYPE),
                arguments("program.exe", SampleFiles.exe(), Refusal.TYPE),
                arguments("program.txt", SampleFiles.exe(), Refusal.TYPE),
                arguments("page.html", html(), Refusal.TYPE),
                arguments("page.txt", html(), Refusal.TYPE),
                arguments("page.pdf", html(), Refusal.TYPE),
                arguments("picture.svg", svg(), Refusal.TYPE),
                arguments("picture.png", svg(), Refusal.TYPE),
                arguments("picture.txt", svg(), Refusal.TYPE),
                arguments("script.txt", "#!/bin/sh\nrm -rf x\n".getBytes(StandardCharsets.UTF_8), Refusal.TYPE),
                arguments("binary.txt", new byte[] {'a', 0, 'b'}, Refusal.TYPE),
                arguments("archive.zip", SampleFiles.zip(Map.of("a.txt", project)), Refusal.TYPE),
                arguments("archive.docx", SampleFiles.zip(Map.of("a.txt", project)), Refusal.TYPE),
                arguments("empty archive.docx", new byte[] {'P', 'K', 5, 6, 0, 0}, Refusal.TYPE),
                arguments("word.xlsx", docx, Refusal.TYPE),
                arguments("word.pdf", docx, Refusal.TYPE),
                arguments("word.doc", docx, Refusal.TYPE),
                arguments("pdf.docx", SampleFiles.pdf(), Refusal.TYPE),
                arguments("png.jpg", SampleFiles.png(), Refusal.TYPE),
                arguments("doc.xls", SampleFiles.doc(), Refusal.TYPE),
                arguments("installer.doc", SampleFiles.otherOle(), Refusal.TYPE),
                arguments("no extension", SampleFiles.pdf(), Refusal.TYPE),
                arguments("a.docm", docx, Refusal.MACROS),
                arguments("a.xlsm", SampleFiles.xlsx(), Refusal.MACROS),
                arguments("a.docx", SampleFiles.docxWith("word/vbaProject.bin", project), Refusal.MACROS),
                arguments("b.docx", SampleFiles.docxWith("word/VBAPROJECT.BIN", project), Refusal.MACROS),
                arguments("c.docx", SampleFiles.docxWithHiddenMacros(), Refusal.MACROS),
                arguments("a.doc", SampleFiles.docWithMacros(), Refusal.MACROS),
                arguments("a.wps", SampleFiles.docWithMacros(), Refusal.MACROS),
                arguments("a.xls", SampleFiles.xlsWithMacros(), Refusal.MACROS),
                arguments("a.docx", SampleFiles.encryptedDocx(), Refusal.ENCRYPTED),
                arguments("cut.docx", Arrays.copyOf(docx, docx.length / 2), Refusal.CORRUPT),
                arguments("damaged.docx", damaged(docx), Refusal.CORRUPT),
                arguments("cut.doc", Arrays.copyOf(SampleFiles.doc(), 300), Refusal.CORRUPT),
                arguments("no text.docx", SampleFiles.docxWithout("word/document.xml"), Refusal.CORRUPT),
                arguments("dtd.docx", SampleFiles.docxWith("[Content_Types].xml", dtd()), Refusal.CORRUPT),
                arguments("not xml.docx", SampleFiles.docxWith("[Content_Types].xml", project), Refusal.CORRUPT));
    }

    @Test
    void refusesAZipBomb() throws Exception {
        byte[] bomb = SampleFiles.docxWith("word/media/bomb.xml", new byte[4 * 1024 * 1024]);
        assertThat(bomb).hasSizeLessThan(100_000);

        refuses("bomb.docx", bomb, Refusal.CORRUPT);
    }

    @Test
    void refusesAnArchiveOfVeryManyEntries() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i <= 5_000; i++) {
            entries.put("e" + i, new byte[0]);
        }

        refuses("many.ofd", SampleFiles.zip(entries), Refusal.CORRUPT);
    }

    @Test
    void aDocumentThatAPlanWasReadFromIsKnownByItsContent() throws Exception {
        assertThat(source("page.html", html())).isEqualTo(AttachmentType.HTML);
        assertThat(source("page.doc", html())).isEqualTo(AttachmentType.HTML);
        assertThat(AttachmentType.HTML.nameFor("page.doc")).isEqualTo("page.doc.html");
        assertThat(AttachmentType.HTML.nameFor("page.htm")).isEqualTo("page.htm");
        assertThat(source("list.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(AttachmentType.CSV);
        assertThat(source("list", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(AttachmentType.TXT);
        assertThatThrownBy(() -> source("program.docx", new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2, 0, 3}))
                .isInstanceOf(RefusedContentException.class);
    }

    private AttachmentType source(String name, byte[] content) throws Exception {
        return ContentInspection.inspectSource(name, Files.write(folder.resolve("upload"), content));
    }

    private AttachmentType inspect(String name, byte[] content) throws Exception {
        return ContentInspection.inspect(name, Files.write(folder.resolve("upload"), content));
    }

    private static byte[] html() {
        return "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>".getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] svg() {
        return "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] dtd() {
        return "<!DOCTYPE Types [<!ENTITY x \"y\">]><Types>&x;</Types>".getBytes(StandardCharsets.UTF_8);
    }

    /** The directory of the archive stays whole; the packed text does not. */
    private static byte[] damaged(byte[] archive) {
        byte[] copy = archive.clone();
        Arrays.fill(copy, 60, 160, (byte) 0x55);
        return copy;
    }
}
