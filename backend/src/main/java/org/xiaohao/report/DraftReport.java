package org.xiaohao.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the report of a year.
 *
 * @param year the year reported on
 * @param outline the code of an outline, see {@link OutlineSummary}
 * @param plans the plans that feed it, at least one
 * @param asOf tells what stood on this day; the last day of the year where it is null
 */
public record DraftReport(
        int year,
        String outline,
        List<Long> plans,
        @Nullable LocalDate asOf) {

    public DraftReport {
        plans = plans.stream().distinct().toList();
    }
}
