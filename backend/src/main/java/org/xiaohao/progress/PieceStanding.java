package org.xiaohao.progress;

import java.util.List;
import org.xiaohao.plan.PieceReference;

/**
 * A piece of evidence that a task requires, and what was handed in as it.
 *
 * @param files those of the entries in force, and of what the own unit writes or waits for
 */
public record PieceStanding(PieceReference piece, List<HandedIn> files) {

    public PieceStanding {
        files = List.copyOf(files);
    }

    /** Whether nothing was handed in as it. */
    public boolean isMissing() {
        return files.isEmpty();
    }

    /**
     * A file that was handed in.
     *
     * @param inForce whether it went out; false while only the own unit sees it
     */
    public record HandedIn(long entryId, long attachmentId, String fileName, String unitName, boolean inForce) {}
}
