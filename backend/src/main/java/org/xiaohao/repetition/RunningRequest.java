package org.xiaohao.repetition;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiaohao.shared.DomainEvent;

/** The request of the running thread that came with a key; notes in the transaction of an act that it has acted. */
@Component
class RunningRequest {

    private final ThreadLocal<@Nullable Long> running = new ThreadLocal<>();
    private final KeptAnswers answers;

    RunningRequest(KeptAnswers answers) {
        this.answers = answers;
    }

    void begin(long id) {
        running.set(id);
    }

    void end() {
        running.remove();
    }

    @EventListener
    void acted(DomainEvent act) {
        Long id = running.get();
        if (id != null) {
            answers.acted(id);
        }
    }
}
