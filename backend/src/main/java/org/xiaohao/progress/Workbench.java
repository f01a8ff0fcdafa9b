package org.xiaohao.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 我的工作台: what the acting person must do, most urgent first.
 *
 * @param nextDueDate the day by which the next report is due, or null where none is
 * @param cut whether there is more than is listed
 */
public record Workbench(List<WorkItem> items, @Nullable LocalDate nextDueDate, boolean cut) {

    public Workbench {
        items = List.copyOf(items);
    }

    public int count(WorkReason reason) {
        return (int) items.stream().filter(item -> item.reason() == reason).count();
    }
}
