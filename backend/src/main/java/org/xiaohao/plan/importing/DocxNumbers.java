package org.xiaohao.plan.importing;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;

/**
 * Counts the automatic numbers of a Word document, which are not part of its text. Numbers set on the paragraph and
 * on its style are known; overrides of single levels are not.
 */
final class DocxNumbers {

    private static final int LEVELS = 9;

    private final Map<BigInteger, int[]> counters = new HashMap<>();

    /** The number before the paragraph as Word shows it, empty when it has none or only a bullet. */
    String next(XWPFParagraph paragraph) {
        CTNumPr numbered = numbering(paragraph);
        XWPFNumbering numbering = paragraph.getDocument().getNumbering();
        if (numbered == null || numbered.getNumId() == null || numbering == null) {
            return "";
        }
        XWPFNum num = numbering.getNum(numbered.getNumId().getVal());
        int level = numbered.getIlvl() == null ? 0 : numbered.getIlvl().getVal().intValue();
        if (num == null || num.getCTNum().getAbstractNumId() == null || level < 0 || level >= LEVELS) {
            return "";
        }
        BigInteger list = num.getCTNum().getAbstractNumId().getVal();
        XWPFAbstractNum kind = numbering.getAbstractNum(list);
        return kind == null ? "" : count(kind, counters.computeIfAbsent(list, key -> new int[LEVELS]), level);
    }

    private static @Nullable CTNumPr numbering(XWPFParagraph paragraph) {
        CTPPrBase own = paragraph.getCTP().getPPr();
        if (own != null && own.getNumPr() != null) {
            return own.getNumPr();
        }
        boolean styled =
                paragraph.getStyleID() != null && paragraph.getDocument().getStyles() != null;
        XWPFStyle style = styled ? paragraph.getDocument().getStyles().getStyle(paragraph.getStyleID()) : null;
        CTPPrBase inherited = style == null ? null : style.getCTStyle().getPPr();
        return inherited == null ? null : inherited.getNumPr();
    }

    private static String count(XWPFAbstractNum kind, int[] counts, int level) {
        CTLvl current = level(kind, level);
        if (current == null || current.getLvlText() == null || current.getNumFmt() == null) {
            return "";
        }
        for (int above = 0; above <= level; above++) {
            if (counts[above] == 0 || above == level) {
                counts[above] = counts[above] == 0 ? start(level(kind, above)) : counts[above] + 1;
            }
        }
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        String format = current.getNumFmt().getVal().toString();
        if (format.equals("bullet") || format.equals("none")) {
            return "";
        }
        String number = current.getLvlText().getVal();
        for (int i = 0; i <= level; i++) {
            number = number.replace("%" + (i + 1), format(counts[i], i == level ? format : "decimal"));
        }
        return number;
    }

    private static @Nullable CTLvl level(XWPFAbstractNum kind, int level) {
        for (CTLvl candidate : kind.getCTAbstractNum().getLvlList()) {
            if (candidate.getIlvl() != null && candidate.getIlvl().intValue() == level) {
                return candidate;
            }
        }
        return null;
    }

    private static int start(@Nullable CTLvl level) {
        return level == null || level.getStart() == null
                ? 1
                : level.getStart().getVal().intValue();
    }

    private static String format(int number, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "ideographDigital",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> ChineseNumerals.format(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number >= 1 && number <= 20 ? String.valueOf((char) ('\u2460' + number - 1)) : Integer.toString(number);
            case "lowerLetter" -> String.valueOf((char) ('a' + Math.floorMod(number - 1, 26)));
            case "upperLetter" -> String.valueOf((char) ('A' + Math.floorMod(number - 1, 26)));
            default -> Integer.toString(number);
        };
    }
}
