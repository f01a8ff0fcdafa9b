package org.xiaohao.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.report.drafting.ReportDraft;
import org.xiaohao.report.drafting.ReportDraft.FigureSpan;
import org.xiaohao.report.drafting.ReportDraft.SourceKind;
import org.xiaohao.report.drafting.ReportDraft.TextSpan;

/** A report as the REST API tells it. */
record ReportJson(
        long id,
        String title,
        int year,
        ReportState state,
        StandingJson standing,
        String outline,
        List<String> plans,
        List<StatementJson> statements) {

    /**
     * How far a report is.
     *
     * @param version number of the newest version that was kept; 0 before the first
     * @param hash SHA-256 of the text as it reads now
     * @param signedHash that of the text that was signed; null unless it is locked
     * @param intact whether both are the same where it is locked
     */
    record StandingJson(
            boolean locked,
            int version,
            @Nullable Instant since,
            String by,
            String reason,
            String hash,
            @Nullable String signedHash,
            boolean intact,
            String signedBy,
            @Nullable Instant signedAt,
            LocalDate reportBefore,
            LocalDate publishBefore) {

        static StandingJson of(ReportStanding standing) {
            return new StandingJson(
                    standing.isLocked(),
                    standing.version(),
                    standing.since(),
                    standing.by(),
                    standing.reason(),
                    standing.hash(),
                    standing.signedHash(),
                    standing.isIntact(),
                    standing.signedBy(),
                    standing.signedAt(),
                    standing.reportBefore(),
                    standing.publishBefore());
        }
    }

    /**
     * @param heading the words of a heading with its number; empty for a paragraph
     * @param start of a span counts characters of {@code text}
     */
    record StatementJson(
            long id,
            int version,
            String key,
            String kind,
            int level,
            String heading,
            String lead,
            String text,
            StatementState state,
            List<SourceJson> sources,
            List<SpanJson> spans) {}

    record SourceJson(SourceKind kind, long id, int revision) {}

    /** A number of the text (FIGURE) with what it is made of, or words (TEXT) with the one they come from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SpanJson(
            int start,
            int end,
            String kind,
            @Nullable String operation,
            @Nullable BigDecimal value,
            @Nullable String classifier,
            @Nullable List<OperandJson> operands,
            @Nullable SourceJson source) {}

    /** An operand of an entry has its id and revision; any other says what it is of. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OperandJson(
            @Nullable Long entryId,
            @Nullable Integer revision,
            @Nullable String sourceKind,
            @Nullable Long sourceId,
            @Nullable String figure,
            BigDecimal amount,
            String classifier,
            @Nullable String role) {}

    static ReportJson of(ReportDetails report) {
        return new ReportJson(
                report.id(),
                report.title(),
                report.year(),
                report.standing().state(),
                StandingJson.of(report.standing()),
                report.outline(),
                report.plans().stream().map(String::valueOf).toList(),
                report.statements().stream().map(ReportJson::statement).toList());
    }

    static StatementJson statement(ReportStatement statement) {
        boolean heading = statement.kind() == StatementKind.HEADING;
        List<SpanJson> spans = new ArrayList<>();
        statement.figures().stream().map(ReportJson::figure).forEach(spans::add);
        statement.words().stream().map(ReportJson::words).forEach(spans::add);
        return new StatementJson(
                statement.id(),
                statement.version(),
                statement.key(),
                statement.part(),
                statement.level(),
                heading ? statement.text() : "",
                statement.lead(),
                heading ? "" : statement.text(),
                statement.state(),
                statement.sources().stream()
                        .map(source -> new SourceJson(source.kind(), source.id(), source.revision()))
                        .toList(),
                spans);
    }

    private static SpanJson figure(FigureSpan span) {
        return new SpanJson(
                span.start(),
                span.end(),
                "FIGURE",
                span.operation().name(),
                span.value(),
                span.classifier(),
                span.operands().stream().map(ReportJson::operand).toList(),
                null);
    }

    private static SpanJson words(TextSpan span) {
        return new SpanJson(span.start(), span.end(), "TEXT", null, null, null, null, source(span.source()));
    }

    private static SourceJson source(ReportDraft.Source source) {
        return new SourceJson(source.kind(), source.id(), source.revision());
    }

    private static OperandJson operand(ReportDraft.Operand operand) {
        boolean entry = operand.source().kind() == SourceKind.ENTRY;
        return new OperandJson(
                entry ? operand.source().id() : null,
                entry ? operand.source().revision() : null,
                entry ? null : operand.source().kind().name(),
                entry ? null : operand.source().id(),
                operand.figure(),
                operand.amount(),
                operand.classifier(),
                operand.role() == null ? null : operand.role().name());
    }
}
