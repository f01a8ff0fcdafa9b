package org.xiaohao.progress;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface Highlights extends JpaRepository<Highlight, Long> {

    List<Highlight> findByJurisdictionIdAndYearOrderByAddedAtAscIdAsc(long jurisdictionId, int year, Limit limit);

    List<Highlight> findByJurisdictionIdAndYearAndOrgUnitIdOrderByAddedAtAscIdAsc(
            long jurisdictionId, int year, long orgUnitId, Limit limit);

    Optional<Highlight> findByIdAndJurisdictionId(long id, long jurisdictionId);
}
