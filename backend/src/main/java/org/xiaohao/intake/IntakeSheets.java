package org.xiaohao.intake;

import org.springframework.data.jpa.repository.JpaRepository;

interface IntakeSheets extends JpaRepository<IntakeSheet, Long> {}
