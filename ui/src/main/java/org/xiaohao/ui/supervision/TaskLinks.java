package org.xiaohao.ui.supervision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Light;
import org.xiaohao.shared.Link;
import org.xiaohao.ui.plan.PlanChoice;

/** Links to the list of tasks behind a figure, and to one task. */
final class TaskLinks {

    private TaskLinks() {}

    /**
     * The tasks of a plan.
     *
     * @param planId the plan, or null for all plans under way
     * @param light only this light, or null
     * @param unitId only of this unit, or null
     * @param sectionId only of this section, or null
     */
    static Anchor tasks(
            @Nullable Long planId,
            @Nullable Light light,
            @Nullable Long unitId,
            @Nullable Long sectionId,
            Component... content) {
        StringBuilder address = new StringBuilder("tasks?plan=").append(PlanChoice.parameter(planId));
        if (light != null) {
            address.append("&light=")
                    .append(light.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (unitId != null) {
            address.append("&unit=").append(unitId);
        }
        if (sectionId != null) {
            address.append("&section=").append(sectionId);
        }
        return new Anchor(address.toString(), content);
    }

    static Anchor task(long taskId, Component... content) {
        return new Anchor(Link.toTask(taskId).path(), content);
    }
}
