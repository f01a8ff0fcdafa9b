package org.xiaohao.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xiaohao.shared.VersionedEntity;

/** 年度报告 of a plan's year. Its statements are rows of their own, so that two people can reword two of them. */
@Entity
@Table(name = "annual_report")
class AnnualReport extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long planId;

    @Column(name = "report_year", nullable = false, updatable = false)
    private int year;

    @Column(nullable = false, length = 300)
    private String title;

    @Column(nullable = false, updatable = false)
    private long createdBy;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private long editedBy;

    @Column(nullable = false)
    private Instant editedAt;

    @SuppressWarnings("NullAway.Init")
    protected AnnualReport() {}

    AnnualReport(long jurisdictionId, long planId, int year, String title, long by, Instant at) {
        this.jurisdictionId = jurisdictionId;
        this.planId = planId;
        this.year = year;
        this.title = title;
        this.createdBy = by;
        this.createdAt = at;
        this.editedBy = by;
        this.editedAt = at;
    }

    void touch(long by, Instant at) {
        editedBy = by;
        editedAt = at;
    }

    long getJurisdictionId() {
        return jurisdictionId;
    }

    long getPlanId() {
        return planId;
    }

    int getYear() {
        return year;
    }

    String getTitle() {
        return title;
    }

    long getCreatedBy() {
        return createdBy;
    }

    Instant getCreatedAt() {
        return createdAt;
    }

    long getEditedBy() {
        return editedBy;
    }

    Instant getEditedAt() {
        return editedAt;
    }
}
