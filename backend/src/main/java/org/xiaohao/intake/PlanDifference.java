package org.xiaohao.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.AssignmentRole;
import org.xiaohao.plan.IssuedTask;
import org.xiaohao.plan.TaskState;

/**
 * What a newer version of the document changes in an issued plan.
 *
 * @param planId the plan
 * @param planTitle its title
 * @param changes what is new, gone or different, in the order of the newer version; what is gone comes last
 * @param unchanged how many tasks are the same
 */
public record PlanDifference(long planId, String planTitle, List<Change> changes, int unchanged) {

    public PlanDifference {
        changes = List.copyOf(changes);
    }

    /** Something that the newer version has otherwise. */
    public sealed interface Change {}

    /** A point that is new. */
    public record Added(int key, String number, String title) implements Change {}

    /** A task that the newer version no longer has. */
    public record Removed(IssuedTask task) implements Change {}

    /**
     * A task that the newer version has otherwise.
     *
     * @param before the task as it is
     * @param key the task of the worksheet
     * @param title its title in the newer version
     * @param section the heading above it in the newer version, or null
     * @param moved whether it stays in its section and stands at another place among the tasks
     * @param reworded whether number, title or body are others
     * @param deadline the due date that the newer version prints, where it is another one; else null
     * @param added units that it names and the task does not have, with their role
     * @param released units that it no longer names
     * @param otherRole units that it names in another role, with the new one
     * @param refined whether indicators, posts, fields of a rectification ledger or recurrence are others
     */
    public record Changed(
            IssuedTask before,
            int key,
            String title,
            @Nullable String section,
            boolean moved,
            boolean reworded,
            @Nullable LocalDate deadline,
            Map<Long, AssignmentRole> added,
            Map<Long, AssignmentRole> released,
            Map<Long, AssignmentRole> otherRole,
            boolean refined)
            implements Change {

        /** Whether the newer version has it in another section, or only one of the two has it in a section. */
        public boolean isInOtherSection() {
            return !Objects.equals(before.section(), section);
        }

        /** Whether words, due date or units are others; else only the place of the task is. */
        public boolean isOtherContent() {
            return reworded
                    || refined
                    || deadline != null
                    || !added.isEmpty()
                    || !released.isEmpty()
                    || !otherRole.isEmpty();
        }

        /** Whether the other content will not be carried out, because the task is closed or in review. */
        public boolean isKept() {
            return isOtherContent() && before.state() != TaskState.OPEN;
        }
    }
}
