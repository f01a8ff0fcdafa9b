package org.xiaohao.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface Objections extends JpaRepository<Objection, Long> {

    Optional<Objection> findByIdAndJurisdictionId(long id, long jurisdictionId);

    List<Objection> findByTaskIdAndState(long taskId, ObjectionState state);

    List<Objection> findByPlanIdAndState(long planId, ObjectionState state);

    boolean existsByAssignmentIdAndState(long assignmentId, ObjectionState state);

    List<Objection> findTop50ByTaskIdOrderByRaisedAtDescIdDesc(long taskId);

    Page<Objection> findByJurisdictionIdAndStateOrderByRaisedAt(
            long jurisdictionId, ObjectionState state, Pageable pageable);
}
