package org.xiaohao.text;

import java.util.concurrent.CancellationException;

/** Lets a thread be stopped between two pages, paragraphs or tasks. */
public final class Interruption {

    private Interruption() {}

    /**
     * Goes on unless the thread was interrupted; the mark of the interruption stays.
     *
     * @throws CancellationException when it was
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("reading was interrupted");
        }
    }
}
