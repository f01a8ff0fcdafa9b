package org.xiaohao.plan;

import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.Light;

/**
 * One unit's part in a task, in a list.
 *
 * @param unitCode the code of the unit in the register
 * @param light how the part stands; null while the task is suspended or after it was cancelled
 */
public record AssignmentSummary(
        long id,
        long orgUnitId,
        String unitCode,
        String unitName,
        AssignmentRole role,
        boolean primaryLead,
        AssignmentState state,
        @Nullable Light light) {}
