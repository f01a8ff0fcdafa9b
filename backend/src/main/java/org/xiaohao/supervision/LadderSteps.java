package org.xiaohao.supervision;

import org.springframework.data.jpa.repository.JpaRepository;

interface LadderSteps extends JpaRepository<LadderStep, Long> {}
