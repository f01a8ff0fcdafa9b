package org.xiaohao.matter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Light;

/**
 * A step of the clock.
 *
 * @param due the last day for it
 * @param done the day on which it was done; null while it is not
 * @param light blue when it is done, otherwise red after its day, yellow on it and the one before, green until then; grey while its task is suspended or after it was cancelled
 */
public record MatterStep(Kind kind, LocalDate due, @Nullable LocalDate done, Light light) {

    /** What is to be done. */
    public enum Kind {
        /** 1: the lead has taken it on. */
        ARRANGE,
        /** 3: the lead has answered. */
        ANSWER,
        /** 7: it is struck off. */
        SETTLE
    }

    /** Whether it was done after its day, or is not done and its day has gone by. */
    public boolean isLate() {
        LocalDate day = done;
        return day == null ? light == Light.OVERDUE : day.isAfter(due);
    }
}
