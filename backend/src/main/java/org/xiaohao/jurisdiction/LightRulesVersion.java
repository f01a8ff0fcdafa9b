package org.xiaohao.jurisdiction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rules of the lights.
 *
 * @param number from 1 on
 * @param reason why it was taken; may be empty
 * @param takenBy the account; null for the first
 * @param takenAt null for the first
 */
public record LightRulesVersion(
        int number,
        LightRuleDays days,
        String reason,
        @Nullable Long takenBy,
        @Nullable Instant takenAt) {}
