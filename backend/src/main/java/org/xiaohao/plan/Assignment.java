package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
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

    /** 签收: the unit takes note of its duty. */
    void receive(long by, Instant at) {
        if (state != AssignmentState.PENDING) {
            throw new IllegalTransitionException(state, "receive");
        }
        become(AssignmentState.IN_PROGRESS, "receive");
        receivedBy = by;
        receivedAt = at;
    }

    /** The unit says that its part is done. */
    void submit(Instant at) {
        become(AssignmentState.SUBMITTED, "submit");
        submittedAt = at;
        returnReason = "";
        notApplicableReason = "";
    }

    /** The primary lead agrees that the part is done. */
    void confirm(Instant at) {
        if (state != AssignmentState.SUBMITTED) {
            throw new IllegalTransitionException(state, "confirm");
        }
        become(AssignmentState.COMPLETED, "confirm");
        completedAt = at;
    }

    /** The primary lead sends the part back. */
    void returnForRework(String reason) {
        if (state != AssignmentState.SUBMITTED) {
            throw new IllegalTransitionException(state, "returnForRework");
        }
        returnReason = InvalidInputException.requireText("reason", reason, 500);
        become(AssignmentState.IN_PROGRESS, "returnForRework");
    }

    /** 不涉及: the unit says that the task does not concern it; the primary lead or the office decides. */
    void declareNotApplicable(String reason) {
        if (state != AssignmentState.PENDING && state != AssignmentState.IN_PROGRESS) {
            throw new IllegalTransitionException(state, "declareNotApplicable");
        }
        if (primaryLead) {
            throw new InvalidInputException("reason", "lead-always-concerned");
        }
        notApplicableReason = InvalidInputException.requireText("reason", reason, 500);
        returnReason = "";
    }

    void acceptNotApplicable(Instant at) {
        if (!isNotApplicableDeclared()) {
            throw new IllegalTransitionException(state, "acceptNotApplicable");
        }
        become(AssignmentState.NOT_APPLICABLE, "acceptNotApplicable");
        completedAt = at;
    }

    void refuseNotApplicable(String reason, Instant at) {
        if (!isNotApplicableDeclared()) {
            throw new IllegalTransitionException(state, "refuseNotApplicable");
        }
        returnReason = InvalidInputException.requireText("reason", reason, 500);
        notApplicableReason = "";
        if (state == AssignmentState.PENDING) {
            become(AssignmentState.IN_PROGRESS, "refuseNotApplicable");
            receivedAt = at;
        }
    }

    /** The task was closed: a part that was reported on is completed, one that never was is recorded as such. */
    void endWithTask(boolean everReported, Instant at) {
        if (state.isEnded()) {
            return;
        }
        if (everReported || state == AssignmentState.SUBMITTED) {
            state = AssignmentState.COMPLETED;
        } else {
            become(AssignmentState.UNREPORTED, "endWithTask");
        }
        completedAt = at;
    }

    /** The amended document names the unit in this role; returns whether it is another one. */
    boolean takeRole(AssignmentRole newRole, boolean primary, int newPosition) {
        boolean same = role == newRole && primaryLead == primary;
        role = newRole;
        primaryLead = primary;
        position = newPosition;
        return !same;
    }

    /**
     * The amended document no longer names the unit: nothing more is expected of it. What it has handed in stays.
     *
     * @return whether something was still expected
     */
    boolean release(String reason, Instant at) {
        if (state != AssignmentState.PENDING && state != AssignmentState.IN_PROGRESS) {
            return false;
        }
        primaryLead = false;
        notApplicableReason = InvalidInputException.requireText("reason", reason, 500);
        become(AssignmentState.NOT_APPLICABLE, "release");
        completedAt = at;
        return true;
    }

    /** The amended document names a unit again that an earlier version had released. */
    void rejoin() {
        if (state != AssignmentState.NOT_APPLICABLE) {
            throw new IllegalTransitionException(state, "rejoin");
        }
        state = receivedAt == null ? AssignmentState.PENDING : AssignmentState.IN_PROGRESS;
        notApplicableReason = "";
        completedAt = null;
    }

    /** A report of the unit was approved, which answers what the part was sent back for. */
    void reported() {
        returnReason = "";
    }

    void requireReporting() {
        if (!state.isUnderReport()) {
            throw new IllegalTransitionException(state, "report");
        }
    }

    boolean isNotApplicableDeclared() {
        return !notApplicableReason.isEmpty()
                && (state == AssignmentState.PENDING || state == AssignmentState.IN_PROGRESS);
    }

    private void become(AssignmentState next, String action) {
        if (!state.canBecome(next)) {
            throw new IllegalTransitionException(state, action);
        }
        state = next;
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
