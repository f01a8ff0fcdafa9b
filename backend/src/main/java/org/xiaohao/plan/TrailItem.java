package org.xiaohao.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a task's trail.
 *
 * @param unitName short name of the unit whose part it concerns, or null for the task as a whole
 * @param referenceId the entry, request or reminder behind it, or null
 */
public record TrailItem(
        Instant occurredAt,
        TrailKind kind,
        @Nullable Long orgUnitId,
        @Nullable String unitName,
        String actorName,
        String content,
        @Nullable Long referenceId) {}
