package org.xiaohao.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditOutcome;

/**
 * A row of the audit trail.
 *
 * @param accountId the account; null for the application itself and for names that nobody has
 * @param username the name used to sign in; {@code system} for the application itself
 * @param displayName the name shown to others at that time; empty when not known
 * @param subjectId what it was done to; null where there is none
 * @param detail at most 2000 characters, on one line
 * @param planTitle the plan that it is about, as it was called then; empty for none
 * @param taskTitle number and title of the task; empty for none
 * @param unitName the unit whose part it is; empty for none
 * @param sourceAddress the address of the browser or client; null for background work
 */
public record AuditEntrySummary(
        long id,
        @Nullable Long accountId,
        String username,
        String displayName,
        Instant occurredAt,
        AuditAction action,
        String subjectType,
        @Nullable Long subjectId,
        String detail,
        AuditOutcome outcome,
        @Nullable String sourceAddress,
        String planTitle,
        String taskTitle,
        String unitName) {}
