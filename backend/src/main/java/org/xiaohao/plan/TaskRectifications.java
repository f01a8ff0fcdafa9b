package org.xiaohao.plan;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TaskRectifications extends JpaRepository<TaskRectification, Long> {

    List<TaskRectification> findByTaskId(long taskId);

    @Query("select x from TaskRectification x join Task t on t.id = x.taskId where t.planId = :planId")
    List<TaskRectification> findByPlan(long planId);
}
