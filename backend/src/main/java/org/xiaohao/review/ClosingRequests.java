package org.xiaohao.review;

import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface ClosingRequests extends JpaRepository<ClosingRequest, Long> {

    Optional<ClosingRequest> findByIdAndJurisdictionId(long id, long jurisdictionId);

    Page<ClosingRequest> findByJurisdictionIdAndStateOrderByRequestedAt(
            long jurisdictionId, ClosingState state, Pageable pageable);

    Optional<ClosingRequest> findFirstByTaskIdOrderByRequestedAtDescIdDesc(long taskId);
}
