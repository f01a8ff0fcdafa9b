package org.xiaohao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.xiaohao.document.ground.DocumentLimits;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.samples.SampleWord;

@Tag("slow")
class DocumentReaderTest {

    private static final String PLAN = "一、总则\n1.做事。（牵头单位：区司法局）\n";

    private final DocumentReader reader = new DocumentReader();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void readsTextInItsEncoding(String charset) {
        SourceText source = reader.read(PLAN.getBytes(Charset.forName(charset)), "工作要点.txt");

        assertThat(source.text()).isEqualTo(PLAN);
        assertThat(source.mediaType()).isEqualTo("text/plain");
        assertThat(source.titleHints()).containsExactly("工作要点");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void dropsTheByteOrderMark(String charset) {
        assertThat(reader.read(("\uFEFF" + PLAN).getBytes(Charset.forName(charset)), "a.txt")
                        .text())
                .isEqualTo(PLAN);
    }

    @Test
    void theContentDecidesNotTheName() throws IOException {
        assertThat(reader.read(
                                docx(document ->
                                        document.createParagraph().createRun().setText("做事")),
                                "plan.txt")
                        .text())
                .isEqualTo("做事\n");
    }

    @Test
    void wordParagraphsCarryTheirAutomaticNumbers() throws IOException {
        byte[] content = docx(document -> {
            BigInteger list = SampleWord.numbering(document);
            for (String[] line : new String[][] {{"0", "总则"}, {"1", "甲"}, {"1", "乙"}, {"0", "附则"}, {"1", "丙"}}) {
                var paragraph = document.createParagraph();
                paragraph.setNumID(list);
                paragraph.setNumILvl(new BigInteger(line[0]));
                paragraph.createRun().setText(line[1]);
            }
            document.createParagraph().createRun().setText("完");
        });

        assertThat(reader.read(content, "a.docx").text()).isEqualTo("一、总则\n1.甲\n2.乙\n二、附则\n1.丙\n完\n");
    }

    @Test
    void wordTablesBecomeLinesAndMergedCellsAreRepeated() throws IOException {
        byte[] content = docx(document -> {
            XWPFTable table = document.createTable(3, 2);
            String[][] cells = {{"任务", "牵头单位"}, {"甲", "区司法局"}, {"", "区财政局"}};
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < 2; column++) {
                    table.getRow(row).getCell(column).setText(cells[row][column]);
                }
            }
            merge(table, 1, STMerge.RESTART);
            merge(table, 2, STMerge.CONTINUE);
        });

        assertThat(reader.read(content, "a.docx").text()).isEqualTo("| 任务 | 牵头单位 |\n| 甲 | 区司法局 |\n| 甲 | 区财政局 |\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\u3000 "})
    void nothingToReadIsEmpty(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), "a.txt", Reason.EMPTY);
        assertThatThrownBy(() -> reader.readText(text))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.EMPTY));
    }

    @Test
    void binaryIsRefused() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, (byte) 0xFF, 2};

        assertRefused(picture, "a.txt", Reason.BINARY);
        assertThatThrownBy(() -> reader.readText("abc\u0000def"))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.BINARY));
    }

    @Test
    void aDocxThatIsNoneIsRefused() throws IOException {
        assertRefused(PLAN.getBytes(StandardCharsets.UTF_8), "a.docx", Reason.NOT_A_DOCX);
        assertRefused(new byte[] {0, 1, 2, 3, 0, (byte) 0xFF}, "a.docx", Reason.NOT_A_DOCX);
        assertRefused(zip("a.txt", new byte[10]), "a.docx", Reason.NOT_A_DOCX);
    }

    @Test
    void otherTypesAreRefused() throws IOException {
        assertRefused(zip("ppt/presentation.xml", new byte[10]), "a.pptx", Reason.UNSUPPORTED_TYPE);
        assertRefused("{\\rtf1 1.}".getBytes(StandardCharsets.UTF_8), "a.rtf", Reason.UNSUPPORTED_TYPE);
        assertRefused("<?xml version='1.0'?><plan/>".getBytes(StandardCharsets.UTF_8), "a", Reason.UNSUPPORTED_TYPE);
        assertRefused(ole("PowerPoint Document"), "a.ppt", Reason.UNSUPPORTED_TYPE);
    }

    @Test
    void damagedFilesOfEveryTypeAreRefused() throws IOException {
        assertRefused(zip("xl/workbook.xml", new byte[10]), "a.xlsx", Reason.CORRUPT);
        assertRefused("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8), "a.pdf", Reason.CORRUPT);
        assertRefused(ole("WordDocument"), "a.doc", Reason.CORRUPT);
        assertRefused(ole("Workbook"), "a.xls", Reason.CORRUPT);
    }

    @Test
    void anInterruptedThreadStopsReading() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> reader.read("<p>1.做事</p>".getBytes(StandardCharsets.UTF_8), "a.html"))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aProtectedDocumentIsRefused() throws IOException, GeneralSecurityException, OpenXML4JException {
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(docx(XWPFDocument::createParagraph)));
                    OutputStream out = encryptor.getDataStream(files)) {
                parts.save(out);
            }
            files.writeFilesystem(encrypted);
        }

        assertRefused(encrypted.toByteArray(), "a.docx", Reason.ENCRYPTED);
    }

    @Test
    void aDamagedDocumentIsRefused() throws IOException {
        byte[] whole = docx(document -> document.createParagraph().createRun().setText("做事"));

        assertRefused(Arrays.copyOf(whole, whole.length / 2), "a.docx", Reason.CORRUPT);
        assertRefused(zip("word/document.xml", "<broken".getBytes(StandardCharsets.UTF_8)), "a.docx", Reason.CORRUPT);
    }

    @Test
    void aZipBombIsRefusedBeforeItIsOpened() throws IOException {
        assertRefused(zip("word/document.xml", new byte[64 * 1024 * 1024]), "a.docx", Reason.ZIP_BOMB);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        byte[] text = new byte[DocumentLimits.MAX_TEXT + 1];
        Arrays.fill(text, (byte) 'a');

        assertRefused(text, "a.txt", Reason.TOO_LARGE);
        assertRefused(new byte[DocumentLimits.MAX_FILE + 1], "a.docx", Reason.TOO_LARGE);
        assertThatThrownBy(() -> reader.readText("a".repeat(DocumentLimits.MAX_TEXT + 1)))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    private void assertRefused(byte[] content, String name, Reason reason) {
        assertThatThrownBy(() -> reader.read(content, name))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private interface Content {
        void write(XWPFDocument document);
    }

    private static byte[] docx(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            content.write(document);
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] ole(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[100]), entry);
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static void merge(XWPFTable table, int row, STMerge.Enum kind) {
        var cell = table.getRow(row).getCell(0).getCTTc();
        (cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr()).addNewVMerge().setVal(kind);
    }
}
