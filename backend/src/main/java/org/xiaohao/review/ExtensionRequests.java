package org.xiaohao.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface ExtensionRequests extends JpaRepository<ExtensionRequest, Long> {

    Optional<ExtensionRequest> findByIdAndJurisdictionId(long id, long jurisdictionId);

    List<ExtensionRequest> findTop20ByTaskIdOrderByAskedAtDescIdDesc(long taskId);

    List<ExtensionRequest> findByTaskIdAndStateIn(long taskId, Collection<ExtensionState> states);

    List<ExtensionRequest> findByPlanIdAndStateIn(long planId, Collection<ExtensionState> states);

    boolean existsByTaskIdAndStateIn(long taskId, Collection<ExtensionState> states);

    Page<ExtensionRequest> findByJurisdictionIdAndStateOrderByAskedAt(
            long jurisdictionId, ExtensionState state, Pageable pageable);

    Page<ExtensionRequest> findByOrgUnitIdAndStateOrderByAskedAt(
            long orgUnitId, ExtensionState state, Pageable pageable);
}
