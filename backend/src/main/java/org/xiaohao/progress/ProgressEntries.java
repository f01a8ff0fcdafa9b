package org.xiaohao.progress;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProgressEntries extends JpaRepository<ProgressEntry, Long> {

    Optional<ProgressEntry> findByIdAndJurisdictionId(long id, long jurisdictionId);

    Optional<ProgressEntry> findFirstByAssignmentIdAndPeriodIdOrderByRevisionDesc(long assignmentId, long periodId);

    List<ProgressEntry> findByAssignmentIdOrderByRevision(long assignmentId);

    List<ProgressEntry> findByAssignmentIdAndPeriodIdOrderByRevision(long assignmentId, long periodId);

    Page<ProgressEntry> findByTaskIdAndStateOrderByDecidedAtDesc(long taskId, EntryState state, Pageable pageable);

    Page<ProgressEntry> findByOrgUnitIdAndStateOrderBySubmittedAt(long orgUnitId, EntryState state, Pageable pageable);
}
