package org.xiaohao.report;

import java.time.Instant;

/**
 * A row of the list of versions.
 *
 * @param number from 1
 * @param state of the report when it was kept
 * @param name given by a person; may be empty
 * @param reason what was said with a step; may be empty
 * @param hash the sum of what it says
 */
public record ReportVersionSummary(
        int number,
        ReportState state,
        VersionOccasion occasion,
        String name,
        String reason,
        String hash,
        int characters,
        String keptBy,
        Instant keptAt) {}
