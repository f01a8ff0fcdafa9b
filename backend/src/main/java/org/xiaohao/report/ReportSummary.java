package org.xiaohao.report;

import java.time.Instant;

/** A row of the list of reports. */
public record ReportSummary(
        long id,
        long planId,
        int year,
        String title,
        ReportState state,
        Instant createdAt,
        String editedBy,
        Instant editedAt) {}
