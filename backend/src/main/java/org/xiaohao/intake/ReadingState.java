package org.xiaohao.intake;

import org.xiaohao.shared.IllegalTransitionException;

/** How far the reading of a document is. */
public enum ReadingState {
    /** Others are read first. */
    WAITING,
    /** The file is turned into text, and tasks are looked for. */
    READING,
    /** An intake came of it. */
    DONE,
    /** It could not be read; nothing was stored. */
    FAILED,
    /** A person broke it off; nothing was stored. */
    CANCELLED;

    /** Whether nothing more comes of it. */
    public boolean hasEnded() {
        return this != WAITING && this != READING;
    }

    ReadingState done() {
        return ended("done", DONE);
    }

    ReadingState fail() {
        return ended("fail", FAILED);
    }

    ReadingState cancel() {
        return ended("cancel", CANCELLED);
    }

    private ReadingState ended(String action, ReadingState end) {
        if (hasEnded()) {
            throw new IllegalTransitionException(this, action);
        }
        return end;
    }
}
