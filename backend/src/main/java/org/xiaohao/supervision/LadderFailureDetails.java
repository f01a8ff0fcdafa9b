package org.xiaohao.supervision;

import java.time.Instant;

/**
 * A unit for which the rules could not be followed; they are tried again the next time.
 *
 * @param since when they could not for the first time
 * @param lastAt when they could not for the last time
 * @param attempts how often since
 * @param reference stands in the log beside the cause
 */
public record LadderFailureDetails(
        long orgUnitId, String unitName, Instant since, Instant lastAt, int attempts, String reference) {}
