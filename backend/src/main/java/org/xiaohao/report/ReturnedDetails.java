package org.xiaohao.report;

import java.time.Instant;
import java.util.List;
import org.xiaohao.report.ReturnedChange.ReturnDecision;

/**
 * A file of a report that came back, with what was done to it.
 *
 * @param paragraphs how many it has
 */
public record ReturnedDetails(
        long reportId,
        String fileName,
        String returnedBy,
        Instant returnedAt,
        int paragraphs,
        List<ReturnedChange> changes) {

    public ReturnedDetails {
        changes = List.copyOf(changes);
    }

    /** How many wait for a decision. */
    public long open() {
        return changes.stream()
                .filter(change -> change.decision() == ReturnDecision.OPEN)
                .count();
    }
}
