package org.xiaohao.report.returned;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Something that was done to the report, to be accepted or refused as a whole.
 *
 * @param kinds what was done; several may come together
 * @param statementId the statement that it was done to; 0 for a new paragraph
 * @param joined statements that went into it
 * @param from statements whose words stand in it, itself aside
 * @param before how it stood; that of all that went into it
 * @param after how it stands, the first piece where it was divided; empty where it was struck
 * @param pieces the other pieces where it was divided
 */
public record Change(
        Set<EditKind> kinds,
        long statementId,
        List<Long> joined,
        List<Long> from,
        String before,
        String after,
        List<String> pieces) {

    public Change {
        kinds = EnumSet.copyOf(kinds);
        joined = List.copyOf(joined);
        from = List.copyOf(from);
        pieces = List.copyOf(pieces);
    }

    /** What may be done to a paragraph. */
    public enum EditKind {
        ADDED,
        STRUCK,
        REWORDED,
        MOVED,
        SPLIT,
        MERGED
    }
}
