package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** One unit's part in one task. */
@Entity
@Table(name = "assignment")
class Assignment extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long planId;

    @Column(nullable = false, updatable = false)
    private long taskId;

    @Column(nullable = false, updatable = false)
    private long orgUnitId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private AssignmentRole role;

    @Column(nullable = false)
    private boolean primaryLead;

    @Column(nullable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private AssignmentState state = AssignmentState.PENDING;

    /** The day by which the unit is to take note of it; null for parts of before such days were kept. */
    @Column(name = "receive_due")
    private @Nullable LocalDate receiveBy;

    /** 经办人: who of the unit works on it; null until somebody received it or was named. */
    private @Nullable Long handlerId;

    private @Nullable Long receivedBy;
    private @Nullable Instant receivedAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant completedAt;

    @Column(nullable = false, length = 500)
    private String notApplicableReason = "";

    @Column(nullable = false, length = 500)
    private String returnReason = "";

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    Assignment(Task task, long orgUnitId, AssignmentRole role, boolean primaryLead, int position) {
        this.jurisdictionId = task.getJurisdictionId();
        this.planId = task.getPlanId();
        this.taskId = task.getId();
        this.orgUnitId = orgUnitId;
        this.role = role;
        this.primaryLead = primaryLead;
        this.position = position;
    }

    /** Sets the day by which the unit is to take note of its duty. */
    void awaitReceipt(LocalDate day) {
        receiveBy = day;
    }

    /** 签收: the unit takes note of its duty. */
    void receive(long by, Instant at) {
        receiveForUnit(by, at);
        handlerId = handlerId == null ? by : handlerId;
    }

    /** The office takes note of it for a unit that has nobody; nobody of the unit works on it yet. */
    void receiveForUnit(long by, Instant at) {
        state = state.receive();
        receivedBy = by;
        receivedAt = at;
    }

    /** Another person of the unit works on it, or nobody any more; returns who did until now. */
    @Nullable
    Long handOver(@Nullable Long to) {
        Long before = handlerId;
        handlerId = to;
        return before;
    }

    /** The unit says that its part is done. */
    void submit(Instant at) {
        state = state.submit();
        submittedAt = at;
        returnReason = "";
        notApplicableReason = "";
    }

    /** The primary lead agrees that the part is done. */
    void confirm(Instant at) {
        state = state.confirm();
        completedAt = at;
    }

    /** The primary lead sends the part back. */
    void returnForRework(String reason) {
        AssignmentState next = state.returnForRework();
        returnReason = InvalidInputException.requireText("reason", reason, 500);
        state = next;
    }

    /** 不涉及: the unit says that the task does not concern it; the primary lead or the office decides. */
    void declareNotApplicable(String reason) {
        state = state.declareNotApplicable();
        if (primaryLead) {
            throw new InvalidInputException("reason", "lead-always-concerned");
        }
        notApplicableReason = InvalidInputException.requireText("reason", reason, 500);
        returnReason = "";
    }

    void acceptNotApplicable(Instant at) {
        requireDeclared("acceptNotApplicable");
        state = state.acceptNotApplicable();
        completedAt = at;
    }

    void refuseNotApplicable(String reason, Instant at) {
        requireDeclared("refuseNotApplicable");
        AssignmentState next = state.refuseNotApplicable();
        returnReason = InvalidInputException.requireText("reason", reason, 500);
        notApplicableReason = "";
        if (receivedAt == null) {
            receivedAt = at;
        }
        state = next;
    }

    private void requireDeclared(String action) {
        if (!isNotApplicableDeclared()) {
            throw new IllegalTransitionException(state, action);
        }
    }

    /** The task was closed: a part that was reported on is completed, one that never was is recorded as such. */
    void endWithTask(boolean everReported, Instant at) {
        if (state.isEnded()) {
            return;
        }
        state = state.endWithTask(everReported);
        completedAt = at;
    }

    /** The task was taken up again: what ended with it goes on. */
    void reopen() {
        state = state.reopen(receivedAt != null);
        completedAt = null;
    }

    void requireBeforeDone(String action) {
        state.requireBeforeDone(action);
    }

    /** The unit is named in this role; returns whether it is another one. */
    boolean takeRole(AssignmentRole newRole, boolean primary, int newPosition) {
        boolean same = role == newRole && primaryLead == primary;
        role = newRole;
        primaryLead = primary;
        position = newPosition;
        if (primary) {
            lead();
        }
        return !same;
    }

    private void lead() {
        AssignmentState next = state.lead();
        if (next != state) {
            completedAt = null;
        }
        state = next;
    }

    /**
     * The amended document no longer names the unit: nothing more is expected of it. What it has handed in stays.
     *
     * @return whether something was still expected
     */
    boolean release(String reason, Instant at) {
        primaryLead = false;
        if (!state.isBeforeDone()) {
            return false;
        }
        notApplicableReason = InvalidInputException.requireText("reason", reason, 500);
        state = state.release();
        completedAt = at;
        return true;
    }

    /** The unit exists no more, and its successor has what waits for confirmation. */
    void passOn(String reason, Instant at) {
        AssignmentState next = state.passOn();
        notApplicableReason = InvalidInputException.requireText("reason", reason, 500);
        state = next;
        completedAt = at;
    }

    /** What another unit said to be done waits for confirmation as this unit's. */
    void takeOver(Assignment from) {
        state = state.takeOver();
        receivedBy = from.receivedBy;
        receivedAt = from.receivedAt;
        submittedAt = from.submittedAt;
    }

    /** The unit answers for it again, and is to take note of that as of a new duty. */
    void rejoin() {
        state = state.rejoin();
        notApplicableReason = "";
        completedAt = null;
        receivedAt = null;
        receivedBy = null;
        handlerId = null;
    }

    /** A report of the unit was approved, which answers what the part was sent back for. */
    void reported() {
        returnReason = "";
    }

    void requireReporting() {
        state = state.report();
    }

    boolean isNotApplicableDeclared() {
        return !notApplicableReason.isEmpty() && state.isBeforeDone();
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

    long getOrgUnitId() {
        return orgUnitId;
    }

    AssignmentRole getRole() {
        return role;
    }

    boolean isPrimaryLead() {
        return primaryLead;
    }

    int getPosition() {
        return position;
    }

    AssignmentState getState() {
        return state;
    }

    @Nullable
    Long getHandlerId() {
        return handlerId;
    }

    @Nullable
    LocalDate getReceiveBy() {
        return receiveBy;
    }

    @Nullable
    Instant getReceivedAt() {
        return receivedAt;
    }

    @Nullable
    Instant getCompletedAt() {
        return completedAt;
    }

    String getNotApplicableReason() {
        return notApplicableReason;
    }

    String getReturnReason() {
        return returnReason;
    }
}
