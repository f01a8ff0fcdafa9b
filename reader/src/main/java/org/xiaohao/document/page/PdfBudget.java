package org.xiaohao.document.page;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.xiaohao.document.container.Unpacking;
import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;
import org.xiaohao.text.Interruption;

/** What one PDF may cost: bytes that come out of its streams, and time. */
final class PdfBudget {

    /** The longest that a document is read. */
    static final Duration MAX_TIME = Duration.ofSeconds(60);

    /** Most bytes of one stream; the fonts of a document that embeds all Chinese characters have some 20 million. */
    static final long MAX_STREAM = 64L * 1024 * 1024;

    /** Most bytes of all streams, each counted as often as it is read. */
    static final long MAX_SUM = 1024L * 1024 * 1024;

    private final LongSupplier nanoTime;
    private final long end;
    private long sum;
    private @Nullable UnreadableDocumentException refusal;

    /** @param nanoTime a clock in nanoseconds */
    PdfBudget(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.end = nanoTime.getAsLong() + MAX_TIME.toNanos();
    }

    /** The budget of a stream of so many bytes. */
    Unpacking ofStream(long packed) {
        return new Unpacking(packed, MAX_STREAM);
    }

    /**
     * Goes on, unless too much time has passed or the thread was interrupted.
     *
     * @throws UnreadableDocumentException when too much time has passed
     */
    void checkTime() {
        Interruption.check();
        if (nanoTime.getAsLong() - end > 0) {
            throw refuse(Reason.TOO_SLOW);
        }
    }

    /**
     * Counts what a stream holds each time that it is read.
     *
     * @throws UnreadableDocumentException when all streams together hold too much
     */
    void count(long bytes) {
        sum += bytes;
        if (sum > MAX_SUM) {
            throw refuse(Reason.ZIP_BOMB);
        }
    }

    /** Remembers a refusal, as the library goes on where a part of a page fails. */
    UnreadableDocumentException refuse(Reason reason) {
        UnreadableDocumentException first = refusal;
        if (first == null) {
            first = new UnreadableDocumentException(reason);
            refusal = first;
        }
        return first;
    }

    /** @throws UnreadableDocumentException when there was a refusal, whatever came of it */
    void requireKept() {
        if (refusal != null) {
            throw refusal;
        }
    }
}
