package org.xiaohao.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.Sha256;
import org.xiaohao.shared.VersionedEntity;

/** Lets a person set a password once, until a day. Its code is known to who holds the slip alone. */
@Entity
class Activation extends VersionedEntity {

    static final int MAX_DAYS = 90;

    @Column(nullable = false, updatable = false)
    private long accountId;

    @Column(nullable = false, length = 64)
    private String codeHash;

    @Column(nullable = false)
    private Instant madeAt;

    @Column(nullable = false)
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected Activation() {}

    Activation(long accountId, String code, int days, Instant now) {
        this.accountId = accountId;
        renew(code, days, now);
    }

    /** Gets another code; the one before is worth nothing from now on. */
    final void renew(String code, int days, Instant now) {
        if (days < 1 || days > MAX_DAYS) {
            throw new InvalidInputException("days", "slip-days", MAX_DAYS);
        }
        codeHash = Sha256.of(code);
        madeAt = now;
        expiresAt = now.plus(Duration.ofDays(days));
    }

    boolean opensWith(String code, Instant now) {
        return now.isBefore(expiresAt) && codeHash.equals(Sha256.of(code));
    }

    long getAccountId() {
        return accountId;
    }

    Instant getMadeAt() {
        return madeAt;
    }

    Instant getExpiresAt() {
        return expiresAt;
    }
}
