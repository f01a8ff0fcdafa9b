package org.xiaohao.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.PeriodReference;

/** An issued plan, by the numbers of its tasks and the codes of its units. */
class DemoPlan {

    private final long id;
    private final List<PeriodReference> periods;
    private final Map<Integer, Duty> duties = new HashMap<>();

    DemoPlan(long id, List<PeriodReference> periods) {
        this.id = id;
        this.periods = periods;
    }

    /**
     * A task with its parts.
     *
     * @param lead the primary lead
     * @param parts the parts by unit, in document order
     */
    record Duty(long taskId, String lead, LinkedHashMap<String, Long> parts) {

        long part(String unit) {
            return Objects.requireNonNull(parts.get(unit), unit);
        }
    }

    void add(int number, Duty duty) {
        duties.put(number, duty);
    }

    long id() {
        return id;
    }

    Duty duty(int number) {
        return Objects.requireNonNull(duties.get(number), "task " + number);
    }

    /** The period in which the day lies; null after the last. */
    @Nullable
    PeriodReference periodOf(java.time.LocalDate day) {
        return periods.stream()
                .filter(period -> !day.isBefore(period.startDate()) && !day.isAfter(period.endDate()))
                .findFirst()
                .orElse(null);
    }
}
