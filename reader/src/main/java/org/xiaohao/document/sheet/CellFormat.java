package org.xiaohao.document.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Prints the number in a cell as its format shows it, dates in the Chinese way: {@code 2026年6月30日}. */
final class CellFormat {

    private static final Set<Integer> MONTH_FORMATS = Set.of(17, 27, 36, 50, 52, 55, 57);
    private static final int LONGEST_FORMAT = 200;

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final boolean from1904;

    /** @param from1904 whether days are counted from 1904 */
    CellFormat(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * The number as text.
     *
     * @param format index of the format
     * @param pattern its pattern, may be empty
     */
    String print(double number, int format, String pattern) {
        if (DateUtil.isValidExcelDate(number) && number >= 1 && DateUtil.isADateFormat(format, pattern)) {
            return date(number, format, pattern);
        }
        String known = pattern.isBlank() || pattern.length() > LONGEST_FORMAT ? "General" : pattern;
        try {
            return formatter
                    .formatRawCellContents(number, format, known, from1904)
                    .strip();
        } catch (IllegalArgumentException e) {
            // a pattern that cannot be understood
            return formatter.formatRawCellContents(number, 0, "General", from1904);
        }
    }

    private String date(double number, int format, String pattern) {
        LocalDateTime time = DateUtil.getLocalDateTime(number, from1904);
        if (time == null) {
            return "";
        }
        LocalDate day = time.toLocalDate();
        String letters =
                pattern.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        boolean monthOnly = MONTH_FORMATS.contains(format)
                || letters.indexOf('y') >= 0 && letters.indexOf('m') >= 0 && letters.indexOf('d') < 0;
        String month = day.getYear() + "年" + day.getMonthValue() + "月";
        return monthOnly ? month : month + day.getDayOfMonth() + "日";
    }
}
