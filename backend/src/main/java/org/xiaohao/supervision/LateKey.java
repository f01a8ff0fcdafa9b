package org.xiaohao.supervision;

import org.jspecify.annotations.Nullable;

/**
 * Names something late within a plan.
 *
 * @param assignmentId the part
 * @param periodId the period whose report is missing, or null for the task itself
 */
public record LateKey(long assignmentId, @Nullable Long periodId) {}
