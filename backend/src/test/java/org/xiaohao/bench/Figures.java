package org.xiaohao.bench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured, as it is kept in JSON.
 *
 * @param starts by the way of starting
 */
record Figures(
        String at, int tasks, String mysql, String machine, Map<String, Start> starts, double heapMib, List<Row> rows) {

    /**
     * @param seconds from the process to the first answer
     * @param processor what the processors worked for it, in seconds; the same whatever else the machine does
     */
    record Start(double seconds, double processor) {}

    /**
     * One operation in one shape of data. Times are in milliseconds.
     *
     * @param perSecond with several callers
     * @param processorMs of the application for each call, with several callers
     * @param sqlMs median of the plain question; null where there is none
     * @param statements which read or change rows, for each operation
     * @param chatter settings, begins and ends of transactions
     * @param rowsExamined of tables and indexes
     * @param load of the machine while it was measured
     */
    record Row(
            String operation,
            String shape,
            double p50,
            double p95,
            double p99,
            double perSecond,
            double processorMs,
            @Nullable Double sqlMs,
            long statements,
            long chatter,
            long rowsExamined,
            long bytes,
            long bytesCompressed,
            double load) {

        @Nullable
        Double ratio() {
            return sqlMs == null ? null : p50 / sqlMs;
        }
    }
}
