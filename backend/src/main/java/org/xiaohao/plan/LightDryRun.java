package org.xiaohao.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Light;

/**
 * What new rules would change today.
 *
 * @param total how many tasks would show another light
 * @param tasks the first of them, by the day on which they fall due
 */
public record LightDryRun(int total, List<Change> tasks) {

    public LightDryRun {
        tasks = List.copyOf(tasks);
    }

    /** A task that would show another light. */
    public record Change(
            long taskId,
            String number,
            String title,
            @Nullable LocalDate dueDate,
            Light before,
            Light after) {}
}
