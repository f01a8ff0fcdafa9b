package org.xiaohao.ui.task;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.xiaohao.plan.TaskFilter;

/** The tasks that are chosen in the list, by their ids; no more than can be acted on at once. */
class TaskSelection {

    static final int MAX = TaskFilter.MAX_ONLY;

    private final Set<Long> ids = new LinkedHashSet<>();
    private Runnable onChange = () -> {};

    void onChange(Runnable told) {
        onChange = told;
    }

    boolean holds(long taskId) {
        return ids.contains(taskId);
    }

    /** Whether there was room for it. */
    boolean choose(long taskId, boolean chosen) {
        if (chosen && ids.size() >= MAX && !ids.contains(taskId)) {
            return false;
        }
        if (chosen ? ids.add(taskId) : ids.remove(taskId)) {
            onChange.run();
        }
        return true;
    }

    void replace(Collection<Long> taskIds) {
        ids.clear();
        taskIds.stream().limit(MAX).forEach(ids::add);
        onChange.run();
    }

    void clear() {
        replace(Set.of());
    }

    int size() {
        return ids.size();
    }

    Set<Long> ids() {
        return Set.copyOf(ids);
    }
}
