package org.xiaohao.report;

import java.util.ArrayList;
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

    String write() {
        return JSON.writeValueAsString(this);
    }

    /**
     * The spans in words that a person changed: what stands before and after the change keeps what it rests on, and a
     * number that was moved within it, too, where it stands there once.
     */
    static @Nullable String moved(@Nullable String stored, String before, String after) {
        if (stored == null) {
            return null;
        }
        StatementSpans spans = read(stored);
        int most = Math.min(before.length(), after.length());
        int start = 0;
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        Change change = new Change(before, after, start, end);
        List<FigureSpan> figures = new ArrayList<>();
        spans.figures.forEach(figure -> {
            int at = change.place(figure.start(), figure.end());
            if (at >= 0) {
                figures.add(new FigureSpan(
                        at,
                        at + figure.end() - figure.start(),
                        figure.operation(),
                        figure.value(),
                        figure.classifier(),
                        figure.operands()));
            }
        });
        List<TextSpan> words = new ArrayList<>();
        spans.words.forEach(span -> {
            int at = change.place(span.start(), span.end());
            if (at >= 0) {
                words.add(new TextSpan(at, at + span.end() - span.start(), span.source()));
            }
        });
        return JSON.writeValueAsString(new StatementSpans(figures, words));
    }

    /** One run of characters in the place of another; as many as {@code start} before and {@code end} behind it stay. */
    private record Change(String before, String after, int start, int end) {

        /** Where a span stands now, or -1. */
        int place(int from, int to) {
            if (to <= start && !isCutNumber(from, to, from)) {
                return from;
            }
            int later = from + after.length() - before.length();
            if (from >= before.length() - end && !isCutNumber(from, to, later)) {
                return later;
            }
            String words = before.substring(from, to);
            int at = after.indexOf(words);
            boolean once = at >= 0 && after.indexOf(words, at + 1) < 0;
            return once && !isCutNumber(from, to, at) ? at : -1;
        }

        /** Whether digits were typed beside it, so that it is another number now. */
        private boolean isCutNumber(int from, int to, int at) {
            int behind = at + to - from;
            return at > 0 && isOfNumber(after.charAt(at - 1)) && isOfNumber(after.charAt(at))
                    || behind < after.length()
                            && isOfNumber(after.charAt(behind))
                            && isOfNumber(after.charAt(behind - 1));
        }

        private static boolean isOfNumber(char c) {
            return Character.isDigit(c) || c == '.';
        }
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
