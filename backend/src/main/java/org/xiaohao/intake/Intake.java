package org.xiaohao.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xiaohao.plan.PlanHead;
import org.xiaohao.shared.IllegalTransitionException;
import org.xiaohao.shared.VersionedEntity;

/** A document in work. Everybody of the office may go on where somebody else stopped. */
@Entity
@Table(name = "plan_intake")
class Intake extends VersionedEntity {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_FILE_NAME = 255;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private IntakeState state = IntakeState.OPEN;

    @Column(nullable = false, length = LONGEST_TITLE)
    private String title;

    @Column(nullable = false, updatable = false, length = LONGEST_FILE_NAME)
    private String fileName;

    @Column(nullable = false, length = 64)
    private String fingerprint;

    @Column(nullable = false)
    private int taskCount;

    @Column(updatable = false)
    private @Nullable Long attachmentId;

    private @Nullable Long planId;

    @Column(nullable = false, updatable = false)
    private long createdBy;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private long changedBy;

    @Column(nullable = false)
    private Instant changedAt;

    /** Hibernate fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Intake() {}

    Intake(long jurisdictionId, String fileName, @Nullable Long attachmentId, Worksheet sheet, long by, Instant at) {
        this.jurisdictionId = jurisdictionId;
        this.fileName = shortened(fileName, LONGEST_FILE_NAME);
        this.attachmentId = attachmentId;
        this.createdBy = by;
        this.createdAt = at;
        this.title = "";
        this.fingerprint = "";
        this.changedBy = by;
        this.changedAt = at;
        describe(sheet);
    }

    /** Notes that somebody worked on it. */
    void workedOn(Worksheet sheet, long by, Instant at) {
        requireOpen("edit");
        changedBy = by;
        changedAt = at;
        describe(sheet);
    }

    void confirm(long plan, long by, Instant at) {
        requireOpen("confirm");
        state = IntakeState.CONFIRMED;
        planId = plan;
        changedBy = by;
        changedAt = at;
    }

    void discard(long by, Instant at) {
        requireOpen("discard");
        state = IntakeState.DISCARDED;
        changedBy = by;
        changedAt = at;
    }

    /** Work goes on where its draft, which is gone, left it. */
    void reopen(Worksheet sheet, long by, Instant at) {
        if (state != IntakeState.CONFIRMED) {
            throw new IllegalTransitionException(state, "reopen");
        }
        state = IntakeState.OPEN;
        planId = null;
        workedOn(sheet, by, at);
    }

    private void requireOpen(String action) {
        if (state != IntakeState.OPEN) {
            throw new IllegalTransitionException(state, action);
        }
    }

    private void describe(Worksheet sheet) {
        PlanHead head = sheet.head();
        String read = head == null ? sheet.reading().title() : head.title();
        title = shortened(read == null || read.isBlank() ? fileName : read, LONGEST_TITLE);
        fingerprint = Fingerprint.of(sheet.text());
        taskCount = sheet.tasks().size();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    long getJurisdictionId() {
        return jurisdictionId;
    }

    IntakeState getState() {
        return state;
    }

    String getTitle() {
        return title;
    }

    String getFileName() {
        return fileName;
    }

    String getFingerprint() {
        return fingerprint;
    }

    int getTaskCount() {
        return taskCount;
    }

    @Nullable
    Long getAttachmentId() {
        return attachmentId;
    }

    /** Whether its file held macros, so that only the text and the name of it are kept. */
    boolean isTextOnly() {
        return !fileName.isEmpty() && attachmentId == null;
    }

    @Nullable
    Long getPlanId() {
        return planId;
    }

    long getChangedBy() {
        return changedBy;
    }

    Instant getChangedAt() {
        return changedAt;
    }
}
