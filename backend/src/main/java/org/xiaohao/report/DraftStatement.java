package org.xiaohao.report;

import java.util.List;

/**
 * A statement as the data has it, before anybody reworded it; its marks beside Chinese are full-width.
 *
 * @param key says what the statement is about, so that a later draft finds it again; unique in a report
 * @param level 1 or 2 for a heading, 0 for a paragraph
 * @param lead run-in title with its punctuation; may be empty
 * @param text empty where the data has nothing to say
 */
record DraftStatement(String key, ReportPart part, int level, String lead, String text, List<Source> sources) {

    DraftStatement {
        lead = ChineseWords.fullWidth(lead);
        text = ChineseWords.fullWidth(text);
        sources = List.copyOf(sources);
    }

    StatementKind kind() {
        return level == 0 ? StatementKind.PARAGRAPH : StatementKind.HEADING;
    }

    static DraftStatement heading(String key, ReportPart part, int level, String text) {
        return new DraftStatement(key, part, level, "", text, List.of());
    }

    static DraftStatement paragraph(String key, ReportPart part, String lead, String text, List<Source> sources) {
        return new DraftStatement(key, part, 0, lead, text, sources);
    }

    /** A row that the statement rests on. */
    record Source(SourceKind kind, long id) {}
}
