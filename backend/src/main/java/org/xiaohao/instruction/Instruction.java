package org.xiaohao.instruction;

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

/** 批示: what a leader said to a task, word for word, and what the unit that it is for answered. */
@Entity
@Table(name = "instruction")
class Instruction extends VersionedEntity {

    private static final int MAX_WORDS = 1000;
    private static final int MAX_NAME = 100;
    private static final int MAX_REASON = 500;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long taskId;

    /** The unit that acts on it. */
    @Column(nullable = false)
    private long orgUnitId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 32)
    private Opinion opinion;

    @Column(nullable = false, updatable = false, length = MAX_WORDS)
    private String words;

    /** Whose words they are; the office may have put down what stood on paper. */
    @Column(nullable = false, updatable = false, length = MAX_NAME)
    private String leaderName;

    /** By when it is to be answered; null where nothing is asked back. */
    private @Nullable LocalDate answerDue;

    /** Whether that day was counted in working days, and so moves with the paper on holidays. */
    @Column(nullable = false, updatable = false)
    private boolean byWorkingDays;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private InstructionState state;

    @Column(nullable = false, updatable = false)
    private long givenBy;

    @Column(nullable = false, updatable = false)
    private Instant givenAt;

    private @Nullable Long answeredBy;
    private @Nullable Instant answeredAt;

    @Column(nullable = false, length = MAX_WORDS)
    private String answer = "";

    private @Nullable Long waivedBy;
    private @Nullable Instant waivedAt;

    /** Why no answer is asked any more. */
    @Column(nullable = false, length = MAX_REASON)
    private String waivedWords = "";

    @SuppressWarnings("NullAway.Init")
    protected Instruction() {}

    /** @param task the primary lead's part of the task */
    Instruction(
            DutyReference task,
            long orgUnitId,
            GiveInstruction command,
            String leaderName,
            @Nullable LocalDate answerDue,
            long by,
            Instant at) {
        this.jurisdictionId = task.jurisdictionId();
        this.taskId = task.taskId();
        this.orgUnitId = orgUnitId;
        this.opinion = command.opinion();
        this.words = InvalidInputException.requireText("words", command.words(), MAX_WORDS);
        this.leaderName = InvalidInputException.requireText("leaderName", leaderName, MAX_NAME);
        this.answerDue = answerDue;
        this.byWorkingDays = command.answerDays() != null;
        this.state = answerDue == null ? InstructionState.GIVEN : InstructionState.OPEN;
        this.givenBy = by;
        this.givenAt = at;
    }

    void answer(String text, long by, Instant at) {
        InstructionState next = state.answer();
        answer = InvalidInputException.requireText("answer", text, MAX_WORDS);
        state = next;
        answeredBy = by;
        answeredAt = at;
    }

    /** No answer is asked any more. */
    void waive(String reason, long by, Instant at) {
        InstructionState next = state.waive();
        waivedWords = InvalidInputException.requireText("reason", reason, MAX_REASON);
        state = next;
        waivedBy = by;
        waivedAt = at;
    }

    /** Another unit goes on with the duties of the one that was asked. */
    void passTo(long unit) {
        orgUnitId = unit;
    }

    /** A paper on holidays moved the day by which the answer is due. */
    void moveAnswerDue(LocalDate day) {
        answerDue = day;
    }

    long getJurisdictionId() {
        return jurisdictionId;
    }

    long getTaskId() {
        return taskId;
    }

    long getOrgUnitId() {
        return orgUnitId;
    }

    Opinion getOpinion() {
        return opinion;
    }

    String getWords() {
        return words;
    }

    String getLeaderName() {
        return leaderName;
    }

    @Nullable
    LocalDate getAnswerDue() {
        return answerDue;
    }

    InstructionState getState() {
        return state;
    }

    Instant getGivenAt() {
        return givenAt;
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

    String getWaivedWords() {
        return waivedWords;
    }
}
