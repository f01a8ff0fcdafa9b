package org.xiaohao.jurisdiction;

import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface LightRulesVersions extends JpaRepository<LightRules, Long> {

    Optional<LightRules> findFirstByJurisdictionIdOrderByNumberDesc(long jurisdictionId);

    Page<LightRules> findByJurisdictionIdOrderByNumberDesc(long jurisdictionId, Pageable pageable);
}
