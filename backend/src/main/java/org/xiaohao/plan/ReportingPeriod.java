package org.xiaohao.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.xiaohao.shared.VersionedEntity;

/** 报送周期: a stretch of the plan's year for which every unit reports once, by a day. */
@Entity
@Table(name = "reporting_period")
class ReportingPeriod extends VersionedEntity {

    @Column(nullable = false, updatable = false)
    private long planId;

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

    ReportingPeriod(long planId, int sequence, LocalDate startDate, LocalDate endDate, LocalDate dueDate) {
        this.planId = planId;
        this.sequence = sequence;
        this.startDate = startDate;
        this.endDate = endDate;
        this.dueDate = dueDate;
    }

    long getPlanId() {
        return planId;
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
