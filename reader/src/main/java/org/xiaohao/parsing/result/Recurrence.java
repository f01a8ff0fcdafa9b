package org.xiaohao.parsing.result;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How often a recurring deadline comes round; offered as the cycle in which units report. */
public enum Recurrence {
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    /** Another period, such as a school term. */
    OTHER;

    // rule D11
    private static final Pattern EVERY = Pattern.compile(
            "(?:每|按)个?(?:(?<half>半年)|(?<year>年)|(?<quarter>季)|(?<month>月)|(?<week>周|星期)|(?<other>旬|日|天|学期|学年|次))");

    /** The period that the words name, null when they name none. */
    public static @Nullable Recurrence in(CharSequence words) {
        Matcher matcher = EVERY.matcher(words);
        if (!matcher.find()) {
            return null;
        }
        if (matcher.group("half") != null) {
            return HALF_YEAR;
        }
        if (matcher.group("year") != null) {
            return YEAR;
        }
        if (matcher.group("quarter") != null) {
            return QUARTER;
        }
        if (matcher.group("month") != null) {
            return MONTH;
        }
        return matcher.group("week") != null ? WEEK : OTHER;
    }
}
