package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.xiaohao.shared.Ids;
import org.xiaohao.shared.LongText;

/** Something that happened to a task, for the people who may see the task. Never changed. */
@Entity
@Immutable
@Table(name = "trail_entry")
class TrailEntry implements Persistable<Long> {

    @Id
    private long id = Ids.next();

    @Column(nullable = false)
    private long jurisdictionId;

    @Column(nullable = false)
    private long taskId;

    private @Nullable Long orgUnitId;

    @Column(nullable = false, length = 100)
    private String actorName;

    @Column(nullable = false)
    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private TrailKind kind;

    @Column(nullable = false, length = LongText.MAX)
    private String content;

    private @Nullable Long referenceId;

    @Column(name = "before_text", length = LongText.MAX)
    private @Nullable String before;

    @Column(name = "after_text", length = LongText.MAX)
    private @Nullable String after;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected TrailEntry() {}

    TrailEntry(TrailLine line, String actorName, Instant occurredAt) {
        this.jurisdictionId = line.jurisdictionId();
        this.taskId = line.taskId();
        this.orgUnitId = line.orgUnitId();
        this.actorName = actorName;
        this.occurredAt = occurredAt;
        this.kind = line.kind();
        this.content = line.content();
        this.referenceId = line.referenceId();
        this.before = line.before();
        this.after = line.after();
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @Nullable
    Long getOrgUnitId() {
        return orgUnitId;
    }

    String getActorName() {
        return actorName;
    }

    Instant getOccurredAt() {
        return occurredAt;
    }

    TrailKind getKind() {
        return kind;
    }

    String getContent() {
        return content;
    }

    @Nullable
    Long getReferenceId() {
        return referenceId;
    }

    String getBefore() {
        return before == null ? "" : before;
    }

    String getAfter() {
        return after == null ? "" : after;
    }
}
