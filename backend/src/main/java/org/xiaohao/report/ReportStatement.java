package org.xiaohao.report;

import java.util.Arrays;
import java.util.List;
import org.xiaohao.outlines.PartKind;
import org.xiaohao.report.drafting.ReportDraft.FigureSpan;
import org.xiaohao.report.drafting.ReportDraft.TextSpan;

/**
 * A heading or paragraph of a report.
 *
 * @param version to be given back with a change
 * @param key what finds it again in a later draft; empty for what a person added
 * @param part the kinds of its part, joined by {@code +}
 * @param level depth of a heading from 1, 0 for a paragraph
 * @param lead the run-in title of a paragraph with its punctuation; may be empty
 * @param text may have several lines; empty where {@link #missing()}
 * @param edited whether a person wrote or reworded it
 * @param stale whether something that it rests on has changed since it was drafted
 * @param keepReason why it was left as it is all the same; may be empty
 * @param figures its numbers with what they rest on; empty once it is edited
 * @param words whose words stand where
 * @param sources what it rests on; empty for headings and for what a person added
 */
public record ReportStatement(
        long id,
        int version,
        String key,
        String part,
        StatementKind kind,
        int level,
        String lead,
        String text,
        boolean edited,
        boolean stale,
        String keepReason,
        List<FigureSpan> figures,
        List<TextSpan> words,
        List<StatementSource> sources) {

    public ReportStatement {
        sources = List.copyOf(sources);
        figures = List.copyOf(figures);
        words = List.copyOf(words);
    }

    /** What its part tells. */
    public List<PartKind> kinds() {
        return Arrays.stream(part.split("\\+")).map(PartKind::valueOf).toList();
    }

    /** FRESH, STALE, EDITED or EDITED_STALE. */
    public StatementState state() {
        return edited
                ? stale ? StatementState.EDITED_STALE : StatementState.EDITED
                : stale ? StatementState.STALE : StatementState.FRESH;
    }

    /** Whether the report lacks something here that nobody has written yet. */
    public boolean missing() {
        return kind == StatementKind.PARAGRAPH && lead.isBlank() && text.isBlank();
    }

    /** How many characters it has, blanks aside. */
    public int characters() {
        return (int) (lead + text)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .count();
    }
}
