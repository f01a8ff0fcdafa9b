package org.xiaohao.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** What documents and letters have in common: styles, properties, paragraphs, the signature, a file without times. */
final class OfficialParts {

    /** The earliest time a zip entry can carry. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Blank to the right of a signature or date, in characters (GB/T 9704-2012, 7.3.5.2). */
    private static final double SIGNATURE_MARGIN = 2;

    /** How far the date starts to the right of the signature, in characters (same place). */
    private static final double DATE_OFFSET = 2;

    /** The most characters of a signature on one line. */
    private static final double SIGNATURE_LINE = 26;

    private OfficialParts() {}

    static StylesDocument styles() throws IOException {
        String name = "official-styles.xml";
        try (InputStream xml = Objects.requireNonNull(OfficialParts.class.getResourceAsStream(name), name)) {
            return StylesDocument.Factory.parse(xml);
        } catch (XmlException e) {
            throw new IllegalStateException(name + " is not a style sheet", e);
        }
    }

    static void describe(XWPFDocument document, String title) throws IOException {
        document.getProperties().getExtendedProperties().setApplication("Xiaohao");
        try {
            PackageProperties core = document.getPackage().getPackageProperties();
            core.setTitleProperty(OfficialText.line(title));
            core.setLanguageProperty("zh-CN");
            core.setCreatorProperty("");
            core.setCreatedProperty("");
        } catch (InvalidFormatException e) {
            throw new IOException("The package has no core properties", e);
        }
    }

    /**
     * GB/T 9704-2012, 7.3.5.2 (no seal): the signature ends two characters before the edge and the date starts two
     * characters after it does; a date that is longer than the signature keeps the two characters instead.
     */
    static void addSignature(XWPFDocument document, @Nullable String signatory, @Nullable LocalDate date) {
        if (signatory == null && date == null) {
            return;
        }
        String day = date == null ? "" : OfficialText.day(date);
        double unitWidth = signatory == null ? 0 : Math.min(OfficialText.width(signatory), SIGNATURE_LINE);
        double dayWidth = OfficialText.width(day);
        boolean dayLonger = dayWidth > unitWidth;
        if (signatory != null) {
            XWPFParagraph paragraph = addParagraph(document, "Signature");
            addRun(paragraph, null).setText(signatory);
            indentRight(
                    paragraph, dayLonger ? SIGNATURE_MARGIN + DATE_OFFSET + dayWidth - unitWidth : SIGNATURE_MARGIN);
        }
        if (date != null) {
            XWPFParagraph paragraph = addParagraph(document, signatory == null ? "Signature" : "Date");
            addRun(paragraph, null).setText(day);
            indentRight(paragraph, dayLonger ? SIGNATURE_MARGIN : unitWidth - dayWidth);
        }
    }

    /** Only what depends on the lengths of the texts is set beside the style. */
    private static void indentRight(XWPFParagraph paragraph, double characters) {
        if (characters == SIGNATURE_MARGIN) {
            return;
        }
        CTPPr properties = paragraph.getCTP().getPPr();
        CTInd indent = properties.addNewInd();
        indent.setRightChars(BigInteger.valueOf(Math.round(characters * 100)));
        indent.setRight(BigInteger.valueOf(Math.round(characters * OfficialPage.CHARACTER)));
    }

    static XWPFParagraph addParagraph(XWPFDocument document, String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    static XWPFRun addRun(XWPFParagraph paragraph, @Nullable String style) {
        XWPFRun run = paragraph.createRun();
        if (style != null) {
            run.setStyle(style);
        }
        var properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        // Marks that Latin and Chinese share, such as “” and ……, would otherwise come narrow from the Latin font.
        properties.addNewRFonts().setHint(STHint.EAST_ASIA);
        return run;
    }

    /** The entries of the package in the same order, all with the same time. */
    static byte[] withoutTimes(byte[] file) throws IOException {
        var result = new ByteArrayOutputStream(file.length);
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var out = new ZipOutputStream(result)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                out.putNextEntry(copy);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return result.toByteArray();
    }
}
