package org.xiaohao.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PeriodReports extends JpaRepository<PeriodReport, Long> {

    Optional<PeriodReport> findByAssignmentIdAndPeriodId(long assignmentId, long periodId);

    List<PeriodReport> findByPeriodIdIn(Collection<Long> periodIds);

    List<PeriodReport> findByTaskId(long taskId);

    List<PeriodReport> findByAssignmentIdAndDueDateGreaterThanEqual(long assignmentId, LocalDate day);

    List<PeriodReport> findByAssignmentId(long assignmentId);

    /** Of these periods, those for which something has been reported. */
    @Query("select distinct r.periodId from PeriodReport r where r.periodId in :periods and r.reportedAt is not null")
    List<Long> reportedPeriods(Collection<Long> periods);

    /** Of these periods, those for which anybody reports. */
    @Query("select distinct r.periodId from PeriodReport r where r.periodId in :periods")
    List<Long> owedPeriods(Collection<Long> periods);

    @Modifying
    @Query("delete from PeriodReport r where r.periodId in :periods and r.taskId in :tasks")
    void deleteOf(Collection<Long> periods, Collection<Long> tasks);
}
