package org.xiaohao.plan;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.Actor;

/** Writes down what happened to a task, in the transaction in which it happened. For the other features, not for views. */
@Component
public class TaskTrail {

    private final TrailEntries entries;
    private final Clock clock;

    TaskTrail(TrailEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * @param actor who did it
     * @param jurisdictionId of the task
     * @param taskId the task
     * @param orgUnitId the unit whose part it concerns, or null for the task as a whole
     * @param kind what it was
     * @param content the words that belong to it: the progress, the reason; may be empty
     * @param referenceId the entry, request or reminder behind it, or null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Actor actor,
            long jurisdictionId,
            long taskId,
            @Nullable Long orgUnitId,
            TrailKind kind,
            String content,
            @Nullable Long referenceId) {
        entries.save(new TrailEntry(
                jurisdictionId, taskId, orgUnitId, actor.displayName(), clock.instant(), kind, content, referenceId));
    }

    void record(Actor actor, Task task, TrailKind kind, String content) {
        record(actor, task.getJurisdictionId(), task.getId(), null, kind, content, null);
    }

    void record(Actor actor, Assignment part, TrailKind kind, String content) {
        record(actor, part.getJurisdictionId(), part.getTaskId(), part.getOrgUnitId(), kind, content, part.getId());
    }
}
