package org.xiaohao.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A seal over a batch of rows of the trail and over the seal before it. */
@Entity
@Immutable
class AuditSeal {

    @Id
    private int sealNumber;

    @Column(nullable = false)
    private Instant sealedAt;

    @Column(nullable = false)
    private int entryCount;

    @Column(nullable = false, length = 64)
    private String sealHash;

    @SuppressWarnings("NullAway.Init")
    protected AuditSeal() {}

    AuditSeal(int sealNumber, Instant sealedAt, int entryCount, String sealHash) {
        this.sealNumber = sealNumber;
        this.sealedAt = sealedAt;
        this.entryCount = entryCount;
        this.sealHash = sealHash;
    }
}
