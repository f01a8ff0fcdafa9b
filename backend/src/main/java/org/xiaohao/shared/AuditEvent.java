package org.xiaohao.shared;

import org.jspecify.annotations.Nullable;

/**
 * A change that goes on the audit trail, in the same transaction as the change itself.
 *
 * @param action what was done, such as {@code plan.issue}; translated by {@code audit.action.<action>}
 * @param subjectType what it was done to, such as {@code Plan}
 * @param subjectId its id; null where there is none (a failed sign-in)
 * @param detail what a reader should know: names, old and new values; never a password, never a whole text
 */
public record AuditEvent(
        String action, String subjectType, @Nullable Long subjectId, String detail) {}
