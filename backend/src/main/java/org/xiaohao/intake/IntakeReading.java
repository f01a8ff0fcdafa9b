package org.xiaohao.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.ForOffice;
import org.xiaohao.shared.NotFoundException;

/**
 * Reads documents in the background, a few at a time, each within a time limit. What is given is kept until it has been
 * read, also over a restart. What is broken off leaves nothing behind: a document is stored with all that was read, or
 * not at all.
 */
@Service
@ForOffice
public class IntakeReading {

    private final JobQueue queue;
    private final IntakeWorker worker;
    private final CurrentActor currentActor;

    IntakeReading(JobQueue queue, IntakeWorker worker, CurrentActor currentActor) {
        this.queue = queue;
        this.worker = worker;
        this.currentActor = currentActor;
    }

    /**
     * Begins to read a file.
     *
     * @return the id of the reading
     * @throws TooManyReadingsException when too many wait already; nothing is stored
     */
    public long start(byte[] content, String fileName) {
        return put(content, fileName.isEmpty() ? "." : fileName);
    }

    /**
     * Begins to read pasted text.
     *
     * @return the id of the reading
     * @throws TooManyReadingsException when too many wait already; nothing is stored
     */
    public long start(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8), "");
    }

    private long put(byte[] content, String fileName) {
        long id = queue.put(currentActor.get(), fileName, content);
        worker.look();
        return id;
    }

    /**
     * How far a reading is.
     *
     * @throws NotFoundException when the jurisdiction has no such reading
     */
    public ReadingDetails details(long id) {
        return queue.details(id, jurisdiction());
    }

    /**
     * How far a reading is after waiting for its end.
     *
     * @param atMost the longest to wait; less where another process reads it
     * @throws NotFoundException when the jurisdiction has no such reading
     */
    public ReadingDetails await(long id, Duration atMost) {
        long jurisdiction = jurisdiction();
        worker.await(id, atMost, () -> queue.details(id, jurisdiction).hasEnded());
        return queue.details(id, jurisdiction);
    }

    /** The newest reading of the person whose end the person has not seen; it may have been begun in another session. */
    public Optional<ReadingDetails> unseen() {
        return queue.unseen(currentActor.get().accountId());
    }

    /**
     * Notes that the person has seen how a reading ended.
     *
     * @throws NotFoundException when the jurisdiction has no such reading
     */
    public void see(long id) {
        queue.see(id, jurisdiction());
    }

    /**
     * Breaks a reading off; without effect once it has ended.
     *
     * @throws NotFoundException when the jurisdiction has no such reading
     */
    public void cancel(long id) {
        queue.cancel(id, jurisdiction());
        worker.interrupt(id);
    }

    private long jurisdiction() {
        return currentActor.get().jurisdictionId();
    }
}
