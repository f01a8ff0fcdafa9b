package org.xiaohao.instruction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.NotFoundException;
import org.xiaohao.shared.VersionedEntity;

/** 呈报: the office puts a task before the leaders, says why it is stuck and what they are asked to decide. */
@Entity
@Table(name = "referral")
class Referral extends VersionedEntity {

    private static final int MAX_WORDS = 500;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long taskId;

    @Column(nullable = false, updatable = false, length = MAX_WORDS)
    private String why;

    @Column(nullable = false, updatable = false, length = MAX_WORDS)
    private String ask;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ReferralState state = ReferralState.OPEN;

    @Column(nullable = false, updatable = false)
    private long referredBy;

    @Column(nullable = false, updatable = false)
    private Instant referredAt;

    private @Nullable Long settledBy;
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected Referral() {}

    Referral(DutyReference task, String why, String ask, long by, Instant at) {
        this.jurisdictionId = task.jurisdictionId();
        this.taskId = task.taskId();
        this.why = InvalidInputException.requireText("why", why, MAX_WORDS);
        this.ask = InvalidInputException.requireText("ask", ask, MAX_WORDS);
        this.referredBy = by;
        this.referredAt = at;
    }

    void instruct(long by, Instant at) {
        settle(state.instruct(), by, at);
    }

    void note(long by, Instant at) {
        settle(state.note(), by, at);
    }

    void withdraw(long by, Instant at) {
        settle(state.withdraw(), by, at);
    }

    void lapse(long by, Instant at) {
        settle(state.lapse(), by, at);
    }

    /** Only who has seen it takes that back. */
    void unnote(long by) {
        ReferralState next = state.unnote();
        if (settledBy == null || settledBy != by) {
            throw new NotFoundException();
        }
        state = next;
        settledBy = null;
        settledAt = null;
    }

    private void settle(ReferralState next, long by, Instant at) {
        state = next;
        settledBy = by;
        settledAt = at;
    }

    long getTaskId() {
        return taskId;
    }

    String getWhy() {
        return why;
    }

    String getAsk() {
        return ask;
    }

    ReferralState getState() {
        return state;
    }

    long getReferredBy() {
        return referredBy;
    }

    Instant getReferredAt() {
        return referredAt;
    }
}
