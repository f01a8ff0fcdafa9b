package org.xiaohao.matter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** What a supervised matter has beside its task: where it comes from, its clock, and the unit's first answer. */
@Entity
@Table(name = "supervised_matter")
class SupervisedMatter extends VersionedEntity {

    private static final int MAX_WORDS = 1000;
    private static final int MAX_BASIS = 2000;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long taskId;

    /** A meeting, a document, a leader's word. */
    @Column(nullable = false, updatable = false, length = MAX_BASIS)
    private String basis;

    /** The leader's word from which it comes; null where the office entered it. */
    @Column(updatable = false)
    private @Nullable Long instructionId;

    @Column(nullable = false, updatable = false)
    private LocalDate enteredOn;

    @Column(nullable = false)
    private LocalDate arrangeDue;

    @Column(nullable = false)
    private LocalDate answerDue;

    @Column(nullable = false)
    private LocalDate settleDue;

    @Column(name = "is_complex", nullable = false)
    private boolean complex;

    @Column(nullable = false, length = MAX_WORDS)
    private String planWords = "";

    @Column(nullable = false, updatable = false)
    private long enteredBy;

    @Column(nullable = false, updatable = false)
    private Instant enteredAt;

    private @Nullable Long answeredBy;
    private @Nullable Instant answeredAt;

    @Column(nullable = false, length = MAX_WORDS)
    private String answer = "";

    @SuppressWarnings("NullAway.Init")
    protected SupervisedMatter() {}

    SupervisedMatter(
            long jurisdictionId,
            long taskId,
            String basis,
            @Nullable Long instructionId,
            MatterClock days,
            long by,
            Instant at) {
        this.jurisdictionId = jurisdictionId;
        this.taskId = taskId;
        this.basis = InvalidInputException.requireText("basis", basis, MAX_BASIS);
        this.instructionId = instructionId;
        this.enteredOn = days.enteredOn();
        this.arrangeDue = days.arrange();
        this.answerDue = days.answer();
        this.settleDue = days.settle();
        this.enteredBy = by;
        this.enteredAt = at;
    }

    /** The unit says what it has done and will do. Once: what follows is reported on the task. */
    void answer(String words, long by, Instant at) {
        if (answeredAt != null) {
            throw new IllegalTransitionException(MatterStep.Kind.ANSWER, "answer");
        }
        answer = InvalidInputException.requireText("answer", words, MAX_WORDS);
        answeredBy = by;
        answeredAt = at;
    }

    /**
     * It cannot be settled in seven days: within a month, by a plan with days.
     *
     * @param due by when it was to be settled until now
     */
    void makeComplex(String words, LocalDate due, LocalDate day) {
        if (complex) {
            throw new IllegalTransitionException(MatterStep.Kind.SETTLE, "makeComplex");
        }
        LocalDate last = MatterClock.complexUntil(enteredOn);
        if (!day.isAfter(due) || day.isAfter(last)) {
            throw new InvalidInputException("day", "matter-month", due, last);
        }
        planWords = InvalidInputException.requireText("planWords", words, MAX_WORDS);
        settleDue = day;
        complex = true;
    }

    long getTaskId() {
        return taskId;
    }

    String getAnswer() {
        return answer;
    }
}
