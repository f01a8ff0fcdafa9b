package org.xiaohao.progress;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProgressEntries extends JpaRepository<ProgressEntry, Long> {

    Optional<ProgressEntry> findByIdAndJurisdictionId(long id, long jurisdictionId);

    Optional<ProgressEntry> findFirstByAssignmentIdAndPeriodIdOrderByRevisionDesc(long assignmentId, long periodId);

    List<ProgressEntry> findByAssignmentIdOrderByRevision(long assignmentId);

    List<ProgressEntry> findByAssignmentIdAndPeriodIdOrderByRevision(long assignmentId, long periodId);

    /** The entries in force of a task, newest first. */
    Page<ProgressEntry> findByTaskIdAndInForceTrueOrderByDecidedAtDescIdDesc(long taskId, Pageable pageable);

    List<ProgressEntry> findByTaskIdAndStateOrderById(long taskId, EntryState state);

    /** What the unit's head can decide on: entries of parts under way. */
    @Query("""
            select e from ProgressEntry e where e.orgUnitId = :orgUnitId and e.state in (SUBMITTED, RETURNED_TO_HEAD) and exists (
              select 1 from Assignment a join Task t on t.id = a.taskId join Plan p on p.id = a.planId
              where a.id = e.assignmentId and a.state in (IN_PROGRESS, SUBMITTED) and t.state = OPEN
                and p.state = ISSUED)
            order by e.submittedAt, e.id""")
    Page<ProgressEntry> awaitingApproval(long orgUnitId, Pageable pageable);
}
