package org.xiaohao.savedview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.DueWindow;
import org.xiaohao.plan.TaskGrouping;
import org.xiaohao.plan.TaskSort;
import org.xiaohao.shared.Light;

/**
 * What the list of tasks shows, and how. What is null or empty does not restrict.
 *
 * @param light only this light
 * @param orgUnitId only where this unit has a part
 * @param leadOnly only where that unit leads
 * @param planId the plan of the section; null where there is none, for whichever plan is looked at
 * @param sectionId only this section
 * @param text words to find, at most 100 characters
 * @param due only what falls due then
 * @param sort the order within a list without groups
 * @param columns those that are shown, in the order of the enum
 */
public record ListSettings(
        @Nullable Light light,
        @Nullable Long orgUnitId,
        boolean leadOnly,
        @Nullable Long planId,
        @Nullable Long sectionId,
        String text,
        @Nullable DueWindow due,
        TaskSort sort,
        TaskGrouping grouping,
        List<TaskColumn> columns) {

    public ListSettings {
        columns = columns.stream().distinct().sorted().toList();
    }
}
