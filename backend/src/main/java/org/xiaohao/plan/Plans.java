package org.xiaohao.plan;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface Plans extends JpaRepository<Plan, Long> {

    /** By its id, under which a transaction reads it once. */
    default Optional<Plan> findByIdAndJurisdictionId(long id, long jurisdictionId) {
        return findById(id).filter(plan -> plan.getJurisdictionId() == jurisdictionId);
    }

    List<Plan> findByJurisdictionIdAndState(long jurisdictionId, PlanState state);

    /** Locks the row: issuing and closing happen once, whoever else presses the button. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Plan> findWithLockByIdAndJurisdictionId(long id, long jurisdictionId);
}
