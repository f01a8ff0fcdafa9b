package org.xiaohao.report;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportCalendars extends JpaRepository<ReportCalendar, Long> {

    Optional<ReportCalendar> findByJurisdictionId(long jurisdictionId);
}
