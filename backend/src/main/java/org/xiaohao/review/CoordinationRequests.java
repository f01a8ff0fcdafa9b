package org.xiaohao.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CoordinationRequests extends JpaRepository<CoordinationRequest, Long> {

    Optional<CoordinationRequest> findByIdAndJurisdictionId(long id, long jurisdictionId);

    List<CoordinationRequest> findTop50ByTaskIdOrderByAskedAtDescIdDesc(long taskId);

    Page<CoordinationRequest> findByJurisdictionIdAndAddresseeAndStateOrderByAnswerDue(
            long jurisdictionId, CoordinationAddressee addressee, CoordinationState state, Pageable pageable);

    @Query(
            "select c from CoordinationRequest c where c.askedUnitId = :unitId and c.state = :state order by c.answerDue")
    Page<CoordinationRequest> ofUnit(long unitId, CoordinationState state, Pageable pageable);
}
