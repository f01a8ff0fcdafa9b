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

/** 延期申请 with what the head and the office said to it. */
@Entity
@Table(name = "extension_request")
class ExtensionRequest extends VersionedEntity {

    private static final int MAX_REASON = 500;
    private static final int MAX_PROGRESS = 2000;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long planId;

    @Column(nullable = false, updatable = false)
    private long taskId;

    @Column(nullable = false, updatable = false)
    private long orgUnitId;

    @Column(name = "present_due_date", nullable = false, updatable = false)
    private LocalDate present;

    @Column(name = "wanted_due_date", nullable = false, updatable = false)
    private LocalDate wanted;

    @Column(name = "granted_due_date")
    private @Nullable LocalDate granted;

    @Column(nullable = false, updatable = false, length = 500)
    private String reason;

    @Column(nullable = false, updatable = false, length = 2000)
    private String progress;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ExtensionState state = ExtensionState.PREPARED;

    @Column(nullable = false, updatable = false)
    private long askedBy;

    @Column(nullable = false, updatable = false)
    private Instant askedAt;

    private @Nullable Instant sentAt;
    private @Nullable Long decidedBy;
    private @Nullable Instant decidedAt;

    @Column(nullable = false, length = 500)
    private String answer = "";

    @SuppressWarnings("NullAway.Init")
    protected ExtensionRequest() {}

    /**
     * @throws InvalidInputException when the task has no due date, the day is not a later one, or a text is missing or too
     *     long
     */
    ExtensionRequest(DutyReference lead, AskForExtension command, long by, Instant at) {
        LocalDate due = requireLater(command.dueDate(), lead.taskDueDate());
        this.jurisdictionId = lead.jurisdictionId();
        this.planId = lead.planId();
        this.taskId = lead.taskId();
        this.orgUnitId = lead.orgUnitId();
        this.present = due;
        this.wanted = command.dueDate();
        this.reason = InvalidInputException.requireText("reason", command.reason(), MAX_REASON);
        this.progress = InvalidInputException.requireText("progress", command.progress(), MAX_PROGRESS);
        this.askedBy = by;
        this.askedAt = at;
    }

    private static LocalDate requireLater(LocalDate day, @Nullable LocalDate due) {
        if (due == null) {
            throw new InvalidInputException("dueDate", "extension-without-due-date");
        }
        if (!day.isAfter(due)) {
            throw new InvalidInputException("dueDate", "extension-not-later", due);
        }
        return due;
    }

    /**
     * The unit's head sends it to the office.
     *
     * @param due the present due date of the task
     */
    void send(@Nullable LocalDate due, Instant at) {
        ExtensionState sent = state.send();
        requireLater(wanted, due);
        state = sent;
        sentAt = at;
    }

    /** The unit's head does not send it on. */
    void sendBack(String why, long by, Instant at) {
        decide(state.sendBack(), InvalidInputException.requireText("reason", why, MAX_REASON), by, at);
    }

    /**
     * @param due the present due date of the task, which may have moved since it was asked
     * @param day what the office grants, which need not be what was asked for
     */
    void approve(@Nullable LocalDate due, LocalDate day, String words, long by, Instant at) {
        ExtensionState approved = state.approve();
        requireLater(day, due);
        decide(approved, InvalidInputException.optionalText("answer", words, MAX_REASON), by, at);
        granted = day;
    }

    void refuse(String why, long by, Instant at) {
        decide(state.refuse(), InvalidInputException.requireText("reason", why, MAX_REASON), by, at);
    }

    /** The unit takes it back. */
    void withdraw(long by, Instant at) {
        decide(state.withdraw(), "", by, at);
    }

    /** It ended with what it was about. */
    void lapse(long by, Instant at) {
        decide(state.lapse(), "", by, at);
    }

    private void decide(ExtensionState decision, String words, long by, Instant at) {
        state = decision;
        answer = words;
        decidedBy = by;
        decidedAt = at;
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

    LocalDate getPresent() {
        return present;
    }

    LocalDate getWanted() {
        return wanted;
    }

    @Nullable
    LocalDate getGranted() {
        return granted;
    }

    String getReason() {
        return reason;
    }

    String getProgress() {
        return progress;
    }

    ExtensionState getState() {
        return state;
    }

    long getAskedBy() {
        return askedBy;
    }

    Instant getAskedAt() {
        return askedAt;
    }

    @Nullable
    Instant getSentAt() {
        return sentAt;
    }

    @Nullable
    Long getDecidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant getDecidedAt() {
        return decidedAt;
    }

    String getAnswer() {
        return answer;
    }
}
