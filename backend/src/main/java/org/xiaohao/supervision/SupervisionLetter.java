package org.xiaohao.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.LongText;
import org.xiaohao.shared.VersionedEntity;

/** 督办函: what one unit was written about all that it owes, as it was sent, and how far it got. */
@Entity
@Table(name = "supervision_letter")
class SupervisionLetter extends VersionedEntity {

    static final int MAX_WORDS = 500;
    private static final int MAX_SUBJECT = 300;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long orgUnitId;

    @Column(nullable = false, updatable = false)
    private int registerYear;

    @Column(nullable = false, updatable = false)
    private int registerNumber;

    @Column(nullable = false, updatable = false, length = 100)
    private String documentNumber;

    @Column(nullable = false, updatable = false, length = 100)
    private String issuer;

    @Column(nullable = false, updatable = false, length = 50)
    private String title;

    @Column(nullable = false, updatable = false, length = 200)
    private String addressee;

    @Column(nullable = false, updatable = false, length = MAX_SUBJECT)
    private String subject;

    @Column(nullable = false, updatable = false, length = LongText.MAX)
    private String body;

    @Column(nullable = false, updatable = false, length = 200)
    private String copies;

    @Column(nullable = false, updatable = false)
    private int itemCount;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private LetterState state;

    @Column(nullable = false, updatable = false)
    private LocalDate answerDue;

    @Column(updatable = false)
    private @Nullable Long earlierId;

    @Column(nullable = false, updatable = false)
    private long sentBy;

    @Column(nullable = false, updatable = false)
    private LocalDate sentOn;

    @Column(nullable = false, updatable = false)
    private Instant sentAt;

    private @Nullable Instant deliveredAt;

    @Column(nullable = false, length = 200)
    private String deliveryWords = "";

    private @Nullable Long openedBy;
    private @Nullable Instant openedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Long endedBy;
    private @Nullable Instant endedAt;

    @Column(nullable = false, length = MAX_WORDS)
    private String endingWords = "";

    @SuppressWarnings("NullAway.Init")
    protected SupervisionLetter() {}

    /** @param delivered whether somebody of the unit finds it in the app */
    SupervisionLetter(
            long jurisdictionId, int number, LetterText text, boolean delivered, long by, Instant at, LocalDate on) {
        this.jurisdictionId = jurisdictionId;
        this.orgUnitId = text.orgUnitId();
        this.registerYear = on.getYear();
        this.registerNumber = number;
        this.documentNumber = text.documentNumber();
        this.issuer = text.issuer();
        this.title = text.title();
        this.addressee = text.addressee();
        this.subject = text.subject().length() <= MAX_SUBJECT
                ? text.subject()
                : text.subject().substring(0, MAX_SUBJECT);
        this.body = String.join("\n", text.paragraphs());
        this.copies = text.copies();
        this.itemCount = text.items();
        this.answerDue = text.answerDue();
        this.earlierId = text.earlierId();
        this.sentBy = by;
        this.sentOn = on;
        this.sentAt = at;
        this.state = delivered ? LetterState.DELIVERED : LetterState.NUMBERED;
        this.deliveredAt = delivered ? at : null;
    }

    /** It was handed over on paper. */
    void deliver(String how, Instant at) {
        state = state.deliver();
        deliveryWords = InvalidInputException.optionalText("words", how, 200);
        deliveredAt = at;
    }

    /** Somebody of the unit saw it; the first time counts. */
    void open(long by, Instant at) {
        state = state.open();
        if (openedAt == null) {
            openedBy = by;
            openedAt = at;
        }
        if (deliveredAt == null) {
            deliveredAt = at;
        }
    }

    /** The unit answered. */
    void answer(long by, Instant at) {
        LetterState answered = state.answer();
        open(by, at);
        state = answered;
        answeredAt = at;
    }

    /** The answer does not suffice. */
    void sendBack() {
        state = state.sendBack();
        answeredAt = null;
    }

    /** The office is content, or has another reason. */
    void close(String words, long by, Instant at) {
        LetterState closed = state.close();
        endingWords = InvalidInputException.optionalText("words", words, MAX_WORDS);
        end(closed, by, at);
    }

    /** It should not have been sent. */
    void withdraw(String reason, long by, Instant at) {
        LetterState withdrawn = state.withdraw();
        endingWords = InvalidInputException.requireText("reason", reason, MAX_WORDS);
        end(withdrawn, by, at);
    }

    private void end(LetterState ended, long by, Instant at) {
        state = ended;
        endedBy = by;
        endedAt = at;
    }

    long getJurisdictionId() {
        return jurisdictionId;
    }

    long getOrgUnitId() {
        return orgUnitId;
    }

    String getDocumentNumber() {
        return documentNumber;
    }

    String getIssuer() {
        return issuer;
    }

    String getTitle() {
        return title;
    }

    String getAddressee() {
        return addressee;
    }

    List<String> getParagraphs() {
        return body.lines().toList();
    }

    String getCopies() {
        return copies;
    }

    LetterState getState() {
        return state;
    }

    LocalDate getAnswerDue() {
        return answerDue;
    }

    LocalDate getSentOn() {
        return sentOn;
    }
}
