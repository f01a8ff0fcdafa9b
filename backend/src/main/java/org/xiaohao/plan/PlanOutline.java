package org.xiaohao.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issued plan as far as a newer version of its document is known by it.
 *
 * @param id names the plan
 * @param title its title
 * @param points its points in their order
 */
public record PlanOutline(long id, String title, List<Point> points) {

    public PlanOutline {
        points = List.copyOf(points);
    }

    /**
     * A point of a plan.
     *
     * @param taskId names the task
     * @param number as printed, without its mark; may be empty
     * @param section the heading above it, or null
     * @param title its title
     */
    public record Point(
            long taskId, String number, @Nullable String section, String title) {}
}
