package org.xiaohao.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;
import org.xiaohao.shared.Ids;

/** A report as it once read. Never changed; its statements are rows that only {@link VersionTexts} writes, once. */
@Entity
@Immutable
@Table(name = "report_version")
class ReportVersion implements Persistable<Long> {

    static final int MAX_NAME = 100;
    static final int MAX_REASON = 500;

    @Id
    private long id;

    @Column(nullable = false)
    private long jurisdictionId;

    @Column(nullable = false)
    private long reportId;

    /** From 1 within the report. */
    @Column(nullable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private ReportState state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 32)
    private VersionOccasion occasion;

    @Column(nullable = false, length = MAX_NAME)
    private String name;

    @Column(nullable = false, length = MAX_REASON)
    private String reason;

    @Column(nullable = false, length = 300)
    private String title;

    @Column(nullable = false, length = 64)
    private String outline;

    @Column(nullable = false, length = 64)
    private String hash;

    @Column(nullable = false)
    private int characters;

    @Column(nullable = false)
    private long keptBy;

    @Column(nullable = false)
    private Instant keptAt;

    @SuppressWarnings("NullAway.Init")
    protected ReportVersion() {}

    /** Why a version is kept: the occasion with a name or what was said; both may be empty. */
    record Cause(VersionOccasion occasion, String name, String reason) {}

    /** The report as it reads now, which gets one number more by it. */
    ReportVersion(AnnualReport report, List<Wording> statements, Cause cause, long by, Instant at) {
        this.id = Ids.next();
        this.jurisdictionId = report.getJurisdictionId();
        this.reportId = report.getId();
        this.number = report.standing().nextVersion();
        this.state = report.standing().state();
        this.occasion = cause.occasion();
        this.name = cause.name();
        this.reason = cause.reason();
        this.title = report.getTitle();
        this.outline = report.getOutline();
        this.hash = CanonicalText.hash(title, statements);
        this.characters = statements.stream().mapToInt(Wording::characters).sum();
        this.keptBy = by;
        this.keptAt = at;
    }

    @Override
    public Long getId() {
        return id;
    }

    /** It is only ever stored once, and then read. */
    @Override
    public boolean isNew() {
        return true;
    }

    int getNumber() {
        return number;
    }

    ReportState getState() {
        return state;
    }

    VersionOccasion getOccasion() {
        return occasion;
    }

    String getName() {
        return name;
    }

    String getReason() {
        return reason;
    }

    String getTitle() {
        return title;
    }

    String getOutline() {
        return outline;
    }

    String getHash() {
        return hash;
    }

    int getCharacters() {
        return characters;
    }

    long getKeptBy() {
        return keptBy;
    }

    Instant getKeptAt() {
        return keptAt;
    }
}
