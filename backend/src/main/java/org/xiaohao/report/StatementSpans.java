package org.xiaohao.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.drafting.ReportDraft;
import org.xiaohao.report.drafting.ReportDraft.FigureSpan;
import org.xiaohao.report.drafting.ReportDraft.Question;
import org.xiaohao.report.drafting.ReportDraft.TextSpan;
import org.xiaohao.report.drafting.ReportDraft.Unused;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** How spans, unused entries and questions are kept: as JSON beside what they belong to. */
record StatementSpans(List<FigureSpan> figures, List<TextSpan> words) {

    static final StatementSpans NONE = new StatementSpans(List.of(), List.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    static String write(ReportDraft.Statement statement) {
        return JSON.writeValueAsString(new StatementSpans(statement.figures(), statement.words()));
    }

    static StatementSpans read(@Nullable String stored) {
        return stored == null ? NONE : JSON.readValue(stored, StatementSpans.class);
    }

    static String writeUnused(List<Unused> unused) {
        return JSON.writeValueAsString(unused);
    }

    static List<Unused> readUnused(@Nullable String stored) {
        return stored == null ? List.of() : JSON.readValue(stored, new TypeReference<List<Unused>>() {});
    }

    static String writeQuestions(List<Question> questions) {
        return JSON.writeValueAsString(questions);
    }

    static List<Question> readQuestions(@Nullable String stored) {
        return stored == null ? List.of() : JSON.readValue(stored, new TypeReference<List<Question>>() {});
    }
}
