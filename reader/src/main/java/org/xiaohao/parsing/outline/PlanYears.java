package org.xiaohao.parsing.outline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time a plan is for, against which its dates are read.
 *
 * @param year the year that dates without one mean, null when it is not known
 * @param first the first year that the title names, null when it names none
 * @param last the last year that the title names, null when it names none
 * @param lastOfSpring in a plan of a school year the last month that belongs to the second of its two years, else 0
 * @param issued the day of issue, null when it is not known for sure
 */
public record PlanYears(
        @Nullable Integer year,
        @Nullable Integer first,
        @Nullable Integer last,
        int lastOfSpring,
        @Nullable LocalDate issued) {

    static PlanYears of(@Nullable Integer year) {
        return new PlanYears(year, null, null, 0, null);
    }
}
