package org.xiaohao.plan;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Assignments extends JpaRepository<Assignment, Long> {

    /** By its id, under which a transaction reads it once. */
    default Optional<Assignment> findByIdAndJurisdictionId(long id, long jurisdictionId) {
        return findById(id).filter(part -> part.getJurisdictionId() == jurisdictionId);
    }

    List<Assignment> findByTaskIdOrderByPosition(long taskId);

    List<Assignment> findByPlanIdOrderByPosition(long planId);

    Optional<Assignment> findByTaskIdAndPrimaryLeadTrue(long taskId);

    List<Assignment> findByPrimaryLeadTrueAndTaskIdIn(Collection<Long> taskIds);

    Optional<Assignment> findByTaskIdAndOrgUnitId(long taskId, long orgUnitId);

    List<Assignment> findByOrgUnitIdAndStateIn(long orgUnitId, Collection<AssignmentState> states);

    List<Assignment> findByOrgUnitIdAndHandlerIdAndStateIn(
            long orgUnitId, long handlerId, Collection<AssignmentState> states);

    /** As they stand now that nobody else changes them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Assignment> findWithLockByOrgUnitIdAndTaskIdInOrderByTaskId(long orgUnitId, Collection<Long> taskIds);

    /** As they stand now that nobody else changes them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Assignment> findWithLockByOrgUnitIdAndIdInOrderByTaskId(long orgUnitId, Collection<Long> ids);

    List<Assignment> findByPlanIdAndStateAndReceiveByAfter(long planId, AssignmentState state, LocalDate day);

    /** The units with parts in these states in plans under way. */
    @Query("select distinct a.orgUnitId from Assignment a join Plan p on p.id = a.planId"
            + " where a.jurisdictionId = :jurisdictionId and a.state in :states and p.state = ISSUED")
    List<Long> unitsUnderWay(long jurisdictionId, Collection<AssignmentState> states);

    boolean existsByTaskIdAndOrgUnitId(long taskId, long orgUnitId);
}
