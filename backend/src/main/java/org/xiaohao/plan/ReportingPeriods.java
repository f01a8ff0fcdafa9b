package org.xiaohao.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ReportingPeriods extends JpaRepository<ReportingPeriod, Long> {

    /** Those of all tasks that have none of their own, first to last. */
    @Query("select p from ReportingPeriod p where p.planId = :planId and p.taskId is null"
            + " order by p.startDate, p.endDate")
    List<ReportingPeriod> findShared(long planId);

    /** Those of the plan, and those that the task has by itself, first to last. */
    @Query("select p from ReportingPeriod p where p.planId = :planId and (p.taskId is null or p.taskId = :taskId)"
            + " order by p.startDate, p.endDate")
    List<ReportingPeriod> findForTask(long planId, long taskId);

    List<ReportingPeriod> findByPlanIdOrderByStartDateAscEndDateAsc(long planId);

    boolean existsByPlanIdAndIdAndStartDateLessThanEqual(long planId, long id, LocalDate day);

    @Modifying
    @Query("delete from ReportingPeriod p where p.id in :ids")
    void deleteAllOf(Collection<Long> ids);
}
