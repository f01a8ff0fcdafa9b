package org.xiaohao.plan;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReportingPeriods extends JpaRepository<ReportingPeriod, Long> {

    List<ReportingPeriod> findByPlanIdOrderBySequence(long planId);
}
