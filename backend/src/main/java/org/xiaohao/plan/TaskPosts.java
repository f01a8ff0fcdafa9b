package org.xiaohao.plan;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TaskPosts extends JpaRepository<TaskPost, Long> {

    List<TaskPost> findByTaskIdOrderByPosition(long taskId);

    @Query(
            "select x from TaskPost x join Task t on t.id = x.taskId where t.planId = :planId order by t.position, x.position")
    List<TaskPost> findByPlan(long planId);
}
