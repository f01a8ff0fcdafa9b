package org.xiaohao.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** 需协调: a unit cannot go on by itself, says why and whom it asks; the answer has a day of its own. */
@Entity
@Table(name = "coordination_request")
class CoordinationRequest extends VersionedEntity {

    private static final int MAX_WORDS = 1000;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long taskId;

    @Column(nullable = false, updatable = false)
    private long assignmentId;

    @Column(nullable = false, updatable = false)
    private long orgUnitId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 32)
    private CoordinationAddressee addressee;

    /** The unit that is asked; null where it is the office or a leader. */
    private @Nullable Long askedUnitId;

    @Column(nullable = false, updatable = false, length = 1000)
    private String words;

    @Column(nullable = false)
    private LocalDate answerDue;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private CoordinationState state = CoordinationState.OPEN;

    @Column(nullable = false, updatable = false)
    private long askedBy;

    @Column(nullable = false, updatable = false)
    private Instant askedAt;

    private @Nullable Long answeredBy;
    private @Nullable Instant answeredAt;

    @Column(nullable = false, length = 1000)
    private String answer = "";

    @SuppressWarnings("NullAway.Init")
    protected CoordinationRequest() {}

    /** @param lead the primary lead's part */
    CoordinationRequest(
            DutyReference part,
            DutyReference lead,
            CoordinationAddressee addressee,
            String words,
            LocalDate answerDue,
            long by,
            Instant at) {
        if (addressee == CoordinationAddressee.LEAD && part.primaryLead()) {
            throw new InvalidInputException("addressee", "coordination-own-lead");
        }
        this.jurisdictionId = part.jurisdictionId();
        this.taskId = part.taskId();
        this.assignmentId = part.assignmentId();
        this.orgUnitId = part.orgUnitId();
        this.addressee = addressee;
        this.askedUnitId = addressee == CoordinationAddressee.LEAD ? Long.valueOf(lead.orgUnitId()) : null;
        this.words = InvalidInputException.requireText("words", words, MAX_WORDS);
        this.answerDue = answerDue;
        this.askedBy = by;
        this.askedAt = at;
    }

    /** A paper on holidays moved the day by which the answer is due. */
    void moveAnswerDue(LocalDate day) {
        answerDue = day;
    }

    /** The unit that leads now answers for the one that led when it was asked. */
    void passTo(long leadUnit) {
        askedUnitId = leadUnit;
    }

    void answer(String text, long by, Instant at) {
        CoordinationState next = state.answer();
        answer = InvalidInputException.requireText("answer", text, MAX_WORDS);
        state = next;
        answeredBy = by;
        answeredAt = at;
    }

    void withdraw(long by, Instant at) {
        state = state.withdraw();
        answeredBy = by;
        answeredAt = at;
    }

    /** It ended with its task. */
    void lapse(long by, Instant at) {
        state = state.lapse();
        answeredBy = by;
        answeredAt = at;
    }

    long getTaskId() {
        return taskId;
    }

    long getAssignmentId() {
        return assignmentId;
    }

    long getOrgUnitId() {
        return orgUnitId;
    }

    CoordinationAddressee getAddressee() {
        return addressee;
    }

    @Nullable
    Long getAskedUnitId() {
        return askedUnitId;
    }

    String getWords() {
        return words;
    }

    LocalDate getAnswerDue() {
        return answerDue;
    }

    CoordinationState getState() {
        return state;
    }

    long getAskedBy() {
        return askedBy;
    }

    Instant getAskedAt() {
        return askedAt;
    }

    @Nullable
    Long getAnsweredBy() {
        return answeredBy;
    }

    @Nullable
    Instant getAnsweredAt() {
        return answeredAt;
    }

    String getAnswer() {
        return answer;
    }
}
