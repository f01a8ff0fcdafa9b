package org.xiaohao.report;

import java.time.Instant;
import java.util.List;

/**
 * A report with all its statements in reading order.
 *
 * @param removed how many statements of the draft were taken out and can be put back
 */
public record ReportDetails(
        long id,
        long planId,
        String planTitle,
        int year,
        String title,
        String createdBy,
        Instant createdAt,
        String editedBy,
        Instant editedAt,
        List<ReportStatement> statements,
        int removed) {

    public ReportDetails {
        statements = List.copyOf(statements);
    }

    /** The parts about which the report says nothing yet. */
    public List<ReportPart> missingParts() {
        return List.of(ReportPart.values()).stream()
                .filter(part -> statements.stream()
                        .noneMatch(statement -> statement.part() == part
                                && statement.kind() == StatementKind.PARAGRAPH
                                && !statement.missing()))
                .toList();
    }
}
