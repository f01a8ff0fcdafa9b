package org.xiaohao.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** Which row of the trail is under which seal; apart from the rows, which nobody ever changes. */
@Entity
@Immutable
class AuditSealEntry {

    @Id
    private long entryId;

    @Column(nullable = false)
    private int sealNumber;

    protected AuditSealEntry() {}
}
