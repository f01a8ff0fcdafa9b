package org.xiaohao.repetition;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * The request of the running thread that came with a key. Whatever it commits notes in the same transaction that it has
 * acted, so that no service can forget to say so; the note comes last, so that its row is locked no longer than need be.
 */
@Component
class RunningRequest implements TransactionExecutionListener {

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

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        Long id = running.get();
        if (id != null && transaction.isNewTransaction() && !transaction.isReadOnly()) {
            answers.acted(id);
        }
    }
}
