package org.xiaohao.plan;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Light;

/**
 * Which tasks to list. What is null or empty does not restrict.
 *
 * @param planId the plan; null for all plans of the jurisdiction under way
 * @param lights the lights to show; empty for all, those without a light (suspended, cancelled) included
 * @param orgUnitId only tasks in which this unit has a part
 * @param leadOnly with {@code orgUnitId}: only where that unit leads
 * @param sectionId only this section
 * @param text words that stand in the number, title or body
 * @param due when it falls due; null for whenever
 * @param only these tasks; empty for all
 */
public record TaskFilter(
        @Nullable Long planId,
        Set<Light> lights,
        @Nullable Long orgUnitId,
        boolean leadOnly,
        @Nullable Long sectionId,
        String text,
        @Nullable DueWindow due,
        Set<Long> only) {

    /** Tasks that are named one by one. */
    public static final int MAX_ONLY = 500;

    /** @throws InvalidInputException when more than {@value #MAX_ONLY} tasks are named */
    public TaskFilter {
        lights = Set.copyOf(lights);
        only = Set.copyOf(only);
        if (only.size() > MAX_ONLY) {
            throw new InvalidInputException("taskIds", "too-many", MAX_ONLY);
        }
    }

    public TaskFilter(
            @Nullable Long planId,
            Set<Light> lights,
            @Nullable Long orgUnitId,
            boolean leadOnly,
            @Nullable Long sectionId,
            String text) {
        this(planId, lights, orgUnitId, leadOnly, sectionId, text, null, Set.of());
    }

    /** Of these, only what is named. */
    public TaskFilter only(Set<Long> taskIds) {
        return new TaskFilter(planId, lights, orgUnitId, leadOnly, sectionId, text, due, taskIds);
    }

    public static TaskFilter all(long planId) {
        return ofPlan(planId);
    }

    /** The tasks of all plans under way. */
    public static TaskFilter everywhere() {
        return ofPlan(null);
    }

    static TaskFilter ofPlan(@Nullable Long planId) {
        return new TaskFilter(planId, Set.of(), null, false, null, "");
    }
}
