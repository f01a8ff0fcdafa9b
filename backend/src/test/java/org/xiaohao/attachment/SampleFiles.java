package org.xiaohao.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Good and bad uploads, made anew for each test. */
final class SampleFiles {

    private SampleFiles() {}

    static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("证明材料");
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] xlsx() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("数据").createRow(0).createCell(0).setCellValue(1);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    static byte[] pptx() throws IOException {
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide();
            var out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        }
    }

    static byte[] xls() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("a");
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    static byte[] doc() throws IOException {
        try (POIFSFileSystem system = word()) {
            return written(system);
        }
    }

    static byte[] docWithMacros() throws IOException {
        try (POIFSFileSystem system = word()) {
            system.createDirectory("Macros")
                    .createDirectory("VBA")
                    .createDocument("dir", new ByteArrayInputStream(new byte[] {1}));
            return written(system);
        }
    }

    static byte[] xlsWithMacros() throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(xls()))) {
            system.createDirectory("_VBA_PROJECT_CUR");
            return written(system);
        }
    }

    /** A compound file that is no document, such as an installer. */
    static byte[] otherOle() throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            system.createDocument(new ByteArrayInputStream(new byte[5000]), "Installer");
            return written(system);
        }
    }

    static byte[] encryptedDocx() throws Exception {
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(system)) {
                out.write(docx());
            }
            return written(system);
        }
    }

    private static POIFSFileSystem word() throws IOException {
        POIFSFileSystem system = new POIFSFileSystem();
        system.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
        return system;
    }

    private static byte[] written(POIFSFileSystem system) throws IOException {
        var out = new ByteArrayOutputStream();
        system.writeFilesystem(out);
        return out.toByteArray();
    }

    static byte[] ofd() throws IOException {
        return zip(Map.of("OFD.xml", "<OFD/>".getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** A real document with one entry more, or with one entry of other content. */
    static byte[] docxWith(String name, byte[] content) throws IOException {
        Map<String, byte[]> entries = unzipped(docx());
        entries.put(name, content);
        return zip(entries);
    }

    static byte[] docxWithout(String name) throws IOException {
        Map<String, byte[]> entries = unzipped(docx());
        if (entries.remove(name) == null) {
            throw new IllegalArgumentException(name);
        }
        return zip(entries);
    }

    /** The macro project under an innocent name, to be known by its content type only. */
    static byte[] docxWithHiddenMacros() throws IOException {
        String types = new String(unzipped(docx()).get("[Content_Types].xml"), StandardCharsets.UTF_8);
        String override = "<Override PartName=\"/word/x.bin\""
                + " ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>";
        return docxWith(
                "[Content_Types].xml", types.replace("</Types>", override).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    }

    static byte[] jpeg() {
        return new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1};
    }

    static byte[] gif() {
        return "GIF89a\1\0\1\0".getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] webp() {
        return "RIFF\20\0\0\0WEBPVP8 \0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] exe() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        program[60] = (byte) 0x80;
        program[128] = 'P';
        program[129] = 'E';
        return program;
    }

    static byte[] text(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }
}
