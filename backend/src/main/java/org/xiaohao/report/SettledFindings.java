package org.xiaohao.report;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface SettledFindings extends JpaRepository<SettledFinding, Long> {

    List<SettledFinding> findByReportIdOrderById(long reportId, Limit limit);

    Optional<SettledFinding> findByReportIdAndFindingKey(long reportId, String findingKey);
}
