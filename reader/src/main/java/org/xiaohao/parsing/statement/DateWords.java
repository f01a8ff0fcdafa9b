package org.xiaohao.parsing.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.ChineseNumerals;
import org.xiaohao.text.Landmarks;

/**
 * Day, month, quarter, half-year and year's end as Chinese documents write them. A month, quarter, half-year or year
 * means its last day.
 */
final class DateWords {

    private static final String DAY_OF = "(?:10|11|12|0?[1-9]|十一|十二|[一二三四五六七八九十])";
    /** Word often sets blanks around digits. */
    private static final String GAP = "[ \u00A0\u3000]?";

    private static final String YEAR =
            "(?:(?<%1$syear>(?:19|20)[0-9]{2})" + GAP + "[年.\\-/]" + GAP + "|(?<%1$srel>今|本|当|明|次)年)";
    private static final String RANGE = GAP + "(?:[-\u2014\u2013~\uFF5E\uFF0D\u2015]+|至|到)" + GAP;

    /** A date without words before or after; named groups tell the parts. */
    static final String PATTERN = "(?:"
            + "(?:" + YEAR.formatted("r") + "?" + DAY_OF + GAP + "月?(?:" + GAP + "[0-9]{1,2}" + GAP + "日)?" + RANGE
            + "(?=(?:20[0-9]{2}" + GAP + "年" + GAP + ")?" + DAY_OF + GAP + "月))?"
            + YEAR.formatted("m") + "?(?<month>" + DAY_OF + ")" + GAP
            + "(?:月份?|(?<=[.\\-/][0-9]{1,2})[.\\-/](?=[0-9]))" + GAP
            + "(?:(?<day>[0-9]{1,2})" + GAP + "(?:日|号|(?![0-9]))|(?<third>[上中下]旬|中|初|底|末))?"
            + "|" + YEAR.formatted("q") + "?第?(?<quarter>[一二三四1-4])" + GAP + "季度(?:底|末)?"
            + "|" + YEAR.formatted("h") + "?(?<half>[上下])半年(?:底|末)?"
            + "|(?:(?<eyear>20[0-9]{2})" + GAP + "年?|(?<erel>今|本|当|明|次))?"
            + "(?<yearend>年底|年末|年内|年终|年度内|(?<=20[0-9]{2}年)(?:底|末|内)|全年)"
            + ")";

    /** A year, a day and blanks may stand before the first sign of a date. */
    static final Landmarks SIGNS = new Landmarks("年月季半底末内-./\u2014\u2013~\uFF5E\uFF0D\u2015至到", 10);

    private final @Nullable Integer documentYear;
    private final int lastOfSpring;

    DateWords(@Nullable Integer documentYear, int lastOfSpring) {
        this.documentYear = documentYear;
        this.lastOfSpring = lastOfSpring;
    }

    /** Whether the matched words need a year that neither they nor the document give. */
    boolean lacksYear(Matcher matcher) {
        return year(matcher) == null;
    }

    /** The last day that the matched words mean, null when there is no such day or no year. */
    @Nullable
    LocalDate read(Matcher matcher) {
        Integer year = year(matcher);
        if (year == null) {
            return null;
        }
        String quarter = matcher.group("quarter");
        if (quarter != null) {
            return YearMonth.of(year, 3 * number(quarter)).atEndOfMonth();
        }
        String half = matcher.group("half");
        if (half != null) {
            return YearMonth.of(year, half.equals("上") ? 6 : 12).atEndOfMonth();
        }
        String month = matcher.group("month");
        return month == null ? LocalDate.of(year, 12, 31) : inMonth(matcher, YearMonth.of(year, number(month)));
    }

    private static @Nullable LocalDate inMonth(Matcher matcher, YearMonth month) {
        String day = matcher.group("day");
        if (day != null) {
            try {
                return month.atDay(Integer.parseInt(day));
            } catch (DateTimeException e) {
                return null;
            }
        }
        String third = matcher.group("third");
        return switch (third == null ? "" : third) {
            case "上旬", "初" -> month.atDay(10);
            case "中旬" -> month.atDay(20);
            case "中" -> month.atDay(15);
            default -> month.atEndOfMonth();
        };
    }

    // rule D14
    private @Nullable Integer year(Matcher matcher) {
        for (String group : new String[] {"myear", "qyear", "hyear", "eyear"}) {
            if (matcher.group(group) != null) {
                return Integer.valueOf(matcher.group(group));
            }
        }
        Integer base = matcher.group("ryear") == null ? documentYear : Integer.valueOf(matcher.group("ryear"));
        if (base == null) {
            return null;
        }
        for (String group : new String[] {"mrel", "qrel", "hrel", "erel", "rrel"}) {
            if (matcher.group(group) != null && "明次".contains(matcher.group(group))) {
                return base + 1;
            }
        }
        String month = matcher.group("month");
        boolean spring = month != null && matcher.group("ryear") == null && number(month) <= lastOfSpring;
        return spring ? Integer.valueOf(base + 1) : base;
    }

    private static int number(String digits) {
        return Character.isDigit(digits.charAt(0)) ? Integer.parseInt(digits) : ChineseNumerals.parse(digits);
    }
}
