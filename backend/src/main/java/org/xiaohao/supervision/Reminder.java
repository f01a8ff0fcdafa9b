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
import org.xiaohao.shared.VersionedEntity;

/** 提醒: the office asks a unit for something that is late; the unit answers. */
@Entity
@Table(name = "reminder")
class Reminder extends VersionedEntity {

    static final int MAX_WORDS = 500;
    static final int MAX_ANSWER = 1000;

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

    private @Nullable Long periodId;

    /** The letter that it is of, or null. */
    @Column(updatable = false)
    private @Nullable Long letterId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ReminderKind kind;

    @Column(nullable = false, length = MAX_WORDS)
    private String words;

    @Column(nullable = false, updatable = false)
    private long sentBy;

    @Column(nullable = false, updatable = false)
    private LocalDate sentOn;

    @Column(nullable = false, updatable = false)
    private Instant sentAt;

    private @Nullable Instant openedAt;
    private @Nullable Long answeredBy;
    private @Nullable Instant answeredAt;

    @Column(nullable = false, length = MAX_ANSWER)
    private String answer = "";

    @SuppressWarnings("NullAway.Init")
    protected Reminder() {}

    Reminder(
            OverdueItem late, long jurisdictionId, ReminderKind kind, String words, long by, Instant at, LocalDate on) {
        this.kind = kind;
        this.jurisdictionId = jurisdictionId;
        this.planId = late.planId();
        this.taskId = late.taskId();
        this.assignmentId = late.assignmentId();
        this.orgUnitId = late.orgUnitId();
        this.periodId = late.periodId();
        this.words = InvalidInputException.optionalText("words", words, MAX_WORDS);
        this.sentBy = by;
        this.sentAt = at;
        this.sentOn = on;
    }

    /** It is one of the things of a letter. */
    Reminder in(long letter) {
        letterId = letter;
        return this;
    }

    /** What is told of reminders. */
    static List<ReminderEvent.Sent> sent(List<Reminder> reminders) {
        return reminders.stream()
                .map(reminder ->
                        new ReminderEvent.Sent(reminder.getId(), reminder.getTaskId(), reminder.getOrgUnitId()))
                .toList();
    }

    /** Somebody of the unit saw it. The first time counts. */
    void open(Instant at) {
        if (openedAt == null) {
            openedAt = at;
        }
    }

    /** The unit says when and why. An answer is given once. */
    void answer(String text, long by, Instant at) {
        ReminderState.of(openedAt != null, answeredAt != null).requireUnanswered();
        answer = InvalidInputException.requireText("answer", text, MAX_ANSWER);
        answeredBy = by;
        answeredAt = at;
        open(at);
    }

    long getJurisdictionId() {
        return jurisdictionId;
    }

    long getPlanId() {
        return planId;
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

    String getAnswer() {
        return answer;
    }
}
