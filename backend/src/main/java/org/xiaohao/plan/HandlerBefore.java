package org.xiaohao.plan;

import org.jspecify.annotations.Nullable;

/**
 * Who of a unit worked on one of its parts before somebody else was named.
 *
 * @param assignmentId the part
 * @param accountId the person; null where nobody did
 */
public record HandlerBefore(long assignmentId, @Nullable Long accountId) {}
