package org.xiaohao.report;

import java.util.Collection;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportVersions extends JpaRepository<ReportVersion, Long> {

    Page<ReportVersion> findByReportIdOrderByNumberDesc(long reportId, Pageable pageable);

    Optional<ReportVersion> findByReportIdAndNumber(long reportId, int number);

    long countByReportIdAndOccasionIn(long reportId, Collection<VersionOccasion> occasions);
}
