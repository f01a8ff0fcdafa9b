package org.xiaohao.progress;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface JointEvents extends JpaRepository<JointEvent, Long> {

    List<JointEvent> findByTaskIdOrderById(long taskId);

    Optional<JointEvent> findByIdAndJurisdictionId(long id, long jurisdictionId);
}
