package org.xiaohao.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.springframework.stereotype.Component;

/**
 * Writes letters as Word files in the letter form of GB/T 9704-2012 (信函格式, 10.1): the issuer in red at the head of the
 * first page between red double lines, the number below at the right, no page number on the first page.
 */
@Component
public class OfficialLetterWriter {

    private static final String RED = "FF0000";

    /** The double lines are 170 mm long, the type area 156 mm wide. */
    private static final int OUTSIDE = twips(-7);

    /** From the upper edge of the page to the issuer. */
    private static final int MARK_TOP = twips(30);

    /** From the lower edge of the page to the lower double line. */
    private static final int LINE_BOTTOM = twips(20);

    /** Brings page numbers back to where other documents have them. */
    private static final int NUMBER_LIFT = twips(5);

    /** A line of 1.5 pt with a thin one beside it, in eighths of a point. */
    private static final int LINE_WIDTH = 24;

    private static final double MARK_POINTS_WIDE = 456;
    private static final double MARK_POINTS = 36;

    /** Returns the letter as a {@code .docx} file; the same letter gives the same bytes. */
    public byte[] write(OfficialLetter letter) {
        try (var document = new XWPFDocument();
                var file = new ByteArrayOutputStream()) {
            document.createStyles().setStyles(OfficialParts.styles().getStyles());
            OfficialPage.layOut(document);
            OfficialParts.describe(document, letter.title());
            CTPageMar margins = document.getDocument().getBody().getSectPr().getPgMar();
            margins.setHeader(BigInteger.valueOf(MARK_TOP));
            margins.setFooter(BigInteger.valueOf(LINE_BOTTOM));
            document.getFooterList()
                    .forEach(footer -> footer.getParagraphs().forEach(number -> number.setSpacingAfter(NUMBER_LIFT)));
            addMark(document, letter.issuer());
            addLowerLine(document);
            line(document, "LetterNumber", letter.number());
            line(document, "LetterTitle", letter.title());
            line(document, "Addressee", letter.addressee() + "：");
            letter.paragraphs().forEach(text -> line(document, "BodyText", text));
            OfficialParts.addSignature(document, letter.issuer(), letter.date());
            if (!letter.copies().isEmpty()) {
                line(document, "Copies", "抄送：" + letter.copies() + "。");
            }
            document.write(file);
            return OfficialParts.withoutTimes(file.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(XWPFDocument document, String style, String text) {
        OfficialParts.addRun(OfficialParts.addParagraph(document, style), null).setText(text);
    }

    /** As large as fits on one line. */
    private static void addMark(XWPFDocument document, String issuer) {
        XWPFParagraph mark = document.createHeader(HeaderFooterType.FIRST).createParagraph();
        mark.setStyle("LetterMark");
        XWPFRun run = mark.createRun();
        run.setText(issuer);
        run.setFontSize(Math.floor(Math.min(MARK_POINTS, MARK_POINTS_WIDE / OfficialText.width(issuer))));
        properties(mark).addNewPBdr().setBottom(redLine(STBorder.THICK_THIN_SMALL_GAP, 11));
        outside(mark);
    }

    private static void addLowerLine(XWPFDocument document) {
        XWPFParagraph foot = document.createFooter(HeaderFooterType.FIRST).createParagraph();
        foot.setStyle("LetterFoot");
        properties(foot).addNewPBdr().setBottom(redLine(STBorder.THIN_THICK_SMALL_GAP, 0));
        outside(foot);
    }

    private static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    private static CTBorder redLine(STBorder.Enum kind, int space) {
        CTBorder line = CTBorder.Factory.newInstance();
        line.setVal(kind);
        line.setSz(BigInteger.valueOf(LINE_WIDTH));
        line.setSpace(BigInteger.valueOf(space));
        line.setColor(RED);
        return line;
    }

    private static void outside(XWPFParagraph paragraph) {
        paragraph.setIndentationLeft(OUTSIDE);
        paragraph.setIndentationRight(OUTSIDE);
    }

    private static int twips(double millimetres) {
        return OfficialPage.twips(millimetres);
    }
}
