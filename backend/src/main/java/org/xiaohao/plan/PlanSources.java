package org.xiaohao.plan;

import org.springframework.data.jpa.repository.JpaRepository;

interface PlanSources extends JpaRepository<PlanSource, Long> {}
