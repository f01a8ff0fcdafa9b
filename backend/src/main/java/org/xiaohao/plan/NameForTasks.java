package org.xiaohao.plan;

import java.util.Set;

/**
 * Says who of the own unit works on its parts in tasks.
 *
 * @param taskIds the tasks, at most {@value HandoverService#MAX_TASKS}
 * @param accountId the person
 * @param reason may be empty
 */
public record NameForTasks(Set<Long> taskIds, long accountId, String reason) {

    public NameForTasks {
        taskIds = Set.copyOf(taskIds);
    }
}
