package org.xiaohao.intake;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Service;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForOffice;

/**
 * Reads documents in the background, a few at a time, each within a time limit. What is broken off leaves nothing
 * behind: a document is stored with all that was read, or not at all.
 */
@Service
@ForOffice
public class IntakeReading {

    /** The longest that a document is read. */
    public static final Duration LIMIT = Duration.ofSeconds(60);

    private static final int AT_ONCE = 2;

    private final IntakeService intakes;
    private final CurrentActor currentActor;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("intake-", 0).daemon().factory());
    private final ScheduledExecutorService limits = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("intake-limit").daemon().factory());

    IntakeReading(IntakeService intakes, CurrentActor currentActor) {
        this.intakes = intakes;
        this.currentActor = currentActor;
    }

    /** Begins to read a file. */
    public IntakeJob start(byte[] content, String fileName) {
        return start(() -> intakes.take(content, fileName));
    }

    /** Begins to read pasted text. */
    public IntakeJob start(String text) {
        return start(() -> intakes.take(text));
    }

    private IntakeJob start(LongSupplier work) {
        Actor actor = currentActor.get();
        IntakeJob job = new IntakeJob();
        workers.execute(() -> run(job, actor, work));
        return job;
    }

    private void run(IntakeJob job, Actor actor, LongSupplier work) {
        if (!job.begin(Thread.currentThread())) {
            return;
        }
        var limit = limits.schedule(
                () -> job.failed(new DocumentRefusedException(Reason.TOO_SLOW)),
                LIMIT.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            long id = currentActor.callAs(actor, work::getAsLong);
            if (!job.done(id)) {
                currentActor.runAs(actor, () -> intakes.discard(id));
            }
        } catch (RuntimeException e) {
            job.failed(e);
        } finally {
            limit.cancel(false);
            // The next document of this worker must not meet the interrupt of this one.
            Thread.interrupted();
        }
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
        limits.shutdownNow();
    }
}
