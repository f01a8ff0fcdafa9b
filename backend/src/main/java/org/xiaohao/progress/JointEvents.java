package org.xiaohao.progress;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface JointEvents extends JpaRepository<JointEvent, Long> {

    /** Those of the tasks that a unit leads and of which none of its entries in force tells. */
    @Query("""
        select j from JointEvent j where j.taskId in :taskIds and j.leadUnitId = :unitId and not exists (
          select 1 from IndicatorValue v where v.jointEventId = j.id and v.entry.orgUnitId = :unitId
            and v.entry.inForce = true)\
        """)
    List<JointEvent> untold(Collection<Long> taskIds, long unitId);

    List<JointEvent> findByTaskIdOrderById(long taskId);

    Optional<JointEvent> findByIdAndJurisdictionId(long id, long jurisdictionId);
}
