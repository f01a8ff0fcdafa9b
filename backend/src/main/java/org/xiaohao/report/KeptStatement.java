package org.xiaohao.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement as it read in a version; see {@link Statement} for its fields. */
record KeptStatement(
        long statementId,
        String part,
        StatementKind kind,
        int level,
        @Nullable String draftKey,
        @Nullable String about,
        String lead,
        String text,
        boolean edited,
        String keepReason,
        @Nullable String spans) {

    Wording wording() {
        return new Wording(level, lead, text);
    }

    ReportStatement toRecord() {
        StatementSpans read = StatementSpans.read(spans);
        return new ReportStatement(
                statementId,
                0,
                draftKey == null ? "" : draftKey,
                part,
                kind,
                level,
                lead,
                text,
                edited,
                false,
                keepReason,
                read.figures(),
                read.words(),
                List.of());
    }
}
