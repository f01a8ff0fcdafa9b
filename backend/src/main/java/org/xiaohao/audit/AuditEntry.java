package org.xiaohao.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.AuditAction;
import org.xiaohao.shared.AuditNote;
import org.xiaohao.shared.AuditOutcome;
import org.xiaohao.shared.Ids;

/** One row of the audit trail (审计日志). */
@Entity
@Immutable
class AuditEntry {

    static final int DETAIL_LENGTH = 2000;
    private static final int NAME_LENGTH = 100;
    private static final int KEY_LENGTH = 64;
    private static final int PLAN_LENGTH = 200;
    private static final int TASK_LENGTH = 300;

    @Id
    private long id = Ids.next();

    private @Nullable Long jurisdictionId;

    private @Nullable Long accountId;

    @Column(nullable = false, length = NAME_LENGTH)
    private String username;

    @Column(nullable = false, length = NAME_LENGTH)
    private String displayName;

    @Column(nullable = false)
    private Instant occurredAt;

    @Convert(converter = AuditActionConverter.class)
    @Column(nullable = false, length = KEY_LENGTH)
    private AuditAction action;

    @Column(nullable = false, length = KEY_LENGTH)
    private String subjectType;

    private @Nullable Long subjectId;

    @Column(nullable = false, length = DETAIL_LENGTH)
    private String detail;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private AuditOutcome outcome;

    @Column(length = KEY_LENGTH)
    private @Nullable String sourceAddress;

    @Column(nullable = false, length = PLAN_LENGTH)
    private String planTitle;

    @Column(nullable = false, length = TASK_LENGTH)
    private String taskTitle;

    @Column(nullable = false, length = NAME_LENGTH)
    private String unitName;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(
            AuditNote note, AuditNote.Person person, Names names, Instant occurredAt, @Nullable String sourceAddress) {
        this.jurisdictionId = person.jurisdictionId();
        this.accountId = person.accountId();
        this.username = AuditText.clean(person.username(), NAME_LENGTH);
        this.displayName = AuditText.clean(person.displayName(), NAME_LENGTH);
        this.occurredAt = occurredAt;
        this.action = note.action();
        this.subjectType = note.action().subjectType();
        this.subjectId = note.subjectId();
        this.detail = AuditText.clean(note.detail(), DETAIL_LENGTH);
        this.outcome = note.outcome();
        this.sourceAddress = sourceAddress == null ? null : AuditText.clean(sourceAddress, KEY_LENGTH);
        this.planTitle = AuditText.clean(names.plan(), PLAN_LENGTH);
        this.taskTitle = AuditText.clean(names.task(), TASK_LENGTH);
        this.unitName = AuditText.clean(names.unit(), NAME_LENGTH);
    }

    /** What it is about, as it is called at that time; empty where there is none. */
    record Names(String plan, String task, String unit) {

        static final Names NONE = new Names("", "", "");
    }

    public long getId() {
        return id;
    }

    public @Nullable Long getJurisdictionId() {
        return jurisdictionId;
    }

    public @Nullable Long getAccountId() {
        return accountId;
    }

    public String getUsername() {
        return username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public Instant getOccurredAt() {
        return occurredAt;
    }

    public AuditAction getAction() {
        return action;
    }

    public String getSubjectType() {
        return subjectType;
    }

    public @Nullable Long getSubjectId() {
        return subjectId;
    }

    public String getDetail() {
        return detail;
    }

    public AuditOutcome getOutcome() {
        return outcome;
    }

    public @Nullable String getSourceAddress() {
        return sourceAddress;
    }

    public String getPlanTitle() {
        return planTitle;
    }

    public String getTaskTitle() {
        return taskTitle;
    }

    public String getUnitName() {
        return unitName;
    }
}
