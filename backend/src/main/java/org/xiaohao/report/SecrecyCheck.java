package org.xiaohao.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xiaohao.shared.VersionedEntity;

/** 保密审查: somebody looked at a text, and no other than this one. */
@Entity
@Table(name = "secrecy_check")
class SecrecyCheck extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long reportId;

    @Column(nullable = false, updatable = false, length = 64)
    private String textHash = "";

    /** How many private details stood in it. */
    @Column(nullable = false, updatable = false)
    private int details;

    @Column(nullable = false, updatable = false)
    private long checkedBy;

    @Column(nullable = false, updatable = false)
    private Instant checkedAt = Instant.EPOCH;

    protected SecrecyCheck() {}

    SecrecyCheck(AnnualReport report, String textHash, int details, long by, Instant at) {
        this.jurisdictionId = report.getJurisdictionId();
        this.reportId = report.getId();
        this.textHash = textHash;
        this.details = details;
        this.checkedBy = by;
        this.checkedAt = at;
    }

    long getCheckedBy() {
        return checkedBy;
    }

    Instant getCheckedAt() {
        return checkedAt;
    }
}
