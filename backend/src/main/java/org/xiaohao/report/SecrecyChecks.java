package org.xiaohao.report;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface SecrecyChecks extends JpaRepository<SecrecyCheck, Long> {

    Optional<SecrecyCheck> findByReportIdAndTextHash(long reportId, String textHash);
}
