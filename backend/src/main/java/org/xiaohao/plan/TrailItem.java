package org.xiaohao.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a task's trail.
 *
 * @param unitName short name of the unit whose part it concerns, or null for the task as a whole
 * @param referenceId the entry, request or reminder behind it, or null
 * @param before what it replaced; empty where nothing was. Units stand as lines of a role, a tab and their names
 * @param after what took its place
 */
public record TrailItem(
        Instant occurredAt,
        TrailKind kind,
        @Nullable Long orgUnitId,
        @Nullable String unitName,
        String actorName,
        String content,
        @Nullable Long referenceId,
        String before,
        String after) {}
