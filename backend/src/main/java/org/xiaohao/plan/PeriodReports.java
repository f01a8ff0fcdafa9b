package org.xiaohao.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PeriodReports extends JpaRepository<PeriodReport, Long> {

    Optional<PeriodReport> findByAssignmentIdAndPeriodId(long assignmentId, long periodId);

    List<PeriodReport> findByTaskId(long taskId);

    List<PeriodReport> findByAssignmentIdAndDueDateGreaterThanEqual(long assignmentId, LocalDate day);

    List<PeriodReport> findByAssignmentId(long assignmentId);
}
