package org.xiaohao.report.returned;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says against the report.
 *
 * @param slots the paragraphs in the order of the file
 * @param changes what was done; nothing where the file is as it was given
 * @param title of the file where it is another than that of the report; empty where it has none
 */
public record Returned(
        List<Slot> slots, List<Change> changes, @Nullable String title) {

    public Returned {
        slots = List.copyOf(slots);
        changes = List.copyOf(changes);
    }

    /**
     * A place of the file.
     *
     * @param statementId the statement that stands there; 0 for a new paragraph or a piece
     * @param change the index of the change that it is of, or -1
     * @param piece the index among the pieces of the change, or -1
     */
    public record Slot(long statementId, int change, int piece) {}
}
