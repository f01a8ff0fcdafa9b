package org.xiaohao.plan;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface UnitSuccessions extends JpaRepository<UnitSuccession, Long> {

    Page<UnitSuccession> findByJurisdictionIdOrderByMovedAtDescIdDesc(long jurisdictionId, Pageable pageable);
}
