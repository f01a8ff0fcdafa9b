package org.xiaohao.instruction;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Referrals extends JpaRepository<Referral, Long> {

    Optional<Referral> findByIdAndJurisdictionId(long id, long jurisdictionId);

    Page<Referral> findByJurisdictionIdAndStateOrderByReferredAtAscIdAsc(
            long jurisdictionId, ReferralState state, Pageable pageable);

    Optional<Referral> findFirstByTaskIdAndState(long taskId, ReferralState state);

    List<Referral> findByTaskIdAndState(long taskId, ReferralState state);

    @Query("""
        select r from Referral r where r.state = :state
        and exists (select 1 from Task t where t.id = r.taskId and t.planId = :planId)\
        """)
    List<Referral> ofPlan(long planId, ReferralState state);
}
