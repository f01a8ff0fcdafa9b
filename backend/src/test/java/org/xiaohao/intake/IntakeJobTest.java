package org.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;

class IntakeJobTest {

    private final IntakeJob job = new IntakeJob();

    @Test
    void itTellsWhatCameOfIt() throws InterruptedException {
        assertThat(job.stage()).isEqualTo(IntakeJob.Stage.WAITING);
        assertThat(job.begin(new Thread())).isTrue();
        assertThat(job.await(1, TimeUnit.MILLISECONDS)).isFalse();

        assertThat(job.done(42)).isTrue();

        assertThat(job.await(1, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(job.stage()).isEqualTo(IntakeJob.Stage.DONE);
        assertThat(job.intakeId()).hasValue(42);
    }

    @Test
    void whatIsCancelledBeforeItBeginsNeverBegins() {
        job.cancel();

        assertThat(job.begin(new Thread())).isFalse();
        assertThat(job.stage()).isEqualTo(IntakeJob.Stage.CANCELLED);
    }

    @Test
    void aCancelledReadingIsInterruptedAndItsResultIsNotWanted() {
        job.begin(Thread.currentThread());

        Thread.ofPlatform().start(job::cancel);

        assertThat(endsInterrupted()).isTrue();
        assertThat(job.done(42)).isFalse();
        assertThat(job.intakeId()).isEmpty();
    }

    private boolean endsInterrupted() {
        try {
            new java.util.concurrent.CountDownLatch(1).await(10, TimeUnit.SECONDS);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    @Test
    void theFirstEndCounts() {
        job.begin(Thread.currentThread());
        var tooSlow = new DocumentRefusedException(Reason.TOO_SLOW);
        job.failed(tooSlow);
        job.cancel();

        assertThat(job.stage()).isEqualTo(IntakeJob.Stage.FAILED);
        assertThat(job.failure()).isSameAs(tooSlow);
    }
}
