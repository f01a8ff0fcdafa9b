package org.xiaohao.parsing.statement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xiaohao.text.ChineseNumerals;

/** Counts dates from the day of issue. */
public final class RelativeDates {

    // rule D07
    private static final Pattern ISSUE = Pattern.compile("印发|发布|公布|施行|下发|出台");
    // rule D07
    private static final Pattern LENGTH =
            Pattern.compile("(?<number>[0-9]{1,3}|[一二两三四五六七八九十百]{1,4})个?(?<unit>工作日|自然日|日|天|周|月|年)(?:之内|以内|内)");

    private RelativeDates() {}

    /** The last day of a time that begins with the issue; null when the words do not say so. Working days leave out weekends. */
    public static @Nullable LocalDate afterIssue(String words, LocalDate issued) {
        Matcher length = LENGTH.matcher(words);
        if (!ISSUE.matcher(words).find() || !length.find()) {
            return null;
        }
        String digits = length.group("number");
        int number = Character.isDigit(digits.charAt(0)) ? Integer.parseInt(digits) : ChineseNumerals.parse(digits);
        return switch (length.group("unit")) {
            case "工作日" -> workingDays(issued, number);
            case "周" -> issued.plusWeeks(number);
            case "月" -> issued.plusMonths(number);
            case "年" -> issued.plusYears(number);
            default -> issued.plusDays(number);
        };
    }

    private static LocalDate workingDays(LocalDate from, int number) {
        LocalDate day = from;
        for (int left = number; left > 0; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1;
        }
        return day;
    }
}
