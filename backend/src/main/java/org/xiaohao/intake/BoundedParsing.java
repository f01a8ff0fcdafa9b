package org.xiaohao.intake;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xiaohao.parsing.result.Diagnostic;
import org.xiaohao.parsing.result.ParsedPlan;
import org.xiaohao.parsing.result.ParsedTask;
import org.xiaohao.shared.DomainException;

/**
 * Reads documents while somebody waits for the answer: a few at a time, each within the time that a document gets on the
 * page as well, and none whose answer would be too long to send. A reading that is given up keeps its place until it has
 * really ended.
 */
@Component
class BoundedParsing {

    /** Most characters of an answer; what a document of the greatest length says twice. */
    private static final long MAX_CHARACTERS = 8_000_000;

    /** So many wait until one is free to read them; a further one is told at once to come again. */
    static final int MAX_WAITING = 8;

    private final ReadingSettings settings;
    private final long mostCharacters;
    private final ThreadPoolExecutor readers;

    @Autowired
    BoundedParsing(ReadingSettings settings) {
        this(settings, MAX_CHARACTERS);
    }

    /** @param mostCharacters of an answer */
    BoundedParsing(ReadingSettings settings, long mostCharacters) {
        this.settings = settings;
        this.mostCharacters = mostCharacters;
        this.readers = new ThreadPoolExecutor(
                settings.atOnce(),
                settings.atOnce(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MAX_WAITING),
                Thread.ofPlatform().name("parse-", 0).daemon().factory());
    }

    /**
     * Reads a document.
     *
     * @throws ParsingRefusedException when all readers are busy, when it takes too long or too much memory, or when there
     *     would be too much to answer
     */
    ParsedPlan read(Supplier<ParsedPlan> document) {
        ParsedPlan plan = run(document);
        requireShort(plan);
        return plan;
    }

    /**
     * Reads something out of a document. What it waits for a reader is no part of the time that it gets.
     *
     * @throws ParsingRefusedException when all readers are busy, or when it takes too long or too much memory
     */
    <T> T run(Supplier<T> document) {
        CountDownLatch begun = new CountDownLatch(1);
        Future<T> reading = submit(() -> {
            begun.countDown();
            return document.get();
        });
        try {
            if (!begun.await(settings.limit().toMillis(), TimeUnit.MILLISECONDS)) {
                giveUp(reading);
                throw ParsingRefusedException.busy();
            }
            return reading.get(settings.limit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            giveUp(reading);
            throw ParsingRefusedException.tooSlow(settings.limit());
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw ParsingRefusedException.busy();
        } catch (ExecutionException e) {
            throw refusal(e);
        }
    }

    private <T> Future<T> submit(Callable<T> reading) {
        try {
            return readers.submit(reading);
        } catch (RejectedExecutionException full) {
            throw ParsingRefusedException.busy();
        }
    }

    private void giveUp(Future<?> reading) {
        reading.cancel(true);
        readers.purge();
    }

    private static RuntimeException refusal(ExecutionException failure) {
        return switch (failure.getCause()) {
            case DomainException refused -> refused;
            case OutOfMemoryError heavy -> ParsingRefusedException.tooHeavy(heavy);
            case StackOverflowError heavy -> ParsingRefusedException.tooHeavy(heavy);
            case null, default -> new IllegalStateException("A document could not be read", failure);
        };
    }

    private void requireShort(ParsedPlan plan) {
        long characters = 0;
        for (ParsedTask task : plan.tasks()) {
            characters += characters(task);
        }
        for (Diagnostic diagnostic : plan.diagnostics()) {
            characters += diagnostic.message().length();
        }
        if (characters > mostCharacters) {
            throw ParsingRefusedException.tooLong();
        }
    }

    private static long characters(ParsedTask task) {
        long words = (long) task.title().length() + task.body().length();
        String subsection = task.subsection();
        String section = task.section();
        words += (section == null ? 0 : section.length()) + (subsection == null ? 0 : subsection.length());
        for (var units : List.of(task.lead(), task.responsible(), task.supporting())) {
            words += units.stream().mapToLong(unit -> unit.name().length()).sum();
        }
        return words;
    }

    @PreDestroy
    void close() {
        readers.shutdownNow();
    }
}
