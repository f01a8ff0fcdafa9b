package org.xiaohao.plan;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RequiredPieces extends JpaRepository<RequiredPiece, Long> {

    List<RequiredPiece> findByTaskIdOrderByPosition(long taskId);

    @Query("select x from RequiredPiece x join Task t on t.id = x.taskId"
            + " where t.jurisdictionId = :jurisdictionId and x.taskId in :taskIds order by x.taskId, x.position")
    List<RequiredPiece> ofTasks(long jurisdictionId, Collection<Long> taskIds);
}
