package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.xiaohao.shared.VersionedEntity;

/** A stretch of the plan's year for which units report once, by a day; of the plan, or of one task by itself. */
@Entity
@Table(name = "reporting_period")
class ReportingPeriod extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long planId;

    /** The task that has periods of its own; null for those of the plan. */
    @Column(updatable = false)
    private @Nullable Long taskId;

    @Enumerated(EnumType.STRING)
    @Column(name = "cycle", nullable = false, length = 32)
    private ReportingCycle cycle;

    @Column(name = "sequence_number", nullable = false)
    private int sequence;

    @Column(nullable = false)
    private LocalDate startDate;

    @Column(nullable = false)
    private LocalDate endDate;

    @Column(nullable = false)
    private LocalDate dueDate;

    @SuppressWarnings("NullAway.Init")
    protected ReportingPeriod() {}

    ReportingPeriod(long planId, @Nullable Long taskId, ReportingRule.PeriodSpan span) {
        this.planId = planId;
        this.taskId = taskId;
        this.cycle = span.cycle();
        this.sequence = span.sequence();
        this.startDate = span.start();
        this.endDate = span.end();
        this.dueDate = span.due();
    }

    void moveDueDate(LocalDate day) {
        dueDate = day;
    }

    long getPlanId() {
        return planId;
    }

    @Nullable
    Long getTaskId() {
        return taskId;
    }

    ReportingCycle getCycle() {
        return cycle;
    }

    int getSequence() {
        return sequence;
    }

    LocalDate getStartDate() {
        return startDate;
    }

    LocalDate getEndDate() {
        return endDate;
    }

    LocalDate getDueDate() {
        return dueDate;
    }

    /** How many days units have for their report after the period has ended. */
    long daysToReport() {
        return ChronoUnit.DAYS.between(endDate, dueDate);
    }
}
