package org.xiaohao.plan;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task of an issued plan, as it is compared with a newer version of the document.
 *
 * @param id names the task
 * @param version the version to change it over
 * @param number as printed, without its mark; may be empty
 * @param section the heading above it, or null
 * @param title its title
 * @param body the rest of its words
 * @param dueDate its due date, or null
 * @param dueDateSource where the due date comes from, or null
 * @param longTerm whether it goes on without one
 * @param state only an open task can be amended
 * @param units the units that the document names for it, by id, each in its strongest role; some may have said since that
 *     it does not concern them
 * @param particulars what else the document says of it
 */
public record IssuedTask(
        long id,
        int version,
        String number,
        @Nullable String section,
        String title,
        String body,
        @Nullable LocalDate dueDate,
        @Nullable DueDateSource dueDateSource,
        boolean longTerm,
        TaskState state,
        Map<Long, AssignmentRole> units,
        TaskParticulars particulars) {

    /** What it is known by. */
    public PlanOutline.Point point() {
        return new PlanOutline.Point(id, number, section, title);
    }

    /** Whether the task goes where a newer version no longer has it; one in review is decided on first. */
    public boolean isCancellable() {
        return state == TaskState.OPEN || state == TaskState.SUSPENDED;
    }
}
