package org.xiaohao.report;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface OwnOutlines extends JpaRepository<OwnOutline, Long> {

    Optional<OwnOutline> findByIdAndJurisdictionId(long id, long jurisdictionId);

    List<OwnOutline> findByJurisdictionIdOrderByName(long jurisdictionId, Limit limit);

    boolean existsByJurisdictionIdAndNameAndIdNot(long jurisdictionId, String name, long id);

    long countByJurisdictionId(long jurisdictionId);
}
