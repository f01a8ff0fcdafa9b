package org.xiaohao.report;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReturnedDocuments extends JpaRepository<ReturnedDocument, Long> {

    Optional<ReturnedDocument> findByReportId(long reportId);
}
