package org.xiaohao.plan.intake;

import org.springframework.data.jpa.repository.JpaRepository;

interface IntakeSheets extends JpaRepository<IntakeSheet, Long> {}
