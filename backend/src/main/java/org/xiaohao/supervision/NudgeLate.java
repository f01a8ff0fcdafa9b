package org.xiaohao.supervision;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reminds units of what is late.
 *
 * @param planId the plan; null for all plans under way
 * @param kind how strongly
 * @param keys what to remind of; empty for everything that is late and waits for a unit
 * @param words what the office adds, at most 500 characters; may be empty
 */
public record NudgeLate(@Nullable Long planId, ReminderKind kind, Set<LateKey> keys, String words) {

    public NudgeLate {
        keys = Set.copyOf(keys);
    }

    /** A reminder of the mildest kind. */
    public NudgeLate(@Nullable Long planId, Set<LateKey> keys, String words) {
        this(planId, ReminderKind.NUDGE, keys, words);
    }
}
