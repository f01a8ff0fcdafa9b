package org.xiaohao.report;

import java.util.Map;
import org.xiaohao.checking.FindingKind;
import org.xiaohao.checking.Severity;

/**
 * Something that a careful reader notices in a report that is being written.
 *
 * @param key what finds it again as long as the words that raised it stay
 * @param statementId the statement that it stands in; 0 where something is missing or the title is meant
 * @param start first character of the place in the words of the statement, its run-in title first
 * @param end after the last one
 * @param words those at the place; may be empty
 * @param message what is to be looked at, for people
 * @param reason why it stays as it is; empty while it is open
 */
public record DraftFinding(
        String key,
        FindingKind kind,
        Severity severity,
        long statementId,
        int start,
        int end,
        String words,
        String message,
        String reason) {

    /** Whether nobody has mended it or said why it stays. */
    public boolean open() {
        return reason.isEmpty();
    }

    /**
     * Words that are typed and not saved yet, by statement.
     *
     * @param texts the run-in title and the text of each, put together
     */
    public record Typed(Map<Long, String> texts) {

        public static final Typed NOTHING = new Typed(Map.of());

        public Typed {
            texts = Map.copyOf(texts);
        }
    }
}
