package org.xiaohao.ui.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

/** Days as people read them: 6月30日 in text, 2026-06-30 in tables. */
public final class Dates {

    private static final DateTimeFormatter TABLE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Dates() {}

    /** 6月30日. */
    public static String day(LocalDate day) {
        return format("dates.day", day);
    }

    /** 2026年6月30日. */
    public static String dayOfYear(LocalDate day) {
        return format("dates.dayOfYear", day);
    }

    /** 6月30日（周二）. */
    public static String dayOfWeek(LocalDate day) {
        return format("dates.dayOfWeek", day);
    }

    /** 2026-06-30, for tables. */
    public static String table(LocalDate day) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(day);
    }

    /** 2026-06-30 10:42, for tables. */
    public static String table(Instant time, ZoneId zone) {
        return TABLE_TIME.format(time.atZone(zone));
    }

    /** 还有 7 天, 今天到期, 逾期 3 天. */
    public static String left(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days == 0) {
            return Translations.text("dates.today");
        }
        return days > 0 ? Translations.text("dates.left", days) : Translations.text("dates.late", -days);
    }

    private static String format(String key, TemporalAccessor day) {
        return DateTimeFormatter.ofPattern(Translations.text(key), Translations.locale())
                .format(day);
    }
}
