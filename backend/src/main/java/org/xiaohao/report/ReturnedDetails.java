package org.xiaohao.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.ReturnedChange.ReturnDecision;

/**
 * A file of a report that came back, with what was done to it.
 *
 * @param paragraphs how many it has
 * @param title of the file where it is not that of the report, which it does not change; empty where there is none
 * @param tables what stands in tables of the file, which nothing is taken from
 */
public record ReturnedDetails(
        long reportId,
        String fileName,
        String returnedBy,
        Instant returnedAt,
        int paragraphs,
        List<ReturnedChange> changes,
        @Nullable String title,
        List<String> tables) {

    public ReturnedDetails {
        tables = List.copyOf(tables);
        changes = List.copyOf(changes);
    }

    /** How many wait for a decision. */
    public long open() {
        return changes.stream()
                .filter(change -> change.decision() == ReturnDecision.OPEN)
                .count();
    }
}
