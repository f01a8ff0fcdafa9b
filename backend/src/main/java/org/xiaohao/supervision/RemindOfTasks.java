package org.xiaohao.supervision;

import java.util.Set;

/**
 * Reminds units of what is late in tasks.
 *
 * @param taskIds the tasks, at most {@value TaskReminderService#MAX_TASKS}
 * @param words what the office adds, at most 500 characters; may be empty
 */
public record RemindOfTasks(Set<Long> taskIds, String words) {

    public RemindOfTasks {
        taskIds = Set.copyOf(taskIds);
    }
}
