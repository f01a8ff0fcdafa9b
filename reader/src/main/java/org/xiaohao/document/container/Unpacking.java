package org.xiaohao.document.container;

import org.xiaohao.document.ground.UnreadableDocumentException;
import org.xiaohao.document.ground.UnreadableDocumentException.Reason;

/**
 * Counts what is unpacked out of a file, or out of a stream in it, and stops what grows beyond reason. The limits are
 * the same for every kind of container and everybody who opens one.
 */
public final class Unpacking {

    /** Most bytes that a file may unpack to. */
    public static final long MAX_UNPACKED = 300L * 1024 * 1024;

    /** Most entries of an archive. */
    public static final int MAX_ENTRIES = 5_000;

    /** So much may come of anything, however small. */
    private static final long FREE_OF_SUSPICION = 4L * 1024 * 1024;

    private static final int MAX_RATIO = 100;

    private final long limit;
    private long unpacked;

    /** @param packed how many bytes there are before */
    public Unpacking(long packed) {
        this(packed, MAX_UNPACKED);
    }

    /** @param most the most bytes that may come of it, however many there are before */
    public Unpacking(long packed, long most) {
        this.limit = Math.min(most, Math.max(FREE_OF_SUSPICION, packed * MAX_RATIO));
    }

    /**
     * Goes on with so many entries.
     *
     * @throws UnreadableDocumentException when they are too many
     */
    public static void requireFew(int entries) {
        if (entries > MAX_ENTRIES) {
            throw new UnreadableDocumentException(Reason.ZIP_BOMB);
        }
    }

    /**
     * Counts bytes.
     *
     * @throws UnreadableDocumentException when they are too many
     */
    public void count(long bytes) {
        unpacked += bytes;
        if (unpacked > limit) {
            throw new UnreadableDocumentException(Reason.ZIP_BOMB);
        }
    }

    /** The bytes so far. */
    public long unpacked() {
        return unpacked;
    }
}
