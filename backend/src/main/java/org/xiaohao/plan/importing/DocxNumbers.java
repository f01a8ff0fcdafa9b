package org.xiaohao.plan.importing;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;

/** Counts the automatic numbers of a Word document, which are not part of its text. */
final class DocxNumbers {

    private static final int LEVELS = 9;

    private final Map<BigInteger, int[]> counters = new HashMap<>();

    /** The number before the paragraph as Word shows it, empty when it has none or only a bullet. */
    String next(XWPFParagraph paragraph) {
        BigInteger list = list(paragraph);
        BigInteger ilvl = paragraph.getNumIlvl();
        String pattern = paragraph.getNumLevelText();
        int level = ilvl == null ? 0 : ilvl.intValue();
        if (list == null || level < 0 || level >= LEVELS || pattern == null) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(list, key -> new int[LEVELS]);
        BigInteger start = paragraph.getNumStartOverride();
        counts[level] = counts[level] == 0 && start != null ? start.intValue() : counts[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        String format = paragraph.getNumFmt();
        if ("bullet".equals(format) || "none".equals(format)) {
            return "";
        }
        String number = pattern;
        for (int i = 0; i <= level; i++) {
            number = number.replace("%" + (i + 1), format(counts[i], i == level ? format : "decimal"));
        }
        return number;
    }

    private static @Nullable BigInteger list(XWPFParagraph paragraph) {
        BigInteger id = paragraph.getNumID();
        if (id == null || id.signum() == 0 || paragraph.getDocument().getNumbering() == null) {
            return null;
        }
        XWPFNum num = paragraph.getDocument().getNumbering().getNum(id);
        if (num == null || num.getCTNum().getAbstractNumId() == null) {
            return null;
        }
        return num.getCTNum().getLvlOverrideList().isEmpty()
                ? num.getCTNum().getAbstractNumId().getVal()
                : id.add(BigInteger.valueOf(1_000_000));
    }

    private static String format(int number, @Nullable String format) {
        return switch (format == null ? "decimal" : format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "ideographDigital",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "chineseLegalSimplified" -> ChineseNumerals.format(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number >= 1 && number <= 20 ? String.valueOf((char) ('\u2460' + number - 1)) : Integer.toString(number);
            case "lowerLetter" -> String.valueOf((char) ('a' + Math.floorMod(number - 1, 26)));
            case "upperLetter" -> String.valueOf((char) ('A' + Math.floorMod(number - 1, 26)));
            default -> Integer.toString(number);
        };
    }
}
