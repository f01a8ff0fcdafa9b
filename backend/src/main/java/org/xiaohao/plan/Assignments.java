package org.xiaohao.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Assignments extends JpaRepository<Assignment, Long> {

    Optional<Assignment> findByIdAndJurisdictionId(long id, long jurisdictionId);

    List<Assignment> findByTaskIdOrderByPosition(long taskId);

    List<Assignment> findByPlanIdOrderByPosition(long planId);

    Optional<Assignment> findByTaskIdAndPrimaryLeadTrue(long taskId);

    List<Assignment> findByPrimaryLeadTrueAndTaskIdIn(Collection<Long> taskIds);

    Optional<Assignment> findByTaskIdAndOrgUnitId(long taskId, long orgUnitId);

    List<Assignment> findByOrgUnitIdAndStateIn(long orgUnitId, Collection<AssignmentState> states);

    List<Assignment> findByOrgUnitIdAndHandlerIdAndStateIn(
            long orgUnitId, long handlerId, Collection<AssignmentState> states);

    boolean existsByTaskIdAndOrgUnitId(long taskId, long orgUnitId);
}
