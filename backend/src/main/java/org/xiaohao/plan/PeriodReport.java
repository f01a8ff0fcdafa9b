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
    private @Nullable Instant returnedAt;

    @SuppressWarnings("NullAway.Init")
    protected PeriodReport() {}

    PeriodReport(Assignment assignment, ReportingPeriod period) {
        this(assignment, period, period.getDueDate());
    }

    /** What a successor owes in the place of another part, by the same day. */
    PeriodReport(Assignment successor, PeriodReport of) {
        this(successor, of.periodId, of.dueDate);
    }

    PeriodReport(Assignment assignment, ReportingPeriod period, LocalDate dueDate) {
        this(assignment, period.getId(), dueDate);
    }

    private PeriodReport(Assignment assignment, long periodId, LocalDate dueDate) {
        this.jurisdictionId = assignment.getJurisdictionId();
        this.planId = assignment.getPlanId();
        this.taskId = assignment.getTaskId();
        this.assignmentId = assignment.getId();
        this.orgUnitId = assignment.getOrgUnitId();
        this.periodId = periodId;
        this.dueDate = dueDate;
    }

    /** The unit's head approved the period's entry. The first time counts; a later correction does not make it late. */
    void report(Instant at) {
        if (reportedAt == null) {
            reportedAt = at;
        }
        returnedAt = null;
    }

    /** The approved entry was returned and no other is in force: the report is owed again. */
    void sendBack(Instant at) {
        reportedAt = null;
        returnedAt = at;
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

    void moveDueDate(LocalDate day) {
        dueDate = day;
    }

    long getOrgUnitId() {
        return orgUnitId;
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

    /** Whether it is still expected. */
    boolean isOwed() {
        return reportedAt == null && waivedAt == null;
    }

    /** Whether it is expected because the office sent back what was reported. */
    boolean isReturned() {
        return isOwed() && returnedAt != null;
    }

    @Nullable
    Instant getReportedAt() {
        return reportedAt;
    }
}
