package org.xiaohao.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.MonthDay;
import org.xiaohao.shared.InvalidInputException;
import org.xiaohao.shared.VersionedEntity;

/** Before which days of the next year a jurisdiction reports and publishes. */
@Entity
@Table(name = "report_calendar")
class ReportCalendar extends VersionedEntity {

    /** Before 1 March to the level above, before 1 April to everybody; of a version that no stored one has. */
    static final ReportDays STATUTORY = new ReportDays(-1, MonthDay.of(3, 1), MonthDay.of(4, 1));

    @Column(nullable = false, updatable = false)
    private long jurisdictionId;

    @Column(nullable = false)
    private int reportMonth = STATUTORY.reportBefore().getMonthValue();

    @Column(nullable = false)
    private int reportDay = STATUTORY.reportBefore().getDayOfMonth();

    @Column(nullable = false)
    private int publishMonth = STATUTORY.publishBefore().getMonthValue();

    @Column(nullable = false)
    private int publishDay = STATUTORY.publishBefore().getDayOfMonth();

    protected ReportCalendar() {}

    ReportCalendar(long jurisdictionId) {
        this.jurisdictionId = jurisdictionId;
    }

    /** @throws InvalidInputException when it would be published before it is reported */
    void set(MonthDay reportBefore, MonthDay publishBefore) {
        if (publishBefore.isBefore(reportBefore)) {
            throw new InvalidInputException("publishBefore", "report-days-order");
        }
        reportMonth = reportBefore.getMonthValue();
        reportDay = reportBefore.getDayOfMonth();
        publishMonth = publishBefore.getMonthValue();
        publishDay = publishBefore.getDayOfMonth();
    }

    ReportDays toDays() {
        return new ReportDays(getVersion(), MonthDay.of(reportMonth, reportDay), MonthDay.of(publishMonth, publishDay));
    }
}
