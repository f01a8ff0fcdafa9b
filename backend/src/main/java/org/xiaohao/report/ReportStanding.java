package org.xiaohao.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a report is.
 *
 * @param version number of the newest version that was kept; 0 before the first
 * @param since when it came to this state; null for a draft that never moved
 * @param by who brought it there; may be empty
 * @param reason what was said with it; may be empty
 * @param hash the sum of the text as it reads now, as {@link CanonicalText} makes it
 * @param signedHash the sum of the text that was signed; null unless it is locked
 * @param signedBy who signed; may be empty
 * @param reportBefore the day before which it is to be reported
 * @param publishBefore the day before which it is to be published
 */
public record ReportStanding(
        ReportState state,
        int version,
        @Nullable Instant since,
        String by,
        String reason,
        String hash,
        @Nullable String signedHash,
        String signedBy,
        @Nullable Instant signedAt,
        LocalDate reportBefore,
        LocalDate publishBefore) {

    public boolean isLocked() {
        return state.isLocked();
    }

    /** Whether it reads as it was signed; true for what nobody signed. */
    public boolean isIntact() {
        return signedHash == null || signedHash.equals(hash);
    }
}
