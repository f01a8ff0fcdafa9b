package org.xiaohao.plan;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.CurrentActor;

/** Writes down what happened to tasks, in the transaction in which it happened. */
@Component
class TaskTrail {

    private final TrailEntries entries;
    private final CurrentActor currentActor;
    private final Clock clock;

    TaskTrail(TrailEntries entries, CurrentActor currentActor, Clock clock) {
        this.entries = entries;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OnTrail event) {
        String actor = currentActor.get().displayName();
        Instant now = clock.instant();
        event.trail().forEach(line -> entries.save(new TrailEntry(line, actor, now)));
    }
}
