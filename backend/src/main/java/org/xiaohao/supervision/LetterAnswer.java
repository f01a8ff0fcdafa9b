package org.xiaohao.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** What a unit answered to a letter, and why that did not suffice. */
@Entity
@Table(name = "letter_answer")
class LetterAnswer extends VersionedEntity {

    private static final int MAX_WORDS = 2000;

    @Column(nullable = false, updatable = false)
    private long letterId;

    @Column(nullable = false, updatable = false, length = MAX_WORDS)
    private String words;

    @Column(nullable = false, updatable = false)
    private long answeredBy;

    @Column(nullable = false, updatable = false)
    private Instant answeredAt;

    @Column(nullable = false, length = SupervisionLetter.MAX_WORDS)
    private String returnWords = "";

    private @Nullable Long returnedBy;
    private @Nullable Instant returnedAt;

    @SuppressWarnings("NullAway.Init")
    protected LetterAnswer() {}

    LetterAnswer(long letterId, String words, long by, Instant at) {
        this.letterId = letterId;
        this.words = InvalidInputException.requireText("answer", words, MAX_WORDS);
        this.answeredBy = by;
        this.answeredAt = at;
    }

    void sendBack(String why, long by, Instant at) {
        returnWords = InvalidInputException.requireText("reason", why, SupervisionLetter.MAX_WORDS);
        returnedBy = by;
        returnedAt = at;
    }

    String getWords() {
        return words;
    }
}
