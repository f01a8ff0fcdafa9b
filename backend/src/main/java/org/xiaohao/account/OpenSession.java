package org.xiaohao.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.xiaohao.shared.VersionedEntity;

/** A browser in which a person is signed in. */
@Entity
class OpenSession extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long accountId;

    /** The number of the account under which it goes on; with a lower one it is over. */
    @Column(nullable = false)
    private int generation;

    @Column(nullable = false, updatable = false)
    private Instant startedAt;

    /** To the minutes of {@link RunningSessions#SEEN_EVERY}; written past the entity. */
    @Column(nullable = false)
    private Instant lastSeenAt;

    /** Where it began; empty where that is not known. */
    @Column(nullable = false, updatable = false, length = 64)
    private String address;

    /** Hibernate fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected OpenSession() {}

    OpenSession(long accountId, int generation, String address, Instant now) {
        this.accountId = accountId;
        this.generation = generation;
        this.address = address;
        this.startedAt = now;
        this.lastSeenAt = now;
    }

    Instant getStartedAt() {
        return startedAt;
    }

    Instant getLastSeenAt() {
        return lastSeenAt;
    }

    String getAddress() {
        return address;
    }
}
