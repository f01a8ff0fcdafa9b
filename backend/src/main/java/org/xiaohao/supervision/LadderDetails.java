package org.xiaohao.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the rules.
 *
 * @param edition counted from 1; 0 while the office has said nothing
 * @param from the first day for which steps are due by it
 */
public record LadderDetails(
        int edition,
        LadderRules rules,
        LocalDate from,
        String changedBy,
        @Nullable Instant changedAt) {}
