package org.xiaohao.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.AuditAction;

/**
 * Which entries of the trail are wanted; what is null or empty does not restrict.
 *
 * @param from the first moment
 * @param to the moment before which
 * @param username the whole name used to sign in
 * @param action what was done
 * @param text a part of the detail, of a name of the person, or of what it is about
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String username,
        @Nullable AuditAction action,
        @Nullable String text) {

    /** Everything. */
    public static AuditFilter none() {
        return new AuditFilter(null, null, null, null, null);
    }
}
