package org.xiaohao.plan;

import java.time.Instant;

/**
 * What passed from one unit to another.
 *
 * @param tasks how many tasks
 */
public record SuccessionDetails(
        long id, String fromUnit, String toUnit, String reason, int tasks, String movedBy, Instant movedAt) {}
