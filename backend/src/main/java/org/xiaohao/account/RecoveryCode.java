package org.xiaohao.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.xiaohao.shared.VersionedEntity;

/** A code that serves once in the place of an authenticator; only its hash is kept. */
@Entity
class RecoveryCode extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long accountId;

    @Column(nullable = false, updatable = false, length = 64)
    private String codeHash;

    /** Hibernate fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected RecoveryCode() {}

    RecoveryCode(long accountId, String codeHash) {
        this.accountId = accountId;
        this.codeHash = codeHash;
    }
}
