package org.xiaohao.document.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.DocumentReader;
import org.xiaohao.document.ground.DocumentLimits;
import org.xiaohao.document.ground.NoteCode;
import org.xiaohao.document.ground.ReaderNote;
import org.xiaohao.document.ground.SourceText;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;

@Tag("slow")
class PdfFormatTest {

    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    private interface Drawing {
        void draw(PDDocument document) throws IOException;
    }

    @Test
    void runningHeadsAndPageNumbersAreRemovedAndParagraphsMended() {
        SourceText source = read(document -> {
            for (int page = 1; page <= 3; page++) {
                try (PDPageContentStream content = page(document, PDRectangle.A4)) {
                    write(content, 60, 800, "Office paper " + page);
                    write(
                            content,
                            82,
                            700,
                            "1. first line of paragraph " + page + " that fills the whole line of the page");
                    write(content, 60, 680, "and the second line.");
                    write(content, 82, 660, "2. A short one.");
                    write(
                            content,
                            82,
                            640,
                            "3. first line of another one " + page + " that fills the whole line to the");
                    write(content, 280, 40, "- " + page + " -");
                }
            }
        });

        assertThat(source.text().lines().toList())
                .hasSize(9)
                .startsWith(
                        "1. first line of paragraph 1 that fills the whole line of the page and the second line.",
                        "2. A short one.")
                .noneMatch(line -> line.contains("Office") || line.startsWith("-"));
    }

    @Test
    void bordersMakeATableWhoseMergedCellsAreSpread() {
        SourceText source = read(document -> {
            try (PDPageContentStream content = page(document, PDRectangle.A4)) {
                write(content, 60, 760, "Ledger");
                table(content, 100);
                write(content, 110, 705, "No");
                write(content, 210, 705, "Task");
                write(content, 310, 705, "Unit");
                write(content, 110, 675, "1");
                write(content, 210, 680, "A long");
                write(content, 210, 668, "task");
                write(content, 310, 660, "Justice");
                write(content, 110, 645, "2");
                write(content, 210, 645, "B");
            }
        });

        assertThat(source.text()).isEqualTo("""
                Ledger
                | No | Task | Unit |
                | 1 | A long task | Justice |
                | 2 | B | Justice |
                """);
    }

    @Test
    void aTableWithoutBordersIsReadByPositionAndSaid() {
        SourceText source = read(document -> {
            String[][] lines = {
                {"序号", "工作任务", "责任单位"},
                {"1", "编制许可事项", "区司法局、"},
                {"", "实施规范", "区财政局"},
                {"2", "清理文件", "区政府办"}
            };
            StringBuilder words = new StringBuilder();
            for (int line = 0; line < lines.length; line++) {
                for (int column = 0; column < 3; column++) {
                    words.append(chinese(60 + 100 * column, 700 - 20 * line, lines[line][column]));
                }
            }
            words.append(chinese(60, 600, "附注说明写在表格的下面而且占满整行的宽度不再分列显示"));
            addChinese(document, words.toString());
        });

        assertThat(source.text()).isEqualTo("""
                | 序号 | 工作任务 | 责任单位 |
                | 1 | 编制许可事项实施规范 | 区司法局、区财政局 |
                | 2 | 清理文件 | 区政府办 |
                附注说明写在表格的下面而且占满整行的宽度不再分列显示
                """);
        assertThat(source.notes()).extracting(ReaderNote::code).containsExactly(NoteCode.TABLE_WITHOUT_BORDERS);
    }

    @Test
    void turnedPagesAreReadAsTheyAreShown() {
        SourceText source = read(document -> {
            try (PDPageContentStream content = page(document, PDRectangle.A4)) {
                content.transform(Matrix.getRotateInstance(Math.PI / 2, 595, 0));
                write(content, 60, 500, "Turned");
                table(content, 100 - 300);
                write(content, 110, 405, "No");
                write(content, 210, 405, "Task");
                write(content, 310, 405, "Unit");
                write(content, 110, 375, "1");
                write(content, 210, 375, "A");
                write(content, 310, 360, "Justice");
            }
            document.getPage(0).setRotation(90);
        });

        assertThat(source.text()).contains("Turned\n", "| No | Task | Unit |\n| 1 | A | Justice |");
    }

    @Test
    void marksAcrossThePageAreLeftOut() {
        SourceText source = read(document -> {
            try (PDPageContentStream content = page(document, PDRectangle.A4)) {
                write(content, 60, 700, "1. Text");
                content.beginText();
                content.setFont(FONT, 60);
                content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, 100, 100));
                content.showText("SECRET");
                content.endText();
            }
        });

        assertThat(source.text()).isEqualTo("1. Text\n");
    }

    @Test
    void aScanIsRefusedAndAScannedPageIsSaid() throws IOException {
        assertRefused(pdf(PdfFormatTest::picture), Reason.SCANNED);
        SourceText source = read(document -> {
            try (PDPageContentStream content = page(document, PDRectangle.A4)) {
                write(content, 60, 700, "1. Text");
            }
            picture(document);
        });

        assertThat(source.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo(NoteCode.PAGES_WITHOUT_TEXT);
            assertThat(note.params()).containsExactly("2");
        });
    }

    @Test
    void aProtectedDocumentIsRefusedButOneThatMayBeReadIsRead() throws IOException {
        assertRefused(pdf(document -> protect(document, "secret")), Reason.ENCRYPTED);
        SourceText source = read(document -> {
            try (PDPageContentStream content = page(document, PDRectangle.A4)) {
                write(content, 60, 700, "1. Text");
            }
            protect(document, "");
        });

        assertThat(source.text()).isEqualTo("1. Text\n");
    }

    @Test
    void tooManyPagesAreRefused() throws IOException {
        byte[] content = pdf(document -> {
            for (int page = 0; page <= DocumentLimits.MAX_PAGES; page++) {
                document.addPage(new PDPage());
            }
        });

        assertRefused(content, Reason.TOO_MANY_PAGES);
    }

    @Test
    void aStreamThatInflatesBeyondReasonIsRefused() throws IOException {
        byte[] content = pdf(document -> {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blanks = new byte[1024 * 1024];
                for (int i = 0; i < 101; i++) {
                    out.write(blanks);
                }
            }
            page.setContents(stream);
        });

        assertThat(content).hasSizeLessThan(1024 * 1024);
        assertRefused(content, Reason.ZIP_BOMB);
    }

    /** 400 kB of hexadecimal digits, 200 MB of blanks. */
    @Test
    void aChainOfFiltersThatUnfoldsBeyondReasonIsRefused() throws IOException {
        byte[] hex = HexFormat.of().formatHex(deflated(' ', 200 * 1024 * 1024)).getBytes(StandardCharsets.US_ASCII);
        byte[] content = pdf(document -> contents(document, hex, COSName.ASCII_HEX_DECODE, COSName.FLATE_DECODE));

        assertThat(content).hasSizeLessThan(1024 * 1024);
        assertRefused(content, Reason.ZIP_BOMB);
    }

    /** 5 kB that are 5 MB of pairs, each of them 128 blanks. */
    @Test
    void aChainWhoseSecondFilterUnfoldsIsRefused() throws IOException {
        byte[] pairs = new byte[5 * 1024 * 1024];
        for (int i = 0; i < pairs.length; i += 2) {
            pairs[i] = (byte) 129;
            pairs[i + 1] = ' ';
        }
        byte[] packed = deflated(pairs);
        byte[] content = pdf(document -> contents(document, packed, COSName.FLATE_DECODE, COSName.RUN_LENGTH_DECODE));

        assertThat(content).hasSizeLessThan(64 * 1024);
        assertRefused(content, Reason.ZIP_BOMB);
    }

    @Test
    void aBombIsFoundBehindEncryptionToo() throws IOException {
        byte[] packed = deflated(' ', 110 * 1024 * 1024);
        byte[] hex = HexFormat.of().formatHex(packed).getBytes(StandardCharsets.US_ASCII);
        byte[] content = pdf(document -> {
            contents(document, hex, COSName.ASCII_HEX_DECODE, COSName.FLATE_DECODE);
            protect(document, "");
        });

        assertRefused(content, Reason.ZIP_BOMB);
    }

    @Test
    void whatTakesTooLongIsRefused() throws IOException {
        byte[] content = pdf(document -> {
            try (PDPageContentStream page = page(document, PDRectangle.A4)) {
                write(page, 100, 100, "1. Work");
            }
        });
        AtomicLong time = new AtomicLong();
        PdfFormat slow =
                new PdfFormat(() -> time.addAndGet(Duration.ofSeconds(20).toNanos()));

        assertThat(new PdfFormat(time::get).read(content, "").text()).contains("Work");
        assertThatThrownBy(() -> slow.read(content, ""))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.TOO_SLOW));
    }

    /** A picture of a few bytes may have millions of points. */
    @Test
    void noPictureIsUnpackedInThePlaceOfWords() throws IOException {
        byte[] content = pdf(document -> contents(document, new byte[] {1, 2, 3}, COSName.DCT_DECODE));

        try (PDDocument document = new PdfSource(content, new PdfBudget(System::nanoTime)).parse()) {
            COSStream contents = document.getPage(0).getCOSObject().getCOSStream(COSName.CONTENTS);

            assertThatThrownBy(contents::createInputStream).hasMessageContaining("picture");
        }
    }

    private static void contents(PDDocument document, byte[] packed, COSName... filters) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        page.setContents(packed(document, packed, filters));
    }

    /** A stream whose bytes are as given, whatever its filters. */
    private static PDStream packed(PDDocument document, byte[] packed, COSName... filters) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.getCOSObject().createRawOutputStream()) {
            out.write(packed);
        }
        stream.getCOSObject().setItem(COSName.FILTER, new COSArray(List.of(filters)));
        return stream;
    }

    private static byte[] deflated(char sign, int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[1024 * 1024];
        Arrays.fill(block, (byte) sign);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < count; i += block.length) {
                out.write(block);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static void picture(PDDocument document) throws IOException {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
        try (PDPageContentStream content = page(document, PDRectangle.A4)) {
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 595, 842);
        }
    }

    private static void protect(PDDocument document, String password) throws IOException {
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
        policy.setEncryptionKeyLength(128);
        document.protect(policy);
    }

    private static String chinese(int x, int y, String words) {
        String codes = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_16BE));
        return "BT /F1 14 Tf %d %d Td <%s> Tj ET\n".formatted(x, y, codes);
    }

    /** A page in a Chinese font that is only named, as many files do. */
    private static void addChinese(PDDocument document, String content) throws IOException {
        COSDictionary system = new COSDictionary();
        system.setString("Registry", "Adobe");
        system.setString("Ordering", "GB1");
        system.setInt("Supplement", 4);
        COSDictionary descendant = new COSDictionary();
        descendant.setName("Type", "Font");
        descendant.setName("Subtype", "CIDFontType0");
        descendant.setName("BaseFont", "STSong-Light");
        descendant.setItem("CIDSystemInfo", system);
        descendant.setInt("DW", 1000);
        COSDictionary font = new COSDictionary();
        font.setName("Type", "Font");
        font.setName("Subtype", "Type0");
        font.setName("BaseFont", "STSong-Light");
        font.setName("Encoding", "UniGB-UCS2-H");
        font.setItem("DescendantFonts", new COSArray(List.of(descendant)));
        COSDictionary fonts = new COSDictionary();
        fonts.setItem("F1", font);
        PDPage page = new PDPage(PDRectangle.A4);
        page.setResources(new PDResources());
        page.getResources().getCOSObject().setItem(COSName.FONT, fonts);
        page.setContents(new PDStream(document, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII))));
        document.addPage(page);
    }

    /** Borders of three columns from x 100 and three rows, the last column of the lower two merged. */
    private static void table(PDPageContentStream content, float up) throws IOException {
        for (int row = 0; row < 4; row++) {
            float y = 620 + up + 30 * row - 100 + 10;
            content.moveTo(100, y);
            content.lineTo(row == 1 ? 300 : 400, y);
        }
        for (int column = 0; column < 4; column++) {
            float x = 100 + 100 * column;
            content.moveTo(x, 620 + up - 90);
            content.lineTo(x, 620 + up);
        }
        content.stroke();
    }

    private static PDPageContentStream page(PDDocument document, PDRectangle size) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    private static void write(PDPageContentStream content, float x, float y, String words) throws IOException {
        content.beginText();
        content.setFont(FONT, 14);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }

    private static byte[] pdf(Drawing drawing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            drawing.draw(document);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static SourceText read(Drawing drawing) {
        try {
            return new DocumentReader().read(pdf(drawing), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertRefused(byte[] content, Reason reason) {
        assertThatThrownBy(() -> new DocumentReader().read(content, "a.pdf"))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
