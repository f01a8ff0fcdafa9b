package org.xiaohao.intake;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A document in the hands of this process. It is interrupted only while it is read, never while something is stored: an
 * interrupt in the middle of that can close the files of an embedded database.
 */
class RunningJob {

    private @Nullable Thread reader;
    private boolean interrupted;

    /** Reads on the calling thread. */
    <T> T reading(Supplier<T> work) {
        begin();
        try {
            return work.get();
        } finally {
            finish();
        }
    }

    private synchronized void begin() {
        reader = Thread.currentThread();
        if (interrupted) {
            reader.interrupt();
        }
    }

    private synchronized void finish() {
        reader = null;
        // The next document of this thread, and the database, must not meet the interrupt of this one.
        Thread.interrupted();
    }

    synchronized void interrupt() {
        interrupted = true;
        if (reader != null) {
            reader.interrupt();
        }
    }
}
