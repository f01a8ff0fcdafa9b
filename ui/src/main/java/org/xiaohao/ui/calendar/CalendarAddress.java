package org.xiaohao.ui.calendar;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xiaohao.ui.plan.ChosenPlan;

/**
 * What the calendar shows, as its address says it. What the address does not say, or says wrongly, is today's month and
 * all plans.
 *
 * @param day the day whose list is open; null where none was chosen
 * @param planId only this plan, or null for all plans under way
 */
record CalendarAddress(
        YearMonth month, @Nullable LocalDate day, @Nullable Long planId) {

    private static final int FIRST_YEAR = 2001;
    private static final int LAST_YEAR = 2099;

    static CalendarAddress of(QueryParameters parameters, LocalDate today) {
        LocalDate day = parsed(parameters, "day", LocalDate::parse)
                .filter(chosen -> isShown(YearMonth.from(chosen)))
                .orElse(null);
        YearMonth month = parsed(parameters, "month", YearMonth::parse)
                .filter(CalendarAddress::isShown)
                .orElse(YearMonth.from(day == null ? today : day));
        Long plan = parameters
                .getSingleParameter(ChosenPlan.PARAMETER)
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
        return new CalendarAddress(month, day, plan);
    }

    private static <T> Optional<T> parsed(QueryParameters parameters, String name, Function<String, T> parse) {
        try {
            return parameters.getSingleParameter(name).map(parse);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    static boolean isShown(YearMonth month) {
        return month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR;
    }

    QueryParameters parameters() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("month", month.toString());
        if (day != null) {
            values.put("day", day.toString());
        }
        if (planId != null) {
            values.put(ChosenPlan.PARAMETER, planId.toString());
        }
        return QueryParameters.simple(values);
    }

    CalendarAddress withMonth(YearMonth other) {
        return new CalendarAddress(other, null, planId);
    }

    CalendarAddress withDay(@Nullable LocalDate other) {
        return new CalendarAddress(month, other, planId);
    }

    CalendarAddress withPlan(@Nullable Long other) {
        return new CalendarAddress(month, day, other);
    }
}
