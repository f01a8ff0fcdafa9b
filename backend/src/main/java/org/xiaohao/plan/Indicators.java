package org.xiaohao.plan;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Indicators extends JpaRepository<Indicator, Long> {

    List<Indicator> findByTaskIdOrderByPosition(long taskId);

    @Query(
            "select x from Indicator x join Task t on t.id = x.taskId where t.planId = :planId order by t.position, x.position")
    List<Indicator> findByPlan(long planId);
}
