package org.xiaohao.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiaohao.shared.NotFoundException;

/** The files whose words are still to be taken out, for the readers of all nodes. Each call is a transaction of its own. */
@Component
@Transactional
class TextQueue {

    /** Longer than any file is read, so that only what a process left when it died is taken up again. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final int CANDIDATES = 5;

    private final AttachmentTexts texts;
    private final Attachments attachments;
    private final Clock clock;

    TextQueue(AttachmentTexts texts, Attachments attachments, Clock clock) {
        this.texts = texts;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * A file that a reader has in hand.
     *
     * @param attempt how often it was begun, from 1
     */
    record Claimed(long id, String fileName, String storageKey, int attempt) {}

    /** The next file for a reader, who alone has it; empty when none waits. */
    Optional<Claimed> claim(String reader) {
        Instant now = clock.instant();
        for (long id : texts.claimable(now, Limit.of(CANDIDATES))) {
            if (texts.claim(id, reader, now.plus(LEASE), now) == 1) {
                Attachment file = attachments.findById(id).orElseThrow(NotFoundException::new);
                int attempt =
                        texts.findById(id).orElseThrow(NotFoundException::new).getAttempts();
                return Optional.of(new Claimed(id, file.getFileName(), file.getStorageKey(), attempt));
            }
        }
        return Optional.empty();
    }

    void done(long id, String reader, String words) {
        end(id, reader, text -> text.read(words, clock.instant()));
    }

    void skip(long id, String reader, String why) {
        end(id, reader, text -> text.skip(why, clock.instant()));
    }

    /** Without effect where it is no longer the reader's. */
    private void end(long id, String reader, Consumer<AttachmentText> how) {
        texts.findById(id).filter(text -> text.isReadBy(reader)).ifPresent(how);
    }
}
