package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.VersionedEntity;

/** The report that one assignment owes for one period. Whether it is late follows from its day and the clock. */
@Entity
@Table(name = "period_report")
class PeriodReport extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false, updatable = false)
    private long planId;

    @Column(nullable = false, updatable = false)
    private long taskId;

    @Column(nullable = false, updatable = false)
    private long assignmentId;

    @Column(nullable = false, updatable = false)
    private long orgUnitId;

    @Column(nullable = false, updatable = false)
    private long periodId;

    @Column(nullable = false)
    private LocalDate dueDate;

    private @Nullable Instant reportedAt;
    private @Nullable Instant waivedAt;

    @SuppressWarnings("NullAway.Init")
    protected PeriodReport() {}

    PeriodReport(Assignment assignment, ReportingPeriod period) {
        this.jurisdictionId = assignment.getJurisdictionId();
        this.planId = assignment.getPlanId();
        this.taskId = assignment.getTaskId();
        this.assignmentId = assignment.getId();
        this.orgUnitId = assignment.getOrgUnitId();
        this.periodId = period.getId();
        this.dueDate = period.getDueDate();
    }

    /** The unit's head approved the period's entry. The first time counts; a later correction does not make it late. */
    void report(Instant at) {
        if (reportedAt == null) {
            reportedAt = at;
        }
    }

    /** The approved entry was returned: the report is owed again. */
    void reopen() {
        reportedAt = null;
    }

    /** Nothing is expected any more. */
    void waive(Instant at) {
        if (reportedAt == null && waivedAt == null) {
            waivedAt = at;
        }
    }

    /** The report is owed after all. */
    void claim() {
        waivedAt = null;
    }

    long getAssignmentId() {
        return assignmentId;
    }

    long getPeriodId() {
        return periodId;
    }

    LocalDate getDueDate() {
        return dueDate;
    }

    boolean isWaived() {
        return waivedAt != null;
    }

    @Nullable
    Instant getReportedAt() {
        return reportedAt;
    }
}
