package org.xiaohao.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Tasks extends JpaRepository<Task, Long> {

    int countByPlanId(long planId);

    /** By its id, under which a transaction reads it once. */
    default Optional<Task> findByIdAndJurisdictionId(long id, long jurisdictionId) {
        return findById(id).filter(task -> task.getJurisdictionId() == jurisdictionId);
    }

    List<Task> findByJurisdictionIdAndIdIn(long jurisdictionId, Collection<Long> ids);

    List<Task> findByPlanIdOrderByPosition(long planId);
}
