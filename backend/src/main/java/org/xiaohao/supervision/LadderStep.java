package org.xiaohao.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.VersionedEntity;

/** A step of the ladder that was taken for a duty, or is put to the office; once for each occasion. */
@Entity
@Table(name = "ladder_step")
class LadderStep extends VersionedEntity {

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

    @Column(updatable = false)
    private @Nullable Long periodId;

    /** The period of a report, or the day of a task, counted from 1970 and made negative. */
    @Column(nullable = false, updatable = false)
    private long occasion;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 32)
    private ReminderKind step;

    @Column(nullable = false, updatable = false)
    private LocalDate dueDate;

    @Column(nullable = false, updatable = false)
    private int edition;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 16)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 32)
    private Why why;

    @Column(nullable = false, updatable = false)
    private LocalDate writtenOn;

    @Column(nullable = false, updatable = false)
    private Instant writtenAt;

    private @Nullable Long settledBy;
    private @Nullable Instant settledAt;

    /** What became of the step. */
    enum Outcome {
        SENT,
        /** The office had pressed as strongly on that day. */
        BY_HAND,
        PROPOSED
    }

    /** Why it was put to the office. */
    enum Why {
        /** It was not. */
        NONE,
        /** The rules say so. */
        RULE,
        ANSWERED,
        EXTENSION_ASKED
    }

    @SuppressWarnings("NullAway.Init")
    protected LadderStep() {}

    /** What a step is taken for once: the report of a period, or the day of a task. */
    static long occasion(@Nullable Long periodId, LocalDate dueDate) {
        return periodId == null ? -dueDate.toEpochDay() : periodId;
    }

    /** @param why why it is put to the office */
    LadderStep(DueStep due, long jurisdictionId, int edition, Outcome outcome, Why why, Instant at, LocalDate on) {
        this.jurisdictionId = jurisdictionId;
        this.planId = due.planId();
        this.taskId = due.taskId();
        this.assignmentId = due.assignmentId();
        this.orgUnitId = due.orgUnitId();
        this.periodId = due.periodId();
        this.occasion = occasion(due.periodId(), due.dueDate());
        this.step = due.step();
        this.dueDate = due.dueDate();
        this.edition = edition;
        this.outcome = outcome;
        this.why = why;
        this.writtenAt = at;
        this.writtenOn = on;
    }

    /**
     * A step that is due and not taken yet.
     *
     * @param periodId the period of the report; null for the task itself
     */
    record DueStep(
            ReminderKind step,
            long planId,
            long taskId,
            long assignmentId,
            long orgUnitId,
            @Nullable Long periodId,
            LocalDate dueDate) {

        LateKey key() {
            return new LateKey(assignmentId, periodId);
        }
    }
}
