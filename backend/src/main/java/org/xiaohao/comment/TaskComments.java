package org.xiaohao.comment;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface TaskComments extends JpaRepository<TaskComment, Long> {

    Optional<TaskComment> findByIdAndJurisdictionId(long id, long jurisdictionId);
}
