package org.xiaohao.report;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface ResponsibilityActs extends JpaRepository<ResponsibilityAct, Long> {

    List<ResponsibilityAct> findByJurisdictionIdAndYearOrderByPosition(long jurisdictionId, int year, Limit limit);

    Optional<ResponsibilityAct> findByIdAndJurisdictionId(long id, long jurisdictionId);
}
