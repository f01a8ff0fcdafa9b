package org.xiaohao.supervision;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Presses units for what is late and waits for them.
 *
 * @param planId the plan; null for all plans under way
 * @param kind how strongly
 * @param keys what for; empty for everything late
 * @param words what the office adds, at most 500 characters; may be empty
 * @param without units that are not pressed, for the office has not ticked them
 * @param allTheSame units that are pressed although they have answered or asked for a later day, each with the reason
 */
public record PressLate(
        @Nullable Long planId,
        ReminderKind kind,
        Set<LateKey> keys,
        String words,
        Set<Long> without,
        Map<Long, String> allTheSame) {

    public PressLate {
        keys = Set.copyOf(keys);
        without = Set.copyOf(without);
        allTheSame = Map.copyOf(allTheSame);
    }

    /** Leaves out who has answered. */
    public PressLate(@Nullable Long planId, ReminderKind kind, Set<LateKey> keys, String words) {
        this(planId, kind, keys, words, Set.of(), Map.of());
    }

    /** A reminder of the mildest kind. */
    public PressLate(@Nullable Long planId, Set<LateKey> keys, String words) {
        this(planId, ReminderKind.NUDGE, keys, words);
    }

    /** The same, but for these units. */
    public PressLate without(Set<Long> units) {
        return new PressLate(planId, kind, keys, words, units, allTheSame);
    }
}
