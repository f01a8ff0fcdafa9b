package org.xiaohao.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.LongText;

/** The words of a stored file, or that they are still to be taken out. Its rows are the queue of that work. */
@Entity
class AttachmentText {

    /** What became of the words. */
    enum State {
        WAITING,
        READ,
        /** There are none to be had; the note says why. */
        SKIPPED
    }

    @Id
    private long attachmentId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 16)
    private State state = State.WAITING;

    @Column(nullable = false)
    private int attempts;

    /** The process that has it in hand; empty for none. */
    @Column(nullable = false, length = 64)
    private String reader = "";

    private @Nullable Instant leasedUntil;

    @Column(nullable = false, length = LongText.MAX)
    private String content = "";

    @Column(nullable = false, length = 64)
    private String note = "";

    private @Nullable Instant endedAt;

    protected AttachmentText() {}

    AttachmentText(long attachmentId) {
        this.attachmentId = attachmentId;
    }

    void read(String words, Instant now) {
        end(State.READ, now);
        content = words;
    }

    /** @param why a code, such as {@code corrupt} */
    void skip(String why, Instant now) {
        end(State.SKIPPED, now);
        note = why;
    }

    private void end(State how, Instant now) {
        state = how;
        reader = "";
        leasedUntil = null;
        endedAt = now;
    }

    boolean isReadBy(String process) {
        return state == State.WAITING && reader.equals(process);
    }

    int getAttempts() {
        return attempts;
    }
}
