package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** 机构改革: the open duties of a unit passed to another one, in one act. What it did before stays under its name. */
@Entity
@Table(name = "unit_succession")
class UnitSuccession extends VersionedEntity {

    private static final int MAX_REASON = 500;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long fromUnitId;

    @Column(nullable = false, updatable = false)
    private long toUnitId;

    @Column(nullable = false, updatable = false, length = 500)
    private String reason;

    @Column(name = "moved_tasks", nullable = false)
    private int tasks;

    @Column(nullable = false, updatable = false)
    private long movedBy;

    @Column(nullable = false, updatable = false)
    private Instant movedAt;

    @SuppressWarnings("NullAway.Init")
    protected UnitSuccession() {}

    UnitSuccession(long jurisdictionId, long from, long to, String reason, long by, Instant at) {
        if (from == to) {
            throw new InvalidInputException("to", "succession-same-unit");
        }
        this.jurisdictionId = jurisdictionId;
        this.fromUnitId = from;
        this.toUnitId = to;
        this.reason = InvalidInputException.requireText("reason", reason, MAX_REASON);
        this.movedBy = by;
        this.movedAt = at;
    }

    /** Notes how many tasks passed. */
    void moved(int count) {
        tasks = count;
    }

    long getFromUnitId() {
        return fromUnitId;
    }

    long getToUnitId() {
        return toUnitId;
    }

    String getReason() {
        return reason;
    }

    int getTasks() {
        return tasks;
    }

    long getMovedBy() {
        return movedBy;
    }

    Instant getMovedAt() {
        return movedAt;
    }
}
