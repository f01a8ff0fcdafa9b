package org.xiaohao.report;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface PublishedReports extends JpaRepository<PublishedReport, Long> {

    Optional<PublishedReport> findByJurisdictionIdAndYear(long jurisdictionId, int year);

    List<PublishedReport> findByJurisdictionIdOrderByYearDesc(long jurisdictionId, Limit limit);
}
