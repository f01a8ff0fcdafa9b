package org.xiaohao.jurisdiction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** A version of the rules of the lights; never changed once it was taken. */
@Entity
@Table(name = "light_rules")
class LightRules extends VersionedEntity {

    private static final int MAX_REASON = 500;

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(name = "rules_number", nullable = false, updatable = false)
    private int number;

    @Column(nullable = false, updatable = false)
    private int dueSoonDays;

    @Column(nullable = false, updatable = false)
    private int reportSoonDays;

    @Column(nullable = false, updatable = false)
    private boolean byWorkingDays;

    @Column(nullable = false, updatable = false, length = MAX_REASON)
    private String reason;

    /** Null for the first, which is as old as the jurisdiction. */
    @Column(updatable = false)
    private @Nullable Long takenBy;

    @Column(updatable = false)
    private @Nullable Instant takenAt;

    @SuppressWarnings("NullAway.Init")
    protected LightRules() {}

    LightRules(
            long jurisdictionId,
            int number,
            LightRuleDays days,
            String reason,
            @Nullable Long takenBy,
            @Nullable Instant takenAt) {
        this.jurisdictionId = jurisdictionId;
        this.number = number;
        this.dueSoonDays = days.dueSoonDays();
        this.reportSoonDays = days.reportSoonDays();
        this.byWorkingDays = days.byWorkingDays();
        this.reason = InvalidInputException.optionalText("reason", reason, MAX_REASON);
        this.takenBy = takenBy;
        this.takenAt = takenAt;
    }

    LightRulesVersion toVersion() {
        return new LightRulesVersion(
                number, new LightRuleDays(dueSoonDays, reportSoonDays, byWorkingDays), reason, takenBy, takenAt);
    }
}
