package org.xiaohao.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.outlines.PartKind;

/**
 * A report with all its statements in reading order.
 *
 * @param plans those that feed it, the first being that of the page
 * @param outline the code of its outline
 * @param asOf the day that it tells of; null for the last of its year
 * @param aside what a person worded in another outline, where this one tells of the same in other statements
 * @param removed how many statements of the draft were taken out and can be put back
 */
public record ReportDetails(
        long id,
        List<Long> plans,
        String outline,
        int year,
        @Nullable LocalDate asOf,
        String title,
        String createdBy,
        Instant createdAt,
        String editedBy,
        Instant editedAt,
        List<ReportStatement> statements,
        List<ReportStatement> aside,
        int removed,
        ReportStanding standing) {

    /** ①主要举措和成效 ②存在的不足 ③第一责任人履职 ④下一年度安排; the fifth may well be empty. */
    private static final List<PartKind> STATUTORY =
            List.of(PartKind.RESULTS, PartKind.PROBLEMS, PartKind.RESPONSIBILITY, PartKind.NEXT_PLAN);

    public ReportDetails {
        statements = List.copyOf(statements);
        aside = List.copyOf(aside);
        plans = List.copyOf(plans);
    }

    /** What is asked of every report and stands in none of its paragraphs. */
    public List<PartKind> missingParts() {
        return STATUTORY.stream()
                .filter(part -> statements.stream()
                        .noneMatch(statement -> statement.kind() == StatementKind.PARAGRAPH
                                && !statement.missing()
                                && (statement.kinds().contains(part)
                                        || part == PartKind.RESPONSIBILITY
                                                && statement.text().contains("第一责任"))))
                .toList();
    }
}
