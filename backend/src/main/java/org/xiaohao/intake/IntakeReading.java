package org.xiaohao.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;
import org.xiaohao.attachment.ReceivedFile;
import org.xiaohao.shared.Allowances;
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

    private static final int MAX_IN_MEMORY = 2;

    /** A file is in memory while it is put into the queue. */
    private final Semaphore inMemory = new Semaphore(MAX_IN_MEMORY);

    private final JobQueue queue;
    private final IntakeWorker worker;
    private final CurrentActor currentActor;
    private final Allowances allowances;

    IntakeReading(JobQueue queue, IntakeWorker worker, CurrentActor currentActor, Allowances allowances) {
        this.allowances = allowances;
        this.queue = queue;
        this.worker = worker;
        this.currentActor = currentActor;
    }

    /**
     * Begins to read a file.
     *
     * @param file closed in the end, whether or not it is taken
     * @return the id of the reading
     * @throws TooManyReadingsException when too many wait already; nothing is stored
     */
    public long start(ReceivedFile file) {
        inMemory.acquireUninterruptibly();
        try (file) {
            return put(Files.readAllBytes(file.path()), file.fileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inMemory.release();
        }
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
        allowances.use(Allowances.Work.READ_DOCUMENT);
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
