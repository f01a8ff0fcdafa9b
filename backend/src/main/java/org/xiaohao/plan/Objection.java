package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** 异议: a unit says that a duty is not its own, and what the office answered. */
@Entity
@Table(name = "objection")
class Objection extends VersionedEntity {

    private static final int MAX_WORDS = 500;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long planId;

    @Column(nullable = false, updatable = false)
    private long taskId;

    @Column(nullable = false, updatable = false)
    private long assignmentId;

    @Column(nullable = false, updatable = false)
    private long orgUnitId;

    @Column(nullable = false, updatable = false, length = 500)
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ObjectionState state = ObjectionState.RAISED;

    @Column(nullable = false, updatable = false)
    private long raisedBy;

    @Column(nullable = false, updatable = false)
    private Instant raisedAt;

    private @Nullable Long answeredBy;
    private @Nullable Instant answeredAt;

    @Column(nullable = false, length = 500)
    private String answer = "";

    @SuppressWarnings("NullAway.Init")
    protected Objection() {}

    Objection(Assignment part, String reason, long by, Instant at) {
        this.jurisdictionId = part.getJurisdictionId();
        this.planId = part.getPlanId();
        this.taskId = part.getTaskId();
        this.assignmentId = part.getId();
        this.orgUnitId = part.getOrgUnitId();
        this.reason = InvalidInputException.requireText("reason", reason, MAX_WORDS);
        this.raisedBy = by;
        this.raisedAt = at;
    }

    /** The office assigned anew. */
    void uphold(String words, long by, Instant at) {
        answer(state.uphold(), InvalidInputException.requireText("answer", words, MAX_WORDS), by, at);
    }

    /** The office insists, and says why. */
    void insist(String words, long by, Instant at) {
        answer(state.insist(), InvalidInputException.requireText("answer", words, MAX_WORDS), by, at);
    }

    /** The unit takes it back. */
    void withdraw(long by, Instant at) {
        answer(state.withdraw(), "", by, at);
    }

    /** It ended with the part. */
    void lapse(long by, Instant at) {
        answer(state.lapse(), "", by, at);
    }

    private void answer(ObjectionState decision, String words, long by, Instant at) {
        state = decision;
        answer = words;
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

    String getReason() {
        return reason;
    }

    ObjectionState getState() {
        return state;
    }

    long getRaisedBy() {
        return raisedBy;
    }

    Instant getRaisedAt() {
        return raisedAt;
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
