package org.xiaohao.report;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTParaRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrackChange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.xiaohao.shared.WordChanges.Kind;
import org.xiaohao.shared.WordChanges.Piece;

/** Writes words that came or went as Word tracks them (ISO/IEC 29500-1, 17.13.5), in the name of one person at one time. */
final class TrackedChanges {

    private final String author;
    private final Calendar time;
    private long last;

    TrackedChanges(String author, Instant at) {
        this.author = author;
        this.time = GregorianCalendar.from(at.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
    }

    /** @param style of the characters; empty for that of the paragraph */
    void write(XWPFParagraph paragraph, List<Piece> pieces, String style) {
        CTP target = paragraph.getCTP();
        for (Piece piece : pieces) {
            switch (piece.kind()) {
                case SAME -> run(target.addNewR(), piece, style);
                case ADDED -> run(signed(target.addNewIns()).addNewR(), piece, style);
                case REMOVED -> run(signed(target.addNewDel()).addNewR(), piece, style);
            }
        }
    }

    private CTRunTrackChange signed(CTRunTrackChange change) {
        sign(change);
        return change;
    }

    private static void run(CTR run, Piece piece, String style) {
        CTRPr properties = run.addNewRPr();
        if (!style.isEmpty()) {
            properties.addNewRStyle().setVal(style);
        }
        properties.addNewRFonts().setHint(STHint.EAST_ASIA);
        String[] lines = piece.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addNewBr();
            }
            if (!lines[i].isEmpty()) {
                CTText text = piece.kind() == Kind.REMOVED ? run.addNewDelText() : run.addNewT();
                text.setStringValue(lines[i]);
                text.setSpace(SpaceAttribute.Space.PRESERVE);
            }
        }
    }

    /** The end of a paragraph came or went: without it the paragraph is one with the next. */
    void markEnd(XWPFParagraph paragraph, Kind kind) {
        CTPPr properties = properties(paragraph);
        CTParaRPr end = properties.isSetRPr() ? properties.getRPr() : properties.addNewRPr();
        switch (kind) {
            case ADDED -> sign(end.addNewIns());
            case REMOVED -> sign(end.addNewDel());
            case SAME -> throw new IllegalArgumentException("It has not changed");
        }
    }

    /** The paragraph had another style. */
    void markStyle(XWPFParagraph paragraph, String before) {
        var change = properties(paragraph).addNewPPrChange();
        sign(change);
        change.addNewPPr().addNewPStyle().setVal(before);
    }

    private static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    private void sign(CTTrackChange change) {
        last++;
        change.setId(BigInteger.valueOf(last));
        change.setAuthor(author);
        change.setDate(time);
    }
}
