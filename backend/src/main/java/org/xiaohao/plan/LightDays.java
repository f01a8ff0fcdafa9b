package org.xiaohao.plan;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days that lights are compared with; they move every day and whenever a jurisdiction changes its settings, while
 * what is stored does not.
 *
 * @param soon the last day on which a task that falls due is yellow
 * @param reportSoon the last day on which a report that falls due is yellow
 */
public record LightDays(LocalDate today, LocalDate soon, LocalDate reportSoon) {

    /** The last day on which whatever falls due is yellow. */
    LocalDate soonest() {
        return soon.isBefore(reportSoon) ? soon : reportSoon;
    }

    /** The values of the names in the conditions of {@link LightRule}. */
    public Map<String, @Nullable Object> values() {
        return Map.of("today", today, "soon", soon, "reportSoon", reportSoon, "soonest", soonest());
    }
}
