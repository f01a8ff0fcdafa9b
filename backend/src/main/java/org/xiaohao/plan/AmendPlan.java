package org.xiaohao.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings a newer version of the document into an issued plan.
 *
 * @param planId the plan
 * @param reason why, and on what basis; required, at most 500 characters
 * @param sourceText the text of the newer version, in which all spans are counted from now on
 * @param attachmentId the file it was read from, or null for pasted text
 * @param tasks the points of the newer version in their order
 * @param cancelled the tasks that it no longer has
 */
public record AmendPlan(
        long planId,
        String reason,
        String sourceText,
        @Nullable Long attachmentId,
        List<AmendedTask> tasks,
        List<TaskVersion> cancelled) {

    public AmendPlan {
        tasks = List.copyOf(tasks);
        cancelled = List.copyOf(cancelled);
    }

    /**
     * A point of the newer version.
     *
     * @param task the task that it is, or null for a new one
     * @param content what it says; a due date that it does not print leaves the task's own
     */
    public record AmendedTask(@Nullable TaskVersion task, TaskToImport content) {}

    /**
     * A task as it was compared.
     *
     * @param version the version to change it over
     */
    public record TaskVersion(long taskId, int version) {}
}
