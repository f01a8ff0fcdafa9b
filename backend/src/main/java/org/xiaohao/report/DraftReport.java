package org.xiaohao.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;

/**
 * Asks for the report of a year.
 *
 * @param year the year reported on, 2000 to 2100
 * @param outline the code of an outline, see {@link OutlineSummary}; empty where nobody said
 * @param plans the plans of that year that feed it, at least one
 * @param asOf a day of that year: tells what stood on it; its last day where it is null
 */
public record DraftReport(
        int year,
        String outline,
        List<Long> plans,
        @Nullable LocalDate asOf) {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;

    public DraftReport(
            int year, @Nullable String outline, @Nullable List<@Nullable Long> plans, @Nullable LocalDate asOf) {
        this.year = year;
        this.outline = outline == null ? "" : outline;
        this.plans = plans == null
                ? List.of()
                : plans.stream().filter(Objects::nonNull).distinct().toList();
        this.asOf = asOf;
    }

    /** @throws InvalidInputException when the year is no year, the outline is missing or the day is not of the year */
    DraftReport requireValid() {
        requireYear(year);
        InvalidInputException.requireText("outline", outline, 64);
        if (plans.isEmpty()) {
            throw new InvalidInputException("plans", "required");
        }
        LocalDate day = asOf;
        if (day != null && day.getYear() != year) {
            throw new InvalidInputException("asOf", "report-day-of-year", year);
        }
        return this;
    }

    static int requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new InvalidInputException("year", "number-out-of-range", FIRST_YEAR, LAST_YEAR);
        }
        return year;
    }
}
