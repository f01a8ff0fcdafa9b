package org.xiaohao.progress;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which entry is in force: the newest approved revision of a part's period that the office has not returned. It is
 * marked in the row ({@code in_force}), and pages, indicators and reports ask for the mark; this is the only place that
 * sets it.
 */
@Component
class EntriesInForce {

    private final ProgressEntries entries;

    EntriesInForce(ProgressEntries entries) {
        this.entries = entries;
    }

    /**
     * Marks anew which revision of the entry's period is in force, after the state of one has changed.
     *
     * @return whether any is
     */
    boolean settle(ProgressEntry changed) {
        List<ProgressEntry> revisions =
                entries.findByAssignmentIdAndPeriodIdOrderByRevision(changed.getAssignmentId(), changed.getPeriodId());
        var newest = revisions.stream()
                .filter(entry -> entry.getState() == EntryState.APPROVED)
                .max(Comparator.comparingInt(ProgressEntry::getRevision));
        revisions.forEach(entry -> entry.stand(newest.filter(entry::equals).isPresent()));
        return newest.isPresent();
    }
}
