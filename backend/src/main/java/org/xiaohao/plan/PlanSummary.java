package org.xiaohao.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the list of plans. */
public record PlanSummary(
        long id,
        int year,
        String title,
        PlanKind kind,
        PlanState state,
        ReportingCycle reportingCycle,
        int tasks,
        Instant createdAt,
        @Nullable Instant issuedAt) {}
