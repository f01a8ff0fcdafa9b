package org.xiaohao.review;

import java.time.LocalDate;
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

    /** What the primary lead of a task is asked, whoever led when it was asked. */
    @Query("""
        select c from CoordinationRequest c where c.addressee = :addressee and c.state = :state
        and exists (select 1 from Assignment a
          where a.taskId = c.taskId and a.primaryLead = true and a.orgUnitId = :unitId)
        order by c.answerDue\
        """)
    Page<CoordinationRequest> ofLead(
            long unitId, CoordinationAddressee addressee, CoordinationState state, Pageable pageable);

    List<CoordinationRequest> findByJurisdictionIdAndStateAndAnswerDueAfter(
            long jurisdictionId, CoordinationState state, LocalDate day);

    List<CoordinationRequest> findByTaskIdAndState(long taskId, CoordinationState state);

    @Query("""
        select c from CoordinationRequest c where c.state = :state
        and exists (select 1 from Task t where t.id = c.taskId and t.planId = :planId)\
        """)
    List<CoordinationRequest> ofPlan(long planId, CoordinationState state);
}
