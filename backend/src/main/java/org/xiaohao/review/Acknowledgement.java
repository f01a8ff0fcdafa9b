package org.xiaohao.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xiaohao.shared.VersionedEntity;

/** 已阅: a person of the lead or the office, or a leader, read an entry in force. It is no approval. */
@Entity
@Table(name = "acknowledgement")
class Acknowledgement extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long entryId;

    @Column(nullable = false, updatable = false)
    private long accountId;

    @Column(nullable = false, updatable = false)
    private Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected Acknowledgement() {}

    Acknowledgement(long jurisdictionId, long entryId, long accountId, Instant readAt) {
        this.jurisdictionId = jurisdictionId;
        this.entryId = entryId;
        this.accountId = accountId;
        this.readAt = readAt;
    }

    long getAccountId() {
        return accountId;
    }

    Instant getReadAt() {
        return readAt;
    }
}
