package org.xiaohao.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.returned.Change;

/**
 * Something that was done to a report in a file that came back.
 *
 * @param number names it within the file
 * @param statementId the statement that it was done to; 0 for a new paragraph
 * @param before how it stood; a line for each statement that went into it
 * @param after how it stands in the file; a line for each piece
 * @param sources the statements whose sources it keeps
 * @param hindrance why it cannot be accepted; null where it can, or where it was decided
 */
public record ReturnedChange(
        int number,
        List<Change.EditKind> kinds,
        long statementId,
        String before,
        String after,
        List<Long> sources,
        ReturnDecision decision,
        @Nullable Hindrance hindrance) {

    public ReturnedChange {
        kinds = List.copyOf(kinds);
        sources = List.copyOf(sources);
    }

    /** Why something that was done to a file cannot be done to the report. */
    public enum Hindrance {
        /** Somebody changed the statement since the file was compared. */
        OUTDATED,
        /** It strikes a heading. */
        HEADING_STAYS,
        /** It is longer than a statement may be. */
        TOO_LONG
    }

    /** What a person said to it. */
    public enum ReturnDecision {
        OPEN,
        ACCEPTED,
        REFUSED
    }
}
