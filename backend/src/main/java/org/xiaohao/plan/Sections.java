package org.xiaohao.plan;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Sections extends JpaRepository<Section, Long> {

    List<Section> findByPlanIdOrderByPosition(long planId);

    void deleteByPlanId(long planId);
}
