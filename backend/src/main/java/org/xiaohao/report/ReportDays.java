package org.xiaohao.report;

import java.time.DateTimeException;
import java.time.MonthDay;
import org.xiaohao.shared.InvalidInputException;

/**
 * Before which days of the next year a report is to be reported and published.
 *
 * @param version to be given back with a change
 */
public record ReportDays(int version, MonthDay reportBefore, MonthDay publishBefore) {

    /**
     * A day of the year as people type it.
     *
     * @throws InvalidInputException when there is no such day
     */
    public static MonthDay day(String field, int month, int day) {
        try {
            return MonthDay.of(month, day);
        } catch (DateTimeException none) {
            throw new InvalidInputException(field, "report-no-such-day");
        }
    }
}
