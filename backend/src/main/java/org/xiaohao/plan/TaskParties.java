package org.xiaohao.plan;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TaskParties extends JpaRepository<TaskParty, Long> {

    List<TaskParty> findByTaskIdOrderByRoleAscPositionAsc(long taskId);

    @Query(
            "select p from TaskParty p join Task t on t.id = p.taskId where t.planId = :planId order by t.position, p.position")
    List<TaskParty> findByPlan(long planId);
}
