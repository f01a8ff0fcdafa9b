package org.xiaohao.plan;

import org.jspecify.annotations.Nullable;

/**
 * What an act leaves on the trail of a task; who did it and when is added to it.
 *
 * @param jurisdictionId of the task
 * @param orgUnitId the unit whose part it concerns, or null for the task as a whole
 * @param kind what it was
 * @param content the words that belong to it: the progress, the reason; may be empty
 * @param referenceId the part, entry, request or reminder behind it, or null
 * @param before what was replaced; empty where nothing was
 * @param after what took its place
 */
public record TrailLine(
        long jurisdictionId,
        long taskId,
        @Nullable Long orgUnitId,
        TrailKind kind,
        String content,
        @Nullable Long referenceId,
        String before,
        String after) {

    /** Of an act that replaces nothing. */
    public TrailLine(
            long jurisdictionId,
            long taskId,
            @Nullable Long orgUnitId,
            TrailKind kind,
            String content,
            @Nullable Long referenceId) {
        this(jurisdictionId, taskId, orgUnitId, kind, content, referenceId, "", "");
    }

    /** The same, with what was there before and what is there now. */
    public TrailLine changed(String from, String to) {
        return new TrailLine(jurisdictionId, taskId, orgUnitId, kind, content, referenceId, from, to);
    }

    /** Of a task as a whole. */
    static TrailLine of(TaskReference task, TrailKind kind, String content) {
        return new TrailLine(task.jurisdictionId(), task.id(), null, kind, content, null);
    }

    /** Of a unit's part in a task. */
    public static TrailLine of(DutyReference part, TrailKind kind, String content, long referenceId) {
        return new TrailLine(part.jurisdictionId(), part.taskId(), part.orgUnitId(), kind, content, referenceId);
    }
}
