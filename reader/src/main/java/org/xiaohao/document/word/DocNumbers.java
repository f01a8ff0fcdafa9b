package org.xiaohao.document.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;
import org.xiaohao.document.ground.ListLevel;
import org.xiaohao.document.ground.ListNumbers;

/** Tells the automatic numbers of an old Word document. */
final class DocNumbers {

    private static final int LEVELS = 9;

    /** Number formats by their code, from 0; see MS-OSHARED, MSONFC. */
    private static final Map<Integer, String> FORMATS = Map.ofEntries(
            Map.entry(1, "upperRoman"),
            Map.entry(2, "lowerRoman"),
            Map.entry(3, "upperLetter"),
            Map.entry(4, "lowerLetter"),
            Map.entry(10, "ideographDigital"),
            Map.entry(11, "japaneseCounting"),
            Map.entry(14, "decimalFullWidth"),
            Map.entry(17, "japaneseDigitalTenThousand"),
            Map.entry(18, "decimalEnclosedCircle"),
            Map.entry(19, "decimalFullWidth2"),
            Map.entry(22, "decimalZero"),
            Map.entry(23, "bullet"),
            Map.entry(26, "decimalEnclosedFullstop"),
            Map.entry(27, "decimalEnclosedParen"),
            Map.entry(28, "decimalEnclosedCircleChinese"),
            Map.entry(29, "ideographEnclosedCircle"),
            Map.entry(30, "ideographTraditional"),
            Map.entry(31, "ideographZodiac"),
            Map.entry(33, "taiwaneseCounting"),
            Map.entry(34, "ideographLegalTraditional"),
            Map.entry(35, "taiwaneseCountingThousand"),
            Map.entry(36, "taiwaneseDigital"),
            Map.entry(37, "chineseCounting"),
            Map.entry(38, "chineseLegalSimplified"),
            Map.entry(39, "chineseCountingThousand"),
            Map.entry(255, "none"));

    private final ListNumbers numbers = new ListNumbers();
    private final Map<Integer, List<@Nullable ListLevel>> lists = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /** The number before the paragraph as Word shows it, empty when it has none or only a bullet. */
    String next(Paragraph paragraph) {
        HWPFList list = paragraph.isInList() ? paragraph.getList() : null;
        ListData data = list == null ? null : list.getListData();
        int level = paragraph.getIlvl();
        if (list == null || data == null || level < 0 || level >= data.numLevels()) {
            return "";
        }
        boolean restarts = list.isStartAtOverridden((char) level) && begun.add(paragraph.getIlfo() + "/" + level);
        if (restarts) {
            numbers.restart(list.getLsid(), level, list.getStartAt((char) level));
        }
        return numbers.next(list.getLsid(), lists.computeIfAbsent(list.getLsid(), key -> levels(data)), level);
    }

    private static List<@Nullable ListLevel> levels(ListData data) {
        List<@Nullable ListLevel> levels = new ArrayList<>();
        for (int i = 0; i < Math.min(LEVELS, data.numLevels()); i++) {
            org.apache.poi.hwpf.model.ListLevel level = data.getLevel(i + 1);
            levels.add(new ListLevel(
                    FORMATS.getOrDefault(level.getNumberFormat() & 0xFF, "decimal"),
                    template(level.getNumberText()),
                    level.getStartAt(),
                    i - 1,
                    level.isLegalNumbering(),
                    level.getTypeOfCharFollowingTheNumber() != 2));
        }
        return levels;
    }

    /** The characters 0 to 8 stand for the numbers of the levels. */
    private static String template(@Nullable String numberText) {
        StringBuilder template = new StringBuilder();
        for (char c : numberText == null ? new char[0] : numberText.toCharArray()) {
            template.append(c < LEVELS ? "%" + (c + 1) : String.valueOf(c));
        }
        return template.toString();
    }
}
