package org.xiaohao.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.DutyReference;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.LongText;
import org.xiaohao.shared.VersionedEntity;

/** 办结申请 with the office's answer. */
@Entity
@Table(name = "closing_request")
class ClosingRequest extends VersionedEntity {

    static final int MAX_SUMMARY = 5000;
    static final int MAX_EVIDENCE = 20;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long planId;

    @Column(nullable = false, updatable = false)
    private long taskId;

    @Column(nullable = false, updatable = false)
    private long orgUnitId;

    @Column(nullable = false, length = LongText.MAX)
    private String summary;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ClosingState state = ClosingState.REQUESTED;

    @Column(nullable = false, updatable = false)
    private long requestedBy;

    @Column(nullable = false, updatable = false)
    private Instant requestedAt;

    private @Nullable Long reviewedBy;
    private @Nullable Instant reviewedAt;

    @Column(nullable = false, length = 500)
    private String returnReason = "";

    @ElementCollection
    @CollectionTable(name = "closing_evidence", joinColumns = @JoinColumn(name = "closing_request_id"))
    @OrderColumn(name = "position")
    @Column(name = "attachment_id", nullable = false)
    private List<Long> attachmentIds = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ClosingRequest() {}

    ClosingRequest(DutyReference lead, ApplyForClosing command, long by, Instant at) {
        this.jurisdictionId = lead.jurisdictionId();
        this.planId = lead.planId();
        this.taskId = lead.taskId();
        this.orgUnitId = lead.orgUnitId();
        this.summary = InvalidInputException.requireText("summary", command.summary(), MAX_SUMMARY);
        if (command.attachmentIds().size() > MAX_EVIDENCE) {
            throw new InvalidInputException("evidence", "too-many", MAX_EVIDENCE);
        }
        this.attachmentIds.addAll(command.attachmentIds());
        this.requestedBy = by;
        this.requestedAt = at;
    }

    void approve(long by, Instant at) {
        decide(state.approve(), by, at);
    }

    void returnForRework(String reason, long by, Instant at) {
        ClosingState returned = state.returnForRework();
        returnReason = InvalidInputException.requireText("reason", reason, 500);
        decide(returned, by, at);
    }

    private void decide(ClosingState decision, long by, Instant at) {
        state = decision;
        reviewedBy = by;
        reviewedAt = at;
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

    String getSummary() {
        return summary;
    }

    ClosingState getState() {
        return state;
    }

    long getRequestedBy() {
        return requestedBy;
    }

    Instant getRequestedAt() {
        return requestedAt;
    }

    @Nullable
    Long getReviewedBy() {
        return reviewedBy;
    }

    @Nullable
    Instant getReviewedAt() {
        return reviewedAt;
    }

    String getReturnReason() {
        return returnReason;
    }

    List<Long> getAttachmentIds() {
        return List.copyOf(attachmentIds);
    }
}
