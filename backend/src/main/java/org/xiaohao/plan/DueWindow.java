package org.xiaohao.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When a task falls due, seen from today. Weeks begin on Monday. */
public enum DueWindow {
    /** Past its due date and not yet done. */
    OVERDUE,
    THIS_WEEK,
    THIS_MONTH,
    THIS_QUARTER,
    /** Without a due date: long-term. */
    NO_DATE;

    /** The condition on a task {@code x}, beginning with "and"; {@code :today} is among the values of the list. */
    String condition() {
        return switch (this) {
            case OVERDUE -> " and x.due_date < :today and x.standing in ('WAITING', 'UNDER_WAY')";
            case THIS_WEEK, THIS_MONTH, THIS_QUARTER -> " and x.due_date between :dueFrom and :dueTo";
            case NO_DATE -> " and x.due_date is null";
        };
    }

    Map<String, @Nullable Object> values(LocalDate today) {
        return switch (this) {
            case OVERDUE, NO_DATE -> Map.of();
            case THIS_WEEK ->
                between(
                        today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            case THIS_MONTH -> between(today.withDayOfMonth(1), today.with(TemporalAdjusters.lastDayOfMonth()));
            case THIS_QUARTER -> {
                LocalDate first = today.with(IsoFields.DAY_OF_QUARTER, 1);
                yield between(first, first.plusMonths(3).minusDays(1));
            }
        };
    }

    private static Map<String, @Nullable Object> between(LocalDate from, LocalDate to) {
        return Map.of("dueFrom", from, "dueTo", to);
    }
}
