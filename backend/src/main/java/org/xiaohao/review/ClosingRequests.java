package org.xiaohao.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ClosingRequests extends JpaRepository<ClosingRequest, Long> {

    Optional<ClosingRequest> findByIdAndJurisdictionId(long id, long jurisdictionId);

    Page<ClosingRequest> findByJurisdictionIdAndStateOrderByRequestedAt(
            long jurisdictionId, ClosingState state, Pageable pageable);

    List<ClosingRequest> findByTaskIdAndState(long taskId, ClosingState state);

    List<ClosingRequest> findByPlanIdAndState(long planId, ClosingState state);

    boolean existsByTaskIdAndState(long taskId, ClosingState state);

    @Query("select coalesce(max(c.number), 0) from ClosingRequest c where c.planId = :planId")
    int lastNumber(long planId);

    Page<ClosingRequest> findByOrgUnitIdAndStateOrderByRequestedAt(
            long orgUnitId, ClosingState state, Pageable pageable);

    Optional<ClosingRequest> findFirstByTaskIdOrderByRequestedAtDescIdDesc(long taskId);
}
