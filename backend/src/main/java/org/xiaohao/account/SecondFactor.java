package org.xiaohao.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The authenticator of one account. */
@Entity
class SecondFactor {

    @Id
    private long accountId;

    @Column(nullable = false, length = 200)
    private String secret;

    /** When the person proved to have it; null before. */
    private @Nullable Instant confirmedAt;

    /** The step of the newest code that was taken; written by a statement of {@link SecondFactors}. */
    @Column(nullable = false, updatable = false)
    private long lastStep;

    /** Hibernate fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected SecondFactor() {}

    /** @param secret encrypted */
    SecondFactor(long accountId, String secret) {
        this.accountId = accountId;
        this.secret = secret;
    }

    void confirm(Instant at) {
        confirmedAt = at;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    String getSecret() {
        return secret;
    }
}
