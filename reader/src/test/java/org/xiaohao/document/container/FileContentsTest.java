package org.xiaohao.document.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.samples.SampleWord;

class FileContentsTest {

    @TempDir
    private Path folder;

    @Test
    void aDocumentIsKnownByWhatItHolds() throws IOException {
        assertThat(of(SampleWord.docx())).isEqualTo(new FileContents(FileKind.DOCX, false));
        assertThat(of(zip(Map.of("OFD.xml", bytes("<OFD/>"))))).isEqualTo(new FileContents(FileKind.OFD, false));
        assertThat(of(zip(Map.of("a.txt", bytes("a"))))).isEqualTo(new FileContents(FileKind.OTHER_CONTAINER, false));
        assertThat(of(bytes("1.开展普法培训。"))).isEqualTo(new FileContents(FileKind.NO_CONTAINER, false));
        assertThat(of(new byte[0])).isEqualTo(new FileContents(FileKind.NO_CONTAINER, false));
    }

    @Test
    void macrosAreFoundInFoldersOfOlderFilesAndUnderTheNamesOfOffice() throws IOException {
        assertThat(of(zip(Map.of("word/vbaProject.bin", new byte[] {1}))).hasMacros())
                .isTrue();
        assertThat(of(ole("WordDocument", 1, "VBA"))).isEqualTo(new FileContents(FileKind.DOC, true));
        assertThat(of(ole("Workbook", 3, "other"))).isEqualTo(new FileContents(FileKind.XLS, false));
        assertRefused(ole("WordDocument", 30, "VBA"), Reason.CORRUPT);
    }

    /** Office reads the list at the end of an archive; what stands only there is seen too. */
    @Test
    void whatStandsBehindADamagedEntryIsSeen() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("first.xml", new byte[0]);
        entries.put("word/vbaProject.bin", new byte[] {1});
        byte[] archive = zip(entries);
        byte[] hidden = archive.clone();
        int second = new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\u0003\u0004", 4);
        hidden[second] = 'X';

        assertThat(ZipContents.of(hidden).names()).doesNotContain("word/vbaproject.bin");
        assertRefused(hidden, Reason.CORRUPT);
    }

    @Test
    void whoeverUnpacksAnArchiveDoesSoWithinTheSameLimits() throws IOException {
        byte[] swollen = zip(Map.of("word/media/a.xml", new byte[5 * 1024 * 1024]));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= Unpacking.MAX_ENTRIES; i++) {
            many.put("e" + i, new byte[0]);
        }
        byte[] crowded = zip(many);

        for (byte[] bomb : new byte[][] {swollen, crowded}) {
            assertRefused(bomb, Reason.ZIP_BOMB);
            assertThatThrownBy(() -> ZipContents.of(bomb))
                    .isInstanceOfSatisfying(
                            UnreadableDocumentException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.ZIP_BOMB));
        }
    }

    private FileContents of(byte[] content) throws IOException {
        return FileContents.of(Files.write(folder.resolve("file"), content));
    }

    private void assertRefused(byte[] content, Reason reason) {
        assertThatThrownBy(() -> of(content))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A container with a folder in as many others. */
    private static byte[] ole(String entry, int depth, String innermost) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[100]), entry);
            DirectoryEntry directory = files.getRoot();
            for (int i = 0; i < depth; i++) {
                directory = directory.createDirectory("d" + i);
            }
            directory.createDirectory(innermost);
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
