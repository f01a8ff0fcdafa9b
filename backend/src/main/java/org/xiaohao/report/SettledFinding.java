package org.xiaohao.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** Something that the careful reader noticed and a person leaves as it is. */
@Entity
@Table(name = "settled_finding")
class SettledFinding extends VersionedEntity {

    private static final int MAX_REASON = 500;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long reportId;

    /** What was noticed, in which words: other words are another finding. */
    @Column(nullable = false, updatable = false, length = 64)
    private String findingKey = "";

    @Column(nullable = false, length = MAX_REASON)
    private String reason = "";

    @Column(nullable = false)
    private long settledBy;

    @Column(nullable = false)
    private Instant settledAt = Instant.EPOCH;

    protected SettledFinding() {}

    SettledFinding(AnnualReport report, String findingKey) {
        this.jurisdictionId = report.getJurisdictionId();
        this.reportId = report.getId();
        this.findingKey = findingKey;
    }

    /** @throws InvalidInputException when the reason is blank or too long */
    void settle(String why, long by, Instant at) {
        reason = InvalidInputException.requireText("reason", why, MAX_REASON);
        settledBy = by;
        settledAt = at;
    }

    String getFindingKey() {
        return findingKey;
    }

    String getReason() {
        return reason;
    }
}
