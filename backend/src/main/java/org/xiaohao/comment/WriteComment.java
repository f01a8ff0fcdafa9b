package org.xiaohao.comment;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 留言.
 *
 * @param entryId the entry of the task that it is about; null for the task as a whole
 * @param text at most 1000 characters
 * @param units whom it names: units that see what it is about
 * @param people whom it names: accounts of people who see it
 */
public record WriteComment(long taskId, @Nullable Long entryId, String text, Set<Long> units, Set<Long> people) {

    public WriteComment {
        units = Set.copyOf(units);
        people = Set.copyOf(people);
    }
}
