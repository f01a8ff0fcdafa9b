package org.xiaohao.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a report is: its state, since when and by whom, and what was signed. */
@Embeddable
class Standing {

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false, length = 32)
    private ReportState state = ReportState.DRAFT;

    @Column(name = "state_since")
    private @Nullable Instant since;

    @Column(name = "state_by")
    private @Nullable Long by;

    /** What was said with the last step; may be empty. */
    @Column(name = "state_reason", nullable = false, length = ReportVersion.MAX_REASON)
    private String reason = "";

    /** The sum of the text that was signed; null unless it is locked. */
    @Column(name = "signed_hash", length = 64)
    private @Nullable String signedHash;

    @Column(name = "signed_by")
    private @Nullable Long signedBy;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    /** The number of the newest version that was kept. */
    @Column(nullable = false)
    private int lastVersion;

    protected Standing() {}

    static Standing ofADraft() {
        return new Standing();
    }

    void move(ReportAct act, String words, String hash, long who, Instant at) {
        state = act.from(state);
        since = at;
        by = who;
        reason = words;
        if (state == ReportState.SIGNED) {
            signedHash = hash;
            signedBy = who;
            signedAt = at;
        } else if (!state.isLocked()) {
            signedHash = null;
            signedBy = null;
            signedAt = null;
        }
    }

    int nextVersion() {
        lastVersion++;
        return lastVersion;
    }

    ReportState state() {
        return state;
    }

    @Nullable
    Instant since() {
        return since;
    }

    @Nullable
    Long by() {
        return by;
    }

    String reason() {
        return reason;
    }

    @Nullable
    String signedHash() {
        return signedHash;
    }

    @Nullable
    Long signedBy() {
        return signedBy;
    }

    @Nullable
    Instant signedAt() {
        return signedAt;
    }

    int lastVersion() {
        return lastVersion;
    }
}
