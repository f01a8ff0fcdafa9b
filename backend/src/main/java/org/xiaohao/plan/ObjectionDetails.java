package org.xiaohao.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An objection with the task that it is about.
 *
 * @param answer what the office said; empty before
 */
public record ObjectionDetails(
        long id,
        long planId,
        long taskId,
        String taskNumber,
        String taskTitle,
        long assignmentId,
        long orgUnitId,
        String unitName,
        String reason,
        ObjectionState state,
        String raisedBy,
        Instant raisedAt,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        String answer) {}
