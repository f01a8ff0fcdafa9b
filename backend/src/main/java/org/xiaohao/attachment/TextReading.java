package org.xiaohao.attachment;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiaohao.document.FileText;
import org.xiaohao.document.ground.UnreadableDocumentException;

/**
 * Takes the words out of uploaded evidence, in the background, one file at a time, each within limits of size, time and
 * length. A file without words, or a broken one, is skipped with a note; what a process leaves unfinished the next one
 * takes up, once.
 */
@Component
public class TextReading {

    /** So many characters of a file are kept. */
    static final int MAX_CHARACTERS = 100_000;

    private static final int MAX_ATTEMPTS = 2;

    /** Something that nobody foresaw. */
    private static final String BROKE = "broke";

    private static final Logger log = LoggerFactory.getLogger(TextReading.class);

    private final String name = UUID.randomUUID().toString();
    private final FileText texts = new FileText();
    private final TextQueue queue;
    private final FileStore files;
    private final AtomicBoolean running = new AtomicBoolean();
    private final Duration limit;
    private final Duration lookEvery;
    private final ThreadPoolExecutor reader = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("text-reader").daemon().factory());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("text-timer").daemon().factory());

    TextReading(
            TextQueue queue,
            FileStore files,
            @Value("${xiaohao.evidence-text.limit:30s}") Duration limit,
            @Value("${xiaohao.evidence-text.look-every:5s}") Duration lookEvery) {
        this.queue = queue;
        this.files = files;
        this.limit = limit;
        this.lookEvery = lookEvery;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        timer.scheduleWithFixedDelay(this::look, lookEvery.toMillis(), lookEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The timer goes on after a failure; a database that is gone comes back. */
    private void look() {
        try {
            readWaiting();
        } catch (RuntimeException e) {
            log.warn("Files whose words are to be searched could not be looked after: {}", e.toString());
            log.debug("This is why", e);
        }
    }

    /** Reads all that wait. Where a file that was given up still runs, nothing more is read for now. */
    public synchronized void readWaiting() {
        while (!running.get() && !timer.isShutdown()) {
            Optional<TextQueue.Claimed> next = queue.claim(name);
            if (next.isEmpty()) {
                return;
            }
            read(next.get());
        }
    }

    private void read(TextQueue.Claimed file) {
        if (file.attempt() > MAX_ATTEMPTS) {
            skip(file, "died");
        } else {
            words(file);
        }
    }

    private void words(TextQueue.Claimed file) {
        Future<String> reading = reader.submit(() -> wordsOf(file));
        try {
            queue.done(file.id(), name, clean(reading.get(limit.toMillis(), TimeUnit.MILLISECONDS)));
        } catch (TimeoutException e) {
            reading.cancel(true);
            skip(file, "too-slow");
        } catch (InterruptedException e) {
            // The process ends; the next one takes it up.
            reading.cancel(true);
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            String why = why(e.getCause());
            if (why.equals(BROKE)) {
                log.warn("The words of attachment {} could not be read", file.id(), e.getCause());
            }
            skip(file, why);
        }
    }

    private String wordsOf(TextQueue.Claimed file) throws IOException {
        running.set(true);
        try {
            byte[] content = Files.readAllBytes(files.path(file.storageKey()));
            return texts.read(content, file.fileName(), MAX_CHARACTERS);
        } finally {
            running.set(false);
        }
    }

    private static String why(@Nullable Throwable cause) {
        return switch (cause) {
            case UnreadableDocumentException refused ->
                refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            case OutOfMemoryError heavy -> "too-heavy";
            case StackOverflowError heavy -> "too-heavy";
            case IOException gone -> "gone";
            case CancellationException cancelled -> "too-slow";
            case null, default -> BROKE;
        };
    }

    private void skip(TextQueue.Claimed file, String why) {
        log.info("The words of attachment {} are not searched: {}", file.id(), why);
        queue.skip(file.id(), name, why);
    }

    /** What no database stores in a text. */
    private static String clean(String words) {
        return words.replace("\u0000", "");
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
        reader.shutdownNow();
    }
}
