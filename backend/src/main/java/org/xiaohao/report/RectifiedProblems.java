package org.xiaohao.report;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface RectifiedProblems extends JpaRepository<RectifiedProblem, Long> {

    List<RectifiedProblem> findByJurisdictionIdAndYearOrderByPosition(long jurisdictionId, int year, Limit limit);

    Optional<RectifiedProblem> findByIdAndJurisdictionId(long id, long jurisdictionId);
}
