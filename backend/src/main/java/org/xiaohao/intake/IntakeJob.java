package org.xiaohao.intake;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A document that is being read in the background; safe to ask from any thread. */
public final class IntakeJob {

    /** How far it is. */
    public enum Stage {
        /** Others are read first. */
        WAITING,
        /** The file is turned into text, and tasks are looked for. */
        READING,
        /** An intake came of it. */
        DONE,
        /** It could not be read; nothing was stored. */
        FAILED,
        /** A person, or the time limit, broke it off; nothing was stored. */
        CANCELLED
    }

    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private Stage stage = Stage.WAITING;
    private @Nullable Thread worker;
    private @Nullable Long intakeId;
    private @Nullable RuntimeException failure;

    IntakeJob() {}

    public synchronized Stage stage() {
        return stage;
    }

    /** The intake that came of it; empty unless it is done. */
    public synchronized OptionalLong intakeId() {
        return intakeId == null ? OptionalLong.empty() : OptionalLong.of(intakeId);
    }

    /** Why it failed, null unless it did; a domain exception where a person can do something about it. */
    public synchronized @Nullable RuntimeException failure() {
        return failure;
    }

    /** Breaks it off; without effect once it has ended. */
    public void cancel() {
        end(Stage.CANCELLED, null, null);
    }

    /**
     * Waits for the end.
     *
     * @return whether it has ended
     */
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        try {
            end.get(time, unit);
        } catch (TimeoutException e) {
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return true;
    }

    /** Whether the worker may begin. */
    synchronized boolean begin(Thread thread) {
        if (stage != Stage.WAITING) {
            return false;
        }
        stage = Stage.READING;
        worker = thread;
        return true;
    }

    /** Returns false where it was broken off before; what came of it must go then. */
    boolean done(long id) {
        return end(Stage.DONE, id, null);
    }

    void failed(RuntimeException why) {
        end(Stage.FAILED, null, why);
    }

    private boolean end(Stage how, @Nullable Long id, @Nullable RuntimeException why) {
        synchronized (this) {
            if (stage != Stage.WAITING && stage != Stage.READING) {
                return false;
            }
            stage = how;
            intakeId = id;
            failure = why;
            if (worker != null && worker != Thread.currentThread()) {
                worker.interrupt();
            }
            worker = null;
        }
        end.complete(null);
        return true;
    }
}
