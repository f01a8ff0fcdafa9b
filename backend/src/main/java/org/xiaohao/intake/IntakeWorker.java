package org.xiaohao.intake;

import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.xiaohao.account.AccountDirectory;
import org.xiaohao.shared.Actor;
import org.xiaohao.shared.CurrentActor;
import org.xiaohao.shared.DomainException;
import org.xiaohao.shared.StaleDataException;

/**
 * Reads the documents of the queue, a few at a time, each within a time limit and in the name of the person who gave it.
 * What a process leaves unfinished, be it that it was stopped or died, the next one takes up.
 */
@Component
@EnableConfigurationProperties(ReadingSettings.class)
class IntakeWorker {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWorker.class);

    /** How long an orderly end waits for documents that are being stored. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final String name = UUID.randomUUID().toString();
    private final Map<Long, RunningJob> running = new ConcurrentHashMap<>();
    private final Map<Long, CountDownLatch> awaited = new ConcurrentHashMap<>();
    private final JobQueue queue;
    private final SheetReading reading;
    private final IntakeService intakes;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;
    private final ReadingSettings settings;
    private final ThreadPoolExecutor workers;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("intake-timer").daemon().factory());
    private volatile boolean stopped;

    IntakeWorker(
            JobQueue queue,
            SheetReading reading,
            IntakeService intakes,
            AccountDirectory accounts,
            CurrentActor currentActor,
            ReadingSettings settings) {
        this.queue = queue;
        this.reading = reading;
        this.intakes = intakes;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.settings = settings;
        workers = new ThreadPoolExecutor(
                settings.atOnce(),
                settings.atOnce(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("intake-", 0).daemon().factory());
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        every(settings.lease().dividedBy(3), this::giveSignOfLife);
        every(settings.lookEvery(), this::look);
        timer.execute(() -> quietly(queue::tidy));
    }

    private void every(Duration time, Runnable work) {
        timer.scheduleWithFixedDelay(() -> quietly(work), time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Work of the timer goes on after a failure; a database that is gone comes back. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Documents that wait to be read could not be looked after: {}", e.toString());
            LOG.debug("This is why", e);
        }
    }

    /** Reads what waits, as far as hands are free. */
    void look() {
        // Whoever is asked after this look sees all that waits now, so that more of them would find nothing to do.
        if (workers.getQueue().size() < settings.atOnce() && !stopped) {
            workers.execute(() -> quietly(this::readAll));
        }
    }

    /** Whether nothing is read, and nobody has asked for it. */
    boolean isIdle() {
        return workers.getActiveCount() == 0 && workers.getQueue().isEmpty();
    }

    private void readAll() {
        Optional<JobQueue.Claimed> next = claim();
        while (next.isPresent()) {
            read(next.get());
            next = claim();
        }
    }

    private Optional<JobQueue.Claimed> claim() {
        return stopped ? Optional.empty() : queue.claim(name);
    }

    /**
     * Waits for the end of a reading, if it is this process that reads it.
     *
     * @param hasEnded whether it has ended before anybody waited
     */
    void await(long id, Duration atMost, BooleanSupplier hasEnded) {
        CountDownLatch end = awaited.computeIfAbsent(id, first -> new CountDownLatch(1));
        try {
            if (!hasEnded.getAsBoolean()) {
                end.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            awaited.remove(id, end);
        }
    }

    private void tellEnd(long id) {
        CountDownLatch end = awaited.remove(id);
        if (end != null) {
            end.countDown();
        }
    }

    /** Stops reading a document that has ended otherwise. */
    void interrupt(long id) {
        RunningJob job = running.get(id);
        if (job != null) {
            job.interrupt();
        }
        tellEnd(id);
    }

    private void giveSignOfLife() {
        running.forEach((id, job) -> {
            if (!queue.renew(id, name)) {
                job.interrupt();
            }
        });
    }

    private void read(JobQueue.Claimed job) {
        RunningJob here = new RunningJob();
        running.put(job.id(), here);
        var limit = timer.schedule(
                () -> quietly(() -> tooSlow(job.id())), settings.limit().toMillis(), TimeUnit.MILLISECONDS);
        try {
            if (job.attempt() > JobQueue.MAX_ATTEMPTS) {
                fail(job, "reading-died", List.of());
            } else {
                read(job, here);
            }
        } finally {
            limit.cancel(false);
            running.remove(job.id());
            tellEnd(job.id());
        }
    }

    /** Whatever is thrown ends this document with a word, and no other. */
    private void read(JobQueue.Claimed job, RunningJob here) {
        try {
            Actor actor = accounts.findActor(job.createdBy()).orElseThrow(() -> new AccessDeniedException("no person"));
            byte[] content = queue.content(job.id());
            Worksheet sheet = here.reading(() -> sheet(content, job.fileName()));
            byte[] file = job.fileName().isEmpty() ? null : content;
            currentActor.runAs(
                    actor, () -> queue.done(job.id(), name, () -> intakes.keep(job.fileName(), file, sheet)));
        } catch (StaleDataException | OptimisticLockingFailureException e) {
            LOG.info("Document {} was ended or taken up by somebody else meanwhile", job.id());
        } catch (CancellationException e) {
            // Only what has ended, or is no longer this reader's, is interrupted.
            LOG.info("Document {} is read no further", job.id());
        } catch (DomainException e) {
            fail(job, e.code(), e.arguments());
        } catch (AccessDeniedException e) {
            fail(job, "reading-nobody", List.of());
        } catch (OutOfMemoryError | StackOverflowError e) {
            LOG.error("Document {} took too much memory", job.id(), e);
            fail(job, "reading-too-heavy", List.of());
        } catch (Throwable e) {
            LOG.error("Document {} could not be read", job.id(), e);
            fail(job, "reading-broke", List.of(Long.toString(job.id())));
        }
    }

    private Worksheet sheet(byte[] content, String fileName) {
        return fileName.isEmpty()
                ? reading.read(new String(content, StandardCharsets.UTF_8))
                : reading.read(content, fileName);
    }

    private void tooSlow(long id) {
        queue.fail(id, name, "reading-too-slow", List.of(settings.limit().toSeconds()));
        interrupt(id);
    }

    /** What cannot be written down is taken up again once the lease has ended. */
    private void fail(JobQueue.Claimed job, String code, List<Object> arguments) {
        if (!stopped) {
            quietly(() -> queue.fail(job.id(), name, code, arguments));
        }
    }

    /** Ends all threads and leaves everything as it is, as a process does that is killed. */
    void stop() {
        stopped = true;
        timer.shutdownNow();
        workers.shutdown();
        running.values().forEach(RunningJob::interrupt);
    }

    /** Waits until all that was asked for is read, and ends. */
    void finish() throws InterruptedException {
        workers.shutdown();
        workers.awaitTermination(settings.limit().toSeconds(), TimeUnit.SECONDS);
    }

    @PreDestroy
    void close() throws InterruptedException {
        stop();
        workers.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS);
        quietly(() -> queue.release(name));
    }
}
