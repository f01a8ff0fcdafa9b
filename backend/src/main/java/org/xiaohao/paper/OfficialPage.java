package org.xiaohao.paper;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTCompatSetting;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** The page of GB/T 9704-2012: A4, its margins, 22 lines of 28 characters, page numbers outside. */
final class OfficialPage {

    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final int WIDTH = 11906;
    private static final int HEIGHT = 16838;
    private static final int LEFT = twips(28);
    private static final int RIGHT = twips(26);

    /** 28.95 pt, so that 22 lines fill the 225 mm of the type area. */
    private static final int LINE_PITCH = 579;

    private static final int CHARACTERS_PER_LINE = 28;

    /** Brings the dash of the page number 7 mm below the type area. */
    private static final int FOOTER = twips(25);

    /** Width of a character where 28 fill a line, in twips. */
    static final int CHARACTER = Math.round((float) (WIDTH - LEFT - RIGHT) / CHARACTERS_PER_LINE);

    private OfficialPage() {}

    /** Gives the document its section properties, both footers and the settings that go with them. */
    static void layOut(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(twips(37)));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setBottom(BigInteger.valueOf(twips(35)));
        margins.setHeader(BigInteger.valueOf(twips(15)));
        margins.setFooter(BigInteger.valueOf(FOOTER));
        margins.setGutter(BigInteger.ZERO);
        CTDocGrid grid = section.addNewDocGrid();
        // Not LINES_AND_CHARS: under it LibreOffice loses a comma that would hang over the end of a line. The 28
        // characters
        // come from the spacing of the styles.
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(LINE_PITCH));
        numberPages(document);
        declareWordVersion(document);
    }

    private static void numberPages(XWPFDocument document) {
        document.setEvenAndOddHeadings(true);
        addPageNumber(document.createFooter(HeaderFooterType.DEFAULT).createParagraph(), "PageNumberOdd", "1");
        addPageNumber(document.createFooter(HeaderFooterType.EVEN).createParagraph(), "PageNumberEven", "2");
    }

    /** Puts words above each page, at the right. */
    static void head(XWPFDocument document, String words) {
        if (words.isEmpty()) {
            return;
        }
        for (HeaderFooterType type : List.of(HeaderFooterType.DEFAULT, HeaderFooterType.EVEN)) {
            XWPFParagraph paragraph = document.createHeader(type).createParagraph();
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
            paragraph.createRun().setText(words);
        }
    }

    private static void addPageNumber(XWPFParagraph paragraph, String style, String shownBeforeUpdate) {
        paragraph.setStyle(style);
        paragraph.createRun().setText("— ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue("PAGE");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        paragraph.createRun().setText(shownBeforeUpdate);
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        paragraph.createRun().setText(" —");
    }

    /** Without it Word opens the file in the compatibility mode of 2007. */
    private static void declareWordVersion(XWPFDocument document) {
        CTCompatSetting mode =
                document.getSettings().getCTSettings().addNewCompat().addNewCompatSetting();
        mode.setName("compatibilityMode");
        mode.setUri("http://schemas.microsoft.com/office/word");
        mode.setVal("15");
    }

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * TWIPS_PER_MM);
    }
}
