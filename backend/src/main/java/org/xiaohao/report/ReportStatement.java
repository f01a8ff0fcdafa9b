package org.xiaohao.report;

import java.util.List;

/**
 * A heading or paragraph of a report.
 *
 * @param version to be given back with a change
 * @param level 1 or 2 for a heading, 0 for a paragraph
 * @param lead the run-in title of a paragraph with its punctuation; may be empty
 * @param text may have several lines; empty where {@link #missing()}
 * @param edited whether a person wrote or reworded it
 * @param sources what it rests on; empty for headings and for what a person added
 */
public record ReportStatement(
        long id,
        int version,
        ReportPart part,
        StatementKind kind,
        int level,
        String lead,
        String text,
        boolean edited,
        List<StatementSource> sources) {

    public ReportStatement {
        sources = List.copyOf(sources);
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
