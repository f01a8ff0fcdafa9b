package org.xiaohao.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.xiaohao.shared.VersionedEntity;

/** The secret address of one person's calendar. Whoever knows it reads what the person may see at that moment. */
@Entity
class CalendarFeed extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long accountId;

    @Column(nullable = false, length = 64)
    private String secretHash;

    @Column(nullable = false)
    private Instant createdAt;

    /** Of what was last answered; empty before anything was. */
    @Column(nullable = false, length = 64)
    private String contentHash = "";

    /** When what is answered was last seen to be something else than before. */
    @Column(nullable = false)
    private Instant changedAt;

    /** Hibernate fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected CalendarFeed() {}

    CalendarFeed(long accountId, FeedSecret secret, Instant now) {
        this.accountId = accountId;
        this.secretHash = secret.hash();
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Another secret takes the place of the one before, which leads nowhere from then on. */
    void renew(FeedSecret secret, Instant now) {
        secretHash = secret.hash();
        createdAt = now;
        contentHash = "";
        changedAt = now;
    }

    long getAccountId() {
        return accountId;
    }

    Instant getCreatedAt() {
        return createdAt;
    }

    String getContentHash() {
        return contentHash;
    }

    Instant getChangedAt() {
        return changedAt;
    }
}
