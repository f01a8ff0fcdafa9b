package org.xiaohao.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** What a program carries in the name of a person, until a day. Its secret is known to the program alone. */
@Entity
class AccessToken extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long accountId;

    @Column(nullable = false, updatable = false, length = MakeAccessToken.MAX_NAME)
    private String name;

    @Column(nullable = false, length = 64)
    private String secretHash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private AccessScope scope;

    @Column(nullable = false)
    private Instant madeAt;

    @Column(nullable = false)
    private Instant expiresAt;

    /** Written by {@link AccessTokenReader}, past the entity. */
    @OptimisticLock(excluded = true)
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {}

    AccessToken(long accountId, MakeAccessToken wanted, String secretHash, Instant now) {
        this.accountId = accountId;
        this.name = InvalidInputException.requireText("name", wanted.name(), MakeAccessToken.MAX_NAME);
        renew(wanted, secretHash, now);
    }

    /** Gets another secret; the one before is worth nothing from now on. */
    final void renew(MakeAccessToken wanted, String newSecretHash, Instant now) {
        if (wanted.days() < 1 || wanted.days() > MakeAccessToken.MAX_DAYS) {
            throw new InvalidInputException("days", "token-days", MakeAccessToken.MAX_DAYS);
        }
        secretHash = newSecretHash;
        scope = Objects.requireNonNull(wanted.scope());
        madeAt = now;
        expiresAt = now.plus(Duration.ofDays(wanted.days()));
        lastUsedAt = null;
    }

    public long getAccountId() {
        return accountId;
    }

    public String getName() {
        return name;
    }

    public AccessScope getScope() {
        return scope;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public @Nullable Instant getLastUsedAt() {
        return lastUsedAt;
    }
}
